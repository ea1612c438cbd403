package mhss.gateway.console.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The mails of invented cases: computed from their numbers, the same numbers give the same mails.
 * Of ten mails of a case seven belong to it and three are other people's.
 */
final class Correspondence {

  static final int PER_CASE = 10;

  private static final String[] KINDS = {
    "referral",
    "referral-acknowledged",
    "support-plan",
    "plan-accepted",
    "support-plan-revised",
    "exit-report",
    "exit-accepted",
    null,
    null,
    null
  };
  private static final String[] STATUS = {
    "applied", "out", "out", "applied", "out", "out", "applied", "not-ours", "not-ours", "duplicate"
  };
  private static final long DAYS_BETWEEN = 18;
  private static final int SENDERS = 2_000;

  private Correspondence() {}

  /**
   * @param caseNumber from 1
   * @param n from 0 to 9
   */
  record Mail(int caseNumber, int n) {

    UUID id() {
      return new UUID(0x30000000_0000_4000L, 0x8000_000000000000L | caseNumber * 16L + n);
    }

    UUID key() {
      return new UUID(0x40000000_0000_4000L, 0x8000_000000000000L | caseNumber * 16L + n);
    }

    /** Of a young case closer to each other: none comes from the future. */
    Instant at(Instant referred, Instant until) {
      long age = Math.max(0, Duration.between(referred, until).toSeconds());
      long apart = Math.min(DAYS_BETWEEN * 86_400, age / PER_CASE);
      long within = (caseNumber * 7919L + n) % Math.max(1, Math.min(40_000, apart));
      return referred.plusSeconds(n * apart + within);
    }

    String direction() {
      return STATUS[n].equals("out") ? "out" : "in";
    }

    boolean out() {
      return STATUS[n].equals("out");
    }

    boolean ofCase() {
      return KINDS[n] != null;
    }

    String kind() {
      return KINDS[n];
    }

    /** One in a thousand waits for a person. */
    String status() {
      return n == 8 && caseNumber % 100 == 0 ? "parked" : STATUS[n];
    }

    String messageId() {
      return "m" + caseNumber + "." + n + "@bench.example";
    }

    /** Half of it comes from one address, as it does in life. */
    String correspondent() {
      return (caseNumber + n) % 2 == 0
          ? "access-to-work@dwp.example"
          : "sender" + (caseNumber * 31 + n) % SENDERS + "@dwp.example";
    }
  }
}
