package mhss.gateway.intake.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import mhss.gateway.console.GatewayCommand;
import mhss.gateway.store.TestStore;

/**
 * A whole gateway in a process of its own, as {@code bin/gateway run} starts it, reading a mailbox
 * of {@link Dovecot}. It has every route but the two that send: answers stay in the outbox.
 */
public final class RunningGateway implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofMinutes(60);
  private static final int LAST_WORDS = 20; // lines

  private final Path folder;
  private final TestStore store;
  private final Map<String, Object> settings = new TreeMap<>();
  private final List<String> options = new ArrayList<>();
  private Process process;

  /**
   * @param secrets with its keys, and the master key of the store
   */
  public RunningGateway(Path folder, Path secrets, TestStore store) {
    this.folder = folder;
    this.store = store;
    routes();
    store.properties().forEach(this::set);
    settings.remove("gateway.store.durable");
    set("gateway.data", folder.resolve("data"));
    set("gateway.secrets", secrets);
    set("gateway.mode", "sandbox");
    set("gateway.routes.folder", folder.resolve("routes"));
    set("gateway.partners.file", folder.resolve("partners.yml"));
    set("gateway.pgp.partner-keys", folder.resolve("keys"));
    set("gateway.mail-domain", "gateway.provider.example");
    set("gateway.acknowledge-referrals", "true");
    set("gateway.acknowledgements-per-hour", "10000000");
    set("gateway.contracts[0].id", "BENCH");
    set("gateway.contracts[0].rules", "mhss-v8");
    set("gateway.contracts[0].from", "2012-01-01");
    set("gateway.contracts[0].to", "2030-11-30");
    set("gateway.contracts[0].desks", "provider");
    set("gateway.smtp.provider.host", "localhost");
    set("gateway.smtp.provider.port", "1");
    set("gateway.smtp.provider.security", "plain");
    set("gateway.smtp.provider.from", Parties.PROVIDER);
    set("server.port", "0");
    // Not what the config/application.yml of whoever measures says.
    set("spring.config.location", "classpath:/application.yml");
  }

  RunningGateway between(Parties parties) {
    set("gateway.signing-keys.provider", parties.provider());
    write(
        "partners.yml",
        "partners:\n  - {id: atw-team, addresses: [%s], keys: ['%s'], may: [referral, decision]}\n"
            .formatted(Parties.ADVISER, parties.adviser()));
    return this;
  }

  RunningGateway reading(Dovecot dovecot, String user, String... more) {
    set("mailbox.provider.password", dovecot.password());
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("name", "provider");
    parameters.put("desk", "provider");
    parameters.put("host", Dovecot.HOST);
    parameters.put("port", String.valueOf(dovecot.port()));
    parameters.put("username", user);
    parameters.put("password", "{{mailbox.provider.password}}");
    parameters.put("trustCertificate", dovecot.certificate().toString());
    for (int i = 0; i < more.length; i += 2) {
      parameters.put(more[i], more[i + 1]);
    }
    StringBuilder yaml =
        new StringBuilder(
            "- templatedRoute:\n    routeTemplateRef: mailbox\n    routeId: provider\n    parameters:\n");
    parameters.forEach(
        (name, value) -> yaml.append("      - {name: %s, value: \"%s\"}\n".formatted(name, value)));
    write("routes/mailboxes/provider.yaml", yaml.toString());
    return this;
  }

  RunningGateway set(String key, Object value) {
    settings.put(key, value.toString());
    return this;
  }

  RunningGateway options(List<String> jvm) {
    options.addAll(jvm);
    return this;
  }

  private void routes() {
    Path from = Path.of("routes");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        if (!file.startsWith(from.resolve("mailboxes"))
            && !List.of("send.yaml", "deliver.yaml").contains(file.getFileName().toString())) {
          Path to = folder.resolve("routes").resolve(from.relativize(file));
          Files.createDirectories(to.getParent());
          Files.copy(file, to);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns when the mailbox was read for the first time. */
  RunningGateway start() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.addAll(List.of("-cp", classes(), GatewayCommand.class.getName(), "run"));
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("output.txt").toFile())
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    java.time.Instant begun = java.time.Instant.now();
    await("the first poll", () -> polledSince(begun));
    return this;
  }

  /** As built, where the script gave it; else as the bench itself runs. */
  private static String classes() {
    return System.getProperty("bench.classes", System.getProperty("java.class.path"));
  }

  private boolean polledSince(java.time.Instant begun) {
    return store
            .owner()
            .sql("select count(*) from mailbox_health where succeeded_at > ?")
            .param(java.sql.Timestamp.from(begun))
            .query(Long.class)
            .single()
        > 0;
  }

  long pid() {
    return process.pid();
  }

  /** Seconds of the processors since its start. */
  double java() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
  }

  boolean running() {
    return process.isAlive();
  }

  long count(String rows) {
    return store.jdbc().sql("select count(*) from " + rows).query(Long.class).single();
  }

  void await(String what, BooleanSupplier condition) {
    await(what, 20, condition);
  }

  /**
   * @param millis between two looks: a look at many rows is work for the database that is measured
   */
  void await(String what, int millis, BooleanSupplier condition) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException(
            "%s did not come, and the gateway said last:\n%s".formatted(what, lastWords()));
      }
      pause(millis);
    }
  }

  private String lastWords() {
    try {
      List<String> lines = Files.readAllLines(folder.resolve("output.txt"));
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()));
    } catch (IOException e) {
      return "nothing";
    }
  }

  static void pause(int millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroy();
      process.onExit().orTimeout(2, TimeUnit.MINUTES).join();
    }
  }
}
