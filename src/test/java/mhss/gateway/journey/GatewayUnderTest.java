package mhss.gateway.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import mhss.gateway.console.GatewayCommand;
import mhss.gateway.history.History;
import mhss.gateway.history.Verification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A whole gateway with folders, keys and a database of its own, reading the mailbox of the {@link
 * PostOffice}, in a process of its own.
 */
final class GatewayUnderTest implements AutoCloseable {

  /** Far above what any step takes, also on a busy machine. */
  private static final Duration LIMIT = Duration.ofMinutes(5);

  /** A mail whose gateway died several times over it waits for a quarter of an hour. */
  private static final Duration LONGEST_WORK = Duration.ofMinutes(25);

  private static final Path BINARIES = Path.of("target", "test-postgres", "bin");

  final Path folder;
  final PostOffice post = new PostOffice();
  final Correspondence letters;
  private final Map<String, Object> settings = new TreeMap<>();
  private final Look look = new Look(this::owner);
  private Process process;

  GatewayUnderTest(Path folder, Map<String, String> mailbox) {
    this.folder = folder;
    this.letters = new Correspondence(secrets(), folder.resolve("keys"), folder.resolve("outside"));
    write(folder.resolve("partners.yml"), partners());
    routes(mailbox);
    settings();
  }

  private void settings() {
    // Not what the config/application.yml of this clone says.
    set("spring.config.location", "classpath:/application.yml");
    set("gateway.data", data());
    set("gateway.secrets", secrets());
    set("mailbox.provider.password", PostOffice.PASSWORD);
    set("gateway.mode", "sandbox");
    // Others may have a gateway of their own on this machine.
    set("gateway.console.port", 0);
    set("gateway.routes.folder", folder.resolve("routes"));
    set("gateway.partners.file", folder.resolve("partners.yml"));
    set("gateway.pgp.partner-keys", folder.resolve("keys"));
    set("gateway.store.binaries", BINARIES);
    set("gateway.store.durable", "false");
    set("gateway.mail-domain", "gateway.provider.example");
    set("gateway.acknowledge-referrals", "true");
    set("gateway.acknowledgements-per-hour", "10000");
    set("gateway.contracts[0].id", "TEST");
    set("gateway.contracts[0].rules", "mhss-v8");
    set("gateway.contracts[0].from", "2012-01-01");
    set("gateway.contracts[0].to", "2028-11-30");
    set("gateway.contracts[0].desks", "provider");
    set("gateway.signing-keys.provider", letters.provider);
    set("gateway.smtp.provider.host", PostOffice.HERE);
    set("gateway.smtp.provider.port", post.smtp());
    set("gateway.smtp.provider.security", "plain");
    set("gateway.smtp.provider.from", PostOffice.PROVIDER);
  }

  GatewayUnderTest set(String key, Object value) {
    settings.put(key, value.toString());
    return this;
  }

  /** For more nodes beside it, of the same installation. */
  Map<String, Object> installation() {
    return Map.copyOf(settings);
  }

  Path data() {
    return folder.resolve("data");
  }

  private Path secrets() {
    return folder.resolve("secrets");
  }

  private String partners() {
    return """
        partners:
          - {id: atw-team, addresses: [%s], keys: ['%s'], may: [referral, decision]}
        """
        .formatted(PostOffice.ADVISER, letters.adviser);
  }

  /** The routes of the installation, and one mailbox. */
  private void routes(Map<String, String> mailbox) {
    Path from = Path.of("routes");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        if (!file.startsWith(from.resolve("mailboxes"))) {
          Path to = folder.resolve("routes").resolve(from.relativize(file));
          Files.createDirectories(to.getParent());
          Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    write(folder.resolve("routes/mailboxes/provider.yaml"), mailboxRoute(mailbox));
  }

  private String mailboxRoute(Map<String, String> more) {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("name", "provider");
    parameters.put("desk", "provider");
    parameters.put("host", PostOffice.HERE);
    parameters.put("port", String.valueOf(post.imap()));
    parameters.put("security", "none");
    parameters.put("username", PostOffice.PROVIDER);
    parameters.put("password", "{{mailbox.provider.password}}");
    parameters.put("pollInterval", "200");
    parameters.put("quickAck", "true");
    parameters.putAll(more);
    StringBuilder yaml =
        new StringBuilder(
            """
            - templatedRoute:
                routeTemplateRef: mailbox
                routeId: provider
                parameters:
            """);
    parameters.forEach(
        (name, value) -> yaml.append("      - {name: %s, value: \"%s\"}\n".formatted(name, value)));
    return yaml.toString();
  }

  /** Returns when all of it is up and reads the mailbox: what arrives from now on is new. */
  GatewayUnderTest start() {
    process = startProcess();
    awaitBaseline();
    Path lastOfTheStart = secrets().resolve("first-admin-password");
    await(
        "the first admin",
        () -> {
          requireRunning();
          return Files.exists(lastOfTheStart);
        });
    return this;
  }

  /** Without a last word; its database goes on until the next one stops it. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Without a last word, as when the power fails. */
  void killDatabase() {
    postmaster()
        .map(lines -> Long.parseLong(lines.get(0).strip()))
        .flatMap(ProcessHandle::of)
        .ifPresent(
            server -> {
              server.destroyForcibly();
              server.onExit().join();
            });
  }

  void startAgain() {
    process = startProcess();
  }

  void stop() {
    look.close();
    if (process != null) {
      process.destroy();
      process.onExit().orTimeout(2, TimeUnit.MINUTES).join();
    }
  }

  /** What a person types beside the running gateway; returns its exit code. */
  int type(String... words) {
    return startProcess(words).onExit().join().exitValue();
  }

  /** As {@code bin/gateway run} starts it, in a process of its own. */
  private Process startProcess() {
    return startProcess("run");
  }

  private Process startProcess(String... words) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path")));
    settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.add(GatewayCommand.class.getName());
    command.addAll(List.of(words));
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the processes wrote to the terminal. */
  Path output() {
    return folder.resolve("output.txt");
  }

  void awaitBaseline() {
    await("the baseline of the mailbox", () -> count("mailbox_folder") > 0);
  }

  /** Every mail of the mailbox is in the ledger with its outcome, and so is every message. */
  void awaitQuiet(int entries) {
    awaitAtMost(
        LONGEST_WORK,
        entries + " mails with their outcome, and an empty outbox",
        () ->
            count("mailbox_entry where outcome <> 'fetching'") >= entries
                && count("mailbox_entry where outcome = 'fetching'") == 0
                && count("message where status = 'stored'") == 0
                && count("outbox where state in ('due', 'sending')") == 0,
        Duration.ofMillis(50));
  }

  static void await(String what, BooleanSupplier condition) {
    await(what, condition, Duration.ofMillis(50));
  }

  /** Returns in the very moment, as far as that can be. */
  static void spin(String what, BooleanSupplier condition) {
    await(what, condition, Duration.ofMillis(1));
  }

  private static void await(String what, BooleanSupplier condition, Duration pause) {
    awaitAtMost(LIMIT, what, condition, pause);
  }

  private static void awaitAtMost(
      Duration limit, String what, BooleanSupplier condition, Duration pause) {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Not within " + limit + ": " + what);
      }
      pause(pause);
    }
  }

  static void pause(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** -1 while the database is away. */
  long count(String rows) {
    requireRunning();
    try {
      return database().sql("select count(*) from " + rows).query(Long.class).single();
    } catch (RuntimeException away) {
      return -1;
    }
  }

  /** Nobody waits for a gateway that is not there. */
  void requireRunning() {
    if (!process.isAlive()) {
      throw new AssertionError(
          "The gateway ended by itself ("
              + process.exitValue()
              + "); it said last:\n"
              + lastWords());
    }
  }

  /** As the owner of the tables, past the gateway. */
  JdbcClient database() {
    return look.into();
  }

  /** To be closed by who asked for it. */
  Connection connection() {
    try {
      return owner().getConnection();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Verification history() {
    return new History(owner(), Clock.systemUTC()).verify();
  }

  private DataSource owner() {
    try {
      String port = postmaster().orElseThrow().get(3).strip();
      String password = Files.readString(secrets().resolve("database-owner.password")).strip();
      return new DriverManagerDataSource(
          "jdbc:postgresql://127.0.0.1:" + port + "/mhss", "mhss_owner", password);
    } catch (IOException | IndexOutOfBoundsException | NoSuchElementException e) {
      throw new IllegalStateException("The database is not there", e);
    }
  }

  private Optional<List<String>> postmaster() {
    try {
      return Optional.of(Files.readAllLines(data().resolve("postgres/postmaster.pid")));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private String lastWords() {
    try {
      String all = Files.readString(output());
      return all.substring(Math.max(0, all.length() - 4_000));
    } catch (IOException e) {
      return "nothing";
    }
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    stop();
    post.close();
  }
}
