package mhss.gateway.documents.content;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import mhss.gateway.documents.TooMuchWork;

/**
 * What may be spent on one document, in processor time of the thread that reads it: a small file
 * can ask for more steps than anybody can wait for (forms that draw forms, lines through every
 * letter). Time of the processor and not of the clock, so that a busy machine refuses nothing.
 */
public final class Effort {

  /** In nanoseconds; the longest form takes a tenth of a second. */
  private static final long MOST = 2_000_000_000L;

  private static final long SECOND = 1_000_000_000L;

  /** Asking the time costs more than a step. */
  private static final int STEPS_BETWEEN = 256;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final ThreadLocal<Effort> CURRENT = new ThreadLocal<>();

  private final Optional<Effort> whole;
  private final LongFunction<RuntimeException> refusal;
  private final long most;
  private long left;
  private long since;
  private int steps;
  private boolean exceeded;

  public Effort() {
    this(MOST, Optional.empty(), Effort::ofDocument);
  }

  private Effort(long most, Optional<Effort> whole, LongFunction<RuntimeException> refusal) {
    this.most = most;
    this.whole = whole;
    this.refusal = refusal;
    left = most;
  }

  /** For what takes longer than reading. */
  public static Effort ofSeconds(int seconds) {
    return new Effort(seconds * SECOND, Optional.empty(), Effort::ofDocument);
  }

  /** For all that is done about one mail. */
  public static Effort ofMail(int seconds) {
    return new Effort(seconds * SECOND, Optional.empty(), TooMuchWork::inAll);
  }

  /** For all documents of a mail, as a part of what it may cost. */
  public Effort forDocuments(int seconds) {
    return new Effort(seconds * SECOND, Optional.of(this), TooMuchWork::forDocuments);
  }

  /** For one document of several that together may not cost more than this. */
  public Effort forOne() {
    return new Effort(MOST, Optional.of(this), Effort::ofDocument);
  }

  private static RuntimeException ofDocument(long seconds) {
    return Limits.exceeded("seconds of work in it", seconds);
  }

  /**
   * What is spent in it counts here, and in what this is a part of; documents in documents count
   * with the outermost.
   *
   * @throws mhss.gateway.documents.DocumentRefused when a document needs more
   * @throws TooMuchWork when that with which it is measured together does
   */
  public <T> T spentOn(Supplier<T> work) {
    Effort outer = CURRENT.get();
    if (outer != null && !isPartOf(outer)) {
      return work.get();
    }
    begin(outer);
    try {
      check();
      return work.get();
    } finally {
      end(outer);
    }
  }

  private boolean isPartOf(Effort other) {
    return whole.filter(all -> all == other || all.isPartOf(other)).isPresent();
  }

  private void begin(Effort outer) {
    if (outer != null) {
      outer.charge();
    }
    since = THREADS.getCurrentThreadCpuTime();
    CURRENT.set(this);
  }

  private void end(Effort outer) {
    charge();
    if (outer == null) {
      CURRENT.remove();
    } else {
      outer.since = since;
      CURRENT.set(outer);
    }
  }

  private void charge() {
    long now = THREADS.getCurrentThreadCpuTime();
    pay(now - since);
    since = now;
  }

  private void pay(long spent) {
    left -= spent;
    whole.ifPresent(all -> all.pay(spent));
  }

  /** To be called wherever a document says how often something is done. */
  public static void step() {
    Effort current = CURRENT.get();
    if (current != null && ++current.steps % STEPS_BETWEEN == 0) {
      current.check();
    }
  }

  /** The same for steps that cost more than asking for the time. */
  public static void largeStep() {
    Effort current = CURRENT.get();
    if (current != null) {
      current.check();
    }
  }

  /** Refuses once more when something was left undone, for want of this. */
  public void requireKept() {
    if (exceeded) {
      throw refusal.apply(most / SECOND);
    }
  }

  private void check() {
    check(THREADS.getCurrentThreadCpuTime() - since);
  }

  private void check(long spent) {
    if (spent > left) {
      exceeded = true;
      throw refusal.apply(most / SECOND);
    }
    whole.ifPresent(all -> all.check(spent));
  }
}
