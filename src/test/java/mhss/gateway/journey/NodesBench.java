package mhss.gateway.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import mhss.gateway.store.TestStore;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Three gateways on one database under load: one is killed, one stands still for a while and goes
 * on, then only that one is left. Prints a table: bench/nodes/README.md.
 */
final class NodesBench {

  /** Within which others must have taken over. */
  static final long LIMIT_MILLIS = 30_000;

  private final Cluster cluster;
  private final Load load;
  private final Duration pause;
  private final List<String> lines = new ArrayList<>();
  private final List<String> late = new ArrayList<>();
  private Node woken;

  NodesBench(Path folder, DataSource owner, Map<String, Object> database, Duration pause) {
    this.cluster = new Cluster(folder, owner, database, 3);
    this.load = new Load(cluster);
    this.pause = pause;
  }

  /** {@code bench/nodes/run [seconds]}: how long the second one stands still. */
  public static void main(String[] arguments) throws IOException {
    Duration pause = Duration.ofSeconds(arguments.length == 0 ? 60 : Long.parseLong(arguments[0]));
    Path folder = Files.createTempDirectory(Path.of("target"), "nodes-").toAbsolutePath();
    Map<String, Object> database =
        new HashMap<>(TestStore.kept(folder.resolve("store")).properties());
    database.put("gateway.store.durable", "true");
    NodesBench bench = new NodesBench(folder, owner(database), database, pause);
    System.exit(end(bench::run, bench.lines));
  }

  static DataSource owner(Map<String, Object> database) {
    return new DriverManagerDataSource(
        database.get("spring.datasource.url").toString(),
        database.get("spring.flyway.user").toString(),
        database.get("spring.flyway.password").toString());
  }

  /**
   * @return exit code
   */
  static int end(Supplier<List<String>> bench, List<String> table) {
    // What the mail server says about clients that vanish.
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {});
    List<String> wrong;
    try {
      wrong = bench.get();
    } catch (RuntimeException | AssertionError e) {
      wrong = List.of(String.valueOf(e.getMessage()));
    }
    table.forEach(System.out::println);
    System.out.println(wrong.isEmpty() ? "\nNothing lost, nothing twice." : "\nWRONG:");
    wrong.forEach(System.out::println);
    return wrong.isEmpty() ? 0 : 1;
  }

  /**
   * @return what is wrong; empty when nothing is
   */
  List<String> run() {
    try (cluster) {
      cluster.start();
      load.start();
      GatewayUnderTest.pause(Duration.ofSeconds(5));
      killTheReader();
      pauseTheReader();
      leaveOnlyTheOneThatWoke();
      load.end();
      cluster.awaitQuiet(load.sent());
      ClusterTally tally = new ClusterTally(cluster, load);
      lines.add("");
      lines.addAll(tally.lines());
      List<String> wrong = new ArrayList<>(late);
      wrong.addAll(tally.differences());
      return wrong;
    }
  }

  private void killTheReader() {
    Node reader = cluster.reader();
    Takeover takeover = new Takeover(cluster);
    reader.kill();
    planReturns(2);
    head();
    tell(
        "the node that reads is killed (kill -9)",
        takeover.await("stored", "settled", "sent", "made"));
    reader.start();
    cluster.await(reader.name, reader::isUp);
  }

  private void pauseTheReader() {
    Node reader = cluster.reader();
    String holding = new WorstMoment(cluster).pause(reader);
    Takeover takeover = new Takeover(cluster);
    planReturns(5);
    long began = System.nanoTime();
    tell(
        "the node that reads is paused (SIGSTOP) " + holding,
        takeover.await("stored", "settled", "sent", "made"));
    long left = pause.toNanos() - (System.nanoTime() - began);
    GatewayUnderTest.pause(Duration.ofNanos(Math.max(0, left)));
    long epoch = cluster.epoch();
    reader.resume();
    GatewayUnderTest.pause(Duration.ofSeconds(15));
    woken = reader;
    boolean stoodBy = cluster.epoch() == epoch && reader.lease() < epoch;
    lines.add(
        "| it goes on after %d s | %s | | | |"
            .formatted(
                pause.toSeconds(),
                stoodBy ? "it stands by, the other reads on" : "**it reads again**"));
    if (!stoodBy) {
      late.add("the paused node took the mailbox back: lease " + cluster.epoch());
    }
  }

  private void leaveOnlyTheOneThatWoke() {
    Takeover takeover = new Takeover(cluster);
    cluster.nodes.stream().filter(node -> node != woken).forEach(Node::kill);
    planReturns(8);
    tell(
        "all but the one that was paused are killed",
        takeover.await("stored", "settled", "sent", "made"));
  }

  /** So many months are due from now on that nobody has made yet. */
  private void planReturns(int months) {
    cluster
        .database()
        .sql("update schedule_since set since = ? where return_id in ('claim', 'monthly')")
        .param(LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1).minusMonths(months))
        .update();
  }

  private void head() {
    lines.add(
        "| | next mail stored | next message settled | next answer sent | next return made |");
    lines.add("|---|---:|---:|---:|---:|");
  }

  private void tell(String what, Takeover.Times times) {
    lines.add(
        "| %s | %.1f s | %.1f s | %.1f s | %.1f s |"
            .formatted(
                what, times.of("stored"), times.of("settled"), times.of("sent"), times.of("made")));
    if (times.longest() > LIMIT_MILLIS) {
      late.add(what + ": taken over after " + times.longest() + " ms");
    }
  }
}
