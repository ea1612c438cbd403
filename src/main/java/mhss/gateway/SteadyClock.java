package mhss.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The clock of the machine, unless it jumps by more than a day: claims, notices and the end of
 * retention follow from it, and cannot be taken back. A jump is not gone along with until the clock
 * has stood by it for an hour; time service and people usually mend it before. Meanwhile time goes
 * on as it went.
 */
final class SteadyClock extends Clock {

  private static final Logger LOG = LoggerFactory.getLogger(SteadyClock.class);
  private static final Duration JUMP = Duration.ofDays(1);
  private static final Duration PROBATION = Duration.ofHours(1);

  private final Clock machine;
  private final LongSupplier nanos;
  private Instant at;
  private long atNanos;

  /** What it said when it jumped; null while it is believed. */
  private Instant doubted;

  private long doubtedSince;

  /**
   * @param nanos a time that nobody sets
   */
  SteadyClock(Clock machine, LongSupplier nanos) {
    this.machine = machine;
    this.nanos = nanos;
    this.at = machine.instant();
    this.atNanos = nanos.getAsLong();
  }

  @Override
  public synchronized Instant instant() {
    long passed = nanos.getAsLong();
    Instant told = machine.instant();
    Instant expected = at.plusNanos(passed - atNanos);
    if (!jumps(expected, told)) {
      if (doubted != null) {
        LOG.warn("The clock of this machine is right again");
      }
      return believe(told, passed);
    }
    if (doubted == null || jumps(doubted.plusNanos(passed - doubtedSince), told)) {
      doubted = told;
      doubtedSince = passed;
      LOG.error(
          "The clock of this machine jumped from {} to {}. For an hour the gateway goes on as if it"
              + " had not: set the clock right, or, if it is right now, restart the gateway",
          expected,
          told);
    }
    if (passed - doubtedSince >= PROBATION.toNanos()) {
      LOG.warn("The clock of this machine has stood by {} for an hour; it is gone by now", told);
      return believe(told, passed);
    }
    return expected;
  }

  private static boolean jumps(Instant expected, Instant told) {
    return Duration.between(expected, told).abs().compareTo(JUMP) > 0;
  }

  private Instant believe(Instant told, long passed) {
    doubted = null;
    at = told;
    atNanos = passed;
    return told;
  }

  @Override
  public ZoneId getZone() {
    return machine.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new Zoned(zone);
  }

  /** The same time, told elsewhere. */
  private final class Zoned extends Clock {

    private final ZoneId zone;

    Zoned(ZoneId zone) {
      this.zone = zone;
    }

    @Override
    public Instant instant() {
      return SteadyClock.this.instant();
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new Zoned(other);
    }
  }
}
