package mhss.gateway.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mhss.gateway.store.TestStore;

/**
 * One, two and three gateways on one database and one machine, up and down again, with the same
 * work: sealed referrals from the mailbox to the case and the answer that was sent. Prints a table:
 * bench/nodes/README.md.
 */
final class ThroughputBench {

  private static final int ROUNDS = 4;
  private static final List<Integer> SIZES = List.of(1, 3, 2, 2, 3, 1);

  private final Cluster cluster;
  private final int mails;
  private final List<Integer> sizes;
  private final Map<Integer, List<Round>> rounds = new TreeMap<>();
  private int made;

  private record Round(
      double perSecond,
      double nodeMillis,
      double databaseMillis,
      double commits,
      double walKilobytes) {}

  private ThroughputBench(Cluster cluster, int mails, List<Integer> sizes) {
    this.cluster = cluster;
    this.mails = mails;
    this.sizes = sizes;
  }

  /** {@code bench/nodes/throughput [mails [nodes ...]]}: mails of each round. */
  public static void main(String[] arguments) throws IOException {
    int mails = arguments.length == 0 ? 200 : Integer.parseInt(arguments[0]);
    List<Integer> sizes =
        arguments.length < 2 ? SIZES : Stream.of(arguments).skip(1).map(Integer::valueOf).toList();
    Path folder = Files.createTempDirectory(Path.of("target"), "nodes-").toAbsolutePath();
    Map<String, Object> database =
        new HashMap<>(TestStore.kept(folder.resolve("store")).properties());
    database.put("gateway.store.durable", "true");
    Cluster cluster = new Cluster(folder, NodesBench.owner(database), database, 3);
    ThroughputBench bench = new ThroughputBench(cluster, mails, sizes);
    List<String> table = new ArrayList<>();
    System.exit(NodesBench.end(() -> bench.run(table), table));
  }

  private List<String> run(List<String> table) {
    try (cluster) {
      for (int size : sizes) {
        bringTo(size);
        round(size);
        for (int i = 0; i < ROUNDS; i++) {
          Round round = round(size);
          rounds.computeIfAbsent(size, any -> new ArrayList<>()).add(round);
        }
      }
      table.add(
          "| nodes | mails/s, median | best round | of one node | node CPU ms/mail | database busy ms/mail | commits/mail | WAL KB/mail |");
      table.add("|---:|---:|---:|---:|---:|---:|---:|---:|");
      double one = best(rounds.get(Collections.min(sizes))).perSecond();
      rounds.forEach((size, all) -> table.add(line(size, best(all), median(all), one)));
      return cluster.history().intact() ? List.of() : List.of("history: broken");
    }
  }

  private static String line(int size, Round round, double median, double one) {
    return "| %d | %.1f | %.1f | %.2f | %.1f | %.1f | %.1f | %.0f |"
        .formatted(
            size,
            median,
            round.perSecond(),
            round.perSecond() / one,
            round.nodeMillis(),
            round.databaseMillis(),
            round.commits(),
            round.walKilobytes());
  }

  private static double median(List<Round> all) {
    double[] sorted = all.stream().mapToDouble(Round::perSecond).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  /** The one that other work on the machine disturbed least. */
  private static Round best(List<Round> all) {
    return all.stream().max(Comparator.comparingDouble(Round::perSecond)).orElseThrow();
  }

  private void bringTo(int size) {
    List<Node> more = cluster.nodes.subList(0, size).stream().filter(node -> !node.runs()).toList();
    cluster.start(more);
    cluster.nodes.subList(size, cluster.nodes.size()).forEach(Node::stop);
  }

  private Round round(int size) {
    List<byte[]> prepared = new ArrayList<>();
    for (int i = 0; i < mails; i++) {
      made++;
      prepared.add(cluster.letters.referral("t" + made + "@atw.example", "AB%04d".formatted(made)));
    }
    long cpu = cpu(size);
    Map<String, Double> before = database();
    long began = System.nanoTime();
    prepared.forEach(cluster.post::put);
    cluster.awaitQuiet(made);
    double seconds = (System.nanoTime() - began) / 1e9;
    Map<String, Double> after = database();
    after.replaceAll((what, value) -> (value - before.get(what)) / mails);
    return new Round(
        mails / seconds,
        (cpu(size) - cpu) / (double) mails,
        after.get("busy"),
        after.get("commits"),
        after.get("wal") / 1024);
  }

  private long cpu(int size) {
    return cluster.nodes.subList(0, size).stream().mapToLong(Node::cpuMillis).sum();
  }

  private Map<String, Double> database() {
    return cluster
        .database()
        .sql(
            """
            select active_time, xact_commit, pg_current_wal_lsn() - '0/0'::pg_lsn
            from pg_stat_database where datname = current_database()
            """)
        .query(
            (row, n) ->
                new HashMap<>(
                    Map.of(
                        "busy", row.getDouble(1),
                        "commits", row.getDouble(2),
                        "wal", row.getDouble(3))))
        .single();
  }
}
