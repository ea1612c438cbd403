package mhss.gateway.intake;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which threads of this process are at which message: one that hangs costs one thread. */
class Workers {

  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

  /** By thread, so that whatever becomes of a message, its thread's next one takes its place. */
  private final Map<Thread, Work> works = new ConcurrentHashMap<>();

  private record Work(UUID message, long sinceNanos, boolean said) {}

  /** The asking thread works on this message from now on. */
  void begin(UUID message) {
    works.put(Thread.currentThread(), new Work(message, System.nanoTime(), false));
  }

  void end(UUID message) {
    works.values().removeIf(work -> work.message().equals(message));
  }

  /** The asking thread works on no message. */
  void none() {
    works.remove(Thread.currentThread());
  }

  /** Whether a thread is at it already; that is said once. */
  boolean have(UUID message) {
    for (Map.Entry<Thread, Work> one : works.entrySet()) {
      if (one.getValue().message().equals(message) && one.getKey().isAlive()) {
        say(one.getKey(), one.getValue());
        return true;
      }
    }
    return false;
  }

  private void say(Thread thread, Work work) {
    if (work.said()
        || !works.replace(thread, work, new Work(work.message(), work.sinceNanos(), true))) {
      return;
    }
    LOG.warn(
        "Message {} is in hand for {} s already, and is not begun again beside that: {}",
        work.message(),
        Duration.ofNanos(System.nanoTime() - work.sinceNanos()).toSeconds(),
        place(thread.getStackTrace()));
  }

  /** Class and line, of the library it is in and of ours that called it: no content. */
  private static String place(StackTraceElement[] frames) {
    String top = Stream.of(frames).limit(1).map(frame -> "at " + frame).findFirst().orElse("");
    return Stream.of(frames)
        .filter(frame -> frame.getClassName().startsWith("mhss."))
        .findFirst()
        .map(ours -> top + ", of " + ours)
        .orElse(top);
  }
}
