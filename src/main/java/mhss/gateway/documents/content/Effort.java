package mhss.gateway.documents.content;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What may be spent on one document, in processor time of the thread that reads it: a small file
 * can ask for more steps than anybody can wait for (forms that draw forms, lines through every
 * letter). Time of the processor and not of the clock, so that a busy machine refuses nothing.
 */
public final class Effort {

  /** In nanoseconds; the longest form takes a tenth of a second. */
  private static final long MOST = 2_000_000_000L;

  /** Asking the time costs more than a step. */
  private static final int STEPS_BETWEEN = 256;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final ThreadLocal<Effort> CURRENT = new ThreadLocal<>();

  private final long most;
  private final Optional<Effort> whole;
  private long left;
  private long begun;
  private int steps;

  public Effort() {
    this(MOST, Optional.empty());
  }

  private Effort(long most, Optional<Effort> whole) {
    this.most = most;
    this.whole = whole;
    left = most;
  }

  /** For what takes longer than reading. */
  public static Effort ofSeconds(int seconds) {
    return new Effort(seconds * 1_000_000_000L, Optional.empty());
  }

  /** For one document of several that together may not cost more than this. */
  public Effort forOne() {
    return new Effort(MOST, Optional.of(this));
  }

  /**
   * What is spent in it counts here; documents in documents count with the outermost.
   *
   * @throws mhss.gateway.documents.DocumentRefused when more was needed
   */
  public <T> T spentOn(Supplier<T> work) {
    if (CURRENT.get() != null) {
      return work.get();
    }
    begun = THREADS.getCurrentThreadCpuTime();
    CURRENT.set(this);
    try {
      check();
      return work.get();
    } finally {
      CURRENT.remove();
      long spent = THREADS.getCurrentThreadCpuTime() - begun;
      left -= spent;
      whole.ifPresent(all -> all.left -= spent);
    }
  }

  /** To be called wherever a document says how often something is done. */
  public static void step() {
    Effort current = CURRENT.get();
    if (current != null && ++current.steps % STEPS_BETWEEN == 0) {
      current.check();
    }
  }

  private void check() {
    long spent = THREADS.getCurrentThreadCpuTime() - begun;
    if (spent > left) {
      throw Limits.exceeded("seconds of work in it", most / 1_000_000_000L);
    }
    if (whole.filter(all -> spent > all.left).isPresent()) {
      throw Limits.exceeded(
          "seconds of work in it and what else is in the mail", whole.get().most / 1_000_000_000L);
    }
  }
}
