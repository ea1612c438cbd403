package mhss.gateway.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Three gateways on a pair of PostgreSQL servers under Patroni, under load: the primary is killed,
 * changed as planned, and stands still for a minute. Prints a table: bench/patroni/README.md.
 */
final class PatroniBench {

  private static final Path PAIR = Path.of("bench", "patroni", "pair");
  private static final Duration STILL = Duration.ofSeconds(60);

  /** For looking from outside: soon given up, and made anew. */
  private static final String IMPATIENT =
      "?targetServerType=primary&sslmode=disable&connectTimeout=2&socketTimeout=3&hostRecheckSeconds=1";

  private final String home;
  private final Cluster cluster;
  private final Load load;
  private final List<String> lines =
      new ArrayList<>(
          List.of(
              "| | a primary again | next mail stored | next message settled | next answer sent |",
              "|---|---:|---:|---:|---:|"));

  private PatroniBench(String home, String url, Path folder) {
    Map<String, Object> database = new HashMap<>();
    database.put("spring.datasource.url", url);
    database.put("spring.datasource.username", "mhss_gateway");
    database.put("spring.datasource.password", "pair");
    database.put("spring.flyway.user", "mhss_owner");
    database.put("spring.flyway.password", "pair");
    Map<String, Object> outside = new HashMap<>(database);
    outside.put("spring.datasource.url", url + IMPATIENT);
    this.home = home;
    this.cluster = new Cluster(folder, NodesBench.owner(outside), database, 3);
    this.load = new Load(cluster);
  }

  /** {@code bench/patroni/run} starts the pair and names its folder and URL. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory(Path.of("target"), "patroni-").toAbsolutePath();
    PatroniBench bench = new PatroniBench(arguments[0], arguments[1], folder);
    System.exit(NodesBench.end(bench::run, bench.lines));
  }

  private List<String> run() {
    try (cluster) {
      cluster.start();
      load.start();
      GatewayUnderTest.pause(Duration.ofSeconds(5));
      killThePrimary();
      changeThePrimary();
      pauseThePrimary();
      load.end();
      cluster.awaitQuiet(load.sent());
      ClusterTally tally = new ClusterTally(cluster, load);
      lines.add("");
      lines.addAll(tally.lines());
      return tally.differences();
    }
  }

  private void killThePrimary() {
    String primary = pair("primary");
    Takeover takeover = new Takeover(cluster);
    pair("kill", primary);
    tell("the primary and its Patroni are killed (kill -9)", takeover);
    pair("start-again", primary);
  }

  private void changeThePrimary() {
    Takeover takeover = new Takeover(cluster);
    pair("switch");
    tell("a planned change of the primary", takeover);
    pair("await-pair");
  }

  private void pauseThePrimary() {
    String primary = pair("primary");
    Takeover takeover = new Takeover(cluster);
    pair("pause", primary);
    long began = System.nanoTime();
    tell("the primary and its Patroni stand still (SIGSTOP)", takeover);
    GatewayUnderTest.pause(
        Duration.ofNanos(Math.max(0, STILL.toNanos() - (System.nanoTime() - began))));
    pair("resume", primary);
    pair("await-pair");
    lines.add("| it goes on | it is the standby now | | | |");
  }

  private void tell(String what, Takeover takeover) {
    long primary = takeover.awaitDatabase();
    Takeover.Times times = takeover.await("stored", "settled", "sent");
    lines.add(
        "| %s | %.1f s | %.1f s | %.1f s | %.1f s |"
            .formatted(
                what, primary / 1000.0, times.of("stored"), times.of("settled"), times.of("sent")));
  }

  private String pair(String act, String... name) {
    try {
      List<String> command =
          Stream.concat(Stream.of(PAIR.toString(), act, home), Stream.of(name)).toList();
      // Its servers go on and would keep a pipe open.
      Path said = Files.createTempFile("pair", ".txt");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      int code = process.waitFor();
      String words = Files.readString(said, StandardCharsets.UTF_8).strip();
      Files.delete(said);
      if (code != 0) {
        throw new IllegalStateException("pair " + act + ": " + words);
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
