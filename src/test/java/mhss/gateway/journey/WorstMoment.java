package mhss.gateway.journey;

import java.time.Duration;

/** Stops a node in the middle of a transaction, when it holds what the others need. */
final class WorstMoment {

  private static final int TRIES = 300;

  /** After so many tries any transaction that has written will do. */
  private static final int CHOOSY = 150;

  private static final Duration A_MOMENT = Duration.ofMillis(150);

  /** A session of a node that lives goes on before. */
  private static final Duration STANDS_STILL = Duration.ofSeconds(1);

  private static final String IDLE =
      """
      pg_stat_activity a where a.state = 'idle in transaction'
        and a.state_change < clock_timestamp() - make_interval(secs => %s)
        and exists (select from pg_locks l where l.pid = a.pid and (%s))
      """;

  private static final String END_OF_THE_CHAIN = "l.locktype = 'advisory'";
  private static final String WRITTEN = END_OF_THE_CHAIN + " or l.mode = 'RowExclusiveLock'";

  private final Cluster cluster;

  WorstMoment(Cluster cluster) {
    this.cluster = cluster;
  }

  /**
   * It is paused in any case.
   *
   * @return what it holds
   */
  String pause(Node node) {
    for (int i = 1; i <= TRIES; i++) {
      node.pause();
      GatewayUnderTest.pause(A_MOMENT);
      if (holds(END_OF_THE_CHAIN)) {
        return "with the end of the history locked";
      }
      if (i > CHOOSY && holds(WRITTEN)) {
        return "in a transaction that has written";
      }
      if (i < TRIES) {
        node.resume();
        GatewayUnderTest.pause(Duration.ofMillis(20 + i % 37));
      }
    }
    return "at a moment without locks";
  }

  private boolean holds(String locks) {
    if (idle(Duration.ofMillis(100), locks)) {
      GatewayUnderTest.pause(STANDS_STILL);
      return idle(STANDS_STILL, locks);
    }
    return false;
  }

  private boolean idle(Duration since, String locks) {
    return cluster.count(IDLE.formatted(since.toMillis() / 1000.0, locks)) > 0;
  }
}
