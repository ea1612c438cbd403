package mhss.gateway.journey;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long it takes until each kind of work goes on, seen in the tables. */
final class Takeover {

  private static final Map<String, String> WORK =
      Map.of(
          "stored", "select count(*) from history where step = 'received'",
          "settled", "select count(*) from history where step = 'settled'",
          "sent", "select count(*) from history where step = 'sent'",
          "made", "select count(*) from schedule_run where state = 'made'");

  private final Cluster cluster;
  private final long began = System.nanoTime();

  /**
   * @param millis by kind of work
   */
  record Times(Map<String, Long> millis) {

    double of(String work) {
      return millis.get(work) / 1000.0;
    }

    long longest() {
      return millis.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }
  }

  /** The time runs from now on: to be called just before something is taken away. */
  Takeover(Cluster cluster) {
    this.cluster = cluster;
  }

  /** Milliseconds until the database answers. */
  long awaitDatabase() {
    cluster.await("the database", () -> cluster.number("select 1") == 1);
    return millis();
  }

  /** Until there is more of each than now, when it was taken away. */
  Times await(String... kinds) {
    Map<String, Long> before = new TreeMap<>();
    List.of(kinds).forEach(work -> before.put(work, cluster.number(WORK.get(work))));
    Map<String, Long> times = new TreeMap<>();
    cluster.await(
        "all kinds of work go on",
        () -> {
          before.forEach(
              (work, count) -> {
                if (!times.containsKey(work) && cluster.number(WORK.get(work)) > count) {
                  times.put(work, millis());
                }
              });
          return times.size() == before.size();
        });
    return new Times(times);
  }

  private long millis() {
    return (System.nanoTime() - began) / 1_000_000;
  }
}
