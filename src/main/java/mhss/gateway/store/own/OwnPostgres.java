package mhss.gateway.store.own;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import mhss.gateway.store.StoreRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server that belongs to a data folder. Made with password authentication from its
 * first second, listens on the loopback address only, and keeps what it confirms.
 */
public final class OwnPostgres {

  public static final String OWNER = "mhss_owner";

  private static final Logger LOG = LoggerFactory.getLogger(OwnPostgres.class);

  /** Another program may take the free port we found before PostgreSQL does. */
  private static final int PORT_ATTEMPTS = 3;

  /** Of a server that was killed the processes end one by one, and hold its memory until then. */
  private static final String HELD = "pre-existing shared memory block";

  private static final int HELD_ATTEMPTS = 60;
  private static final Duration HELD_PAUSE = Duration.ofMillis(500);

  private static final long LOG_LIMIT = 10_000_000;

  private static final String AUTHENTICATION =
      """
      # Written by the gateway: passwords only, this machine only.
      host all all 127.0.0.1/32 scram-sha-256
      """;

  private final Path cluster;
  private final Path serverLog;
  private final SecretFile ownerPassword;
  private final PostgresCommands commands;
  private final Duration patience;
  private final Map<String, String> settings = new TreeMap<>();

  public OwnPostgres(Path data, Path secrets, Path binaries, Duration patience) {
    try {
      Files.createDirectories(data, SecretFile.only("rwx------"));
      Path real = data.toRealPath();
      this.cluster = real.resolve("postgres");
      this.serverLog = real.resolve("postgres.log");
      this.commands =
          PostgresCommands.of(
              PostgresBinaries.unpackedIn(binaries), real.resolve("postgres-command.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.ownerPassword =
        new SecretFile(secrets.resolve("database-owner.password").toAbsolutePath());
    this.patience = patience;
  }

  /** Adds settings of the server, by their PostgreSQL names. */
  public OwnPostgres with(Map<String, String> more) {
    settings.putAll(more);
    return this;
  }

  public String ownerPassword() {
    return ownerPassword.read();
  }

  /** The port of the running server, once it lets clients in. */
  public OptionalInt readyPort() {
    return PostmasterFile.of(cluster)
        .filter(file -> file.ready() && file.isOurs())
        .map(file -> OptionalInt.of(file.port()))
        .orElse(OptionalInt.empty());
  }

  /** Whether our server is there, be it still starting or busy with its recovery. */
  boolean runs() {
    return PostmasterFile.of(cluster).filter(PostmasterFile::isOurs).isPresent();
  }

  /** Makes the cluster when there is none, stops a left-over server, starts; returns the port. */
  public int start(int wantedPort) {
    if (!Files.isDirectory(cluster)) {
      create();
    }
    refuseOtherMajor();
    if (!ownerPassword.exists()) {
      throw new StoreRefused(
          cluster
              + " has data, but its password "
              + ownerPassword.path()
              + " is missing. Put the secrets folder back from your backup.");
    }
    reap();
    keepLogSmall();
    return startOn(wantedPort, 1);
  }

  private int startOn(int wantedPort, int attempt) {
    int port = wantedPort == 0 ? freePort() : wantedPort;
    try {
      commands.run(
          "pg_ctl",
          "-D",
          cluster.toString(),
          "-l",
          serverLog.toString(),
          "-w",
          "-t",
          String.valueOf(patience.toSeconds()),
          "-o",
          options(port),
          "start");
      return port;
    } catch (StoreRefused e) {
      if (wantedPort == 0 && attempt < PORT_ATTEMPTS && said("could not bind")) {
        return startOn(0, attempt + 1);
      }
      if (attempt < HELD_ATTEMPTS && said(HELD)) {
        await(HELD_PAUSE);
        return startOn(wantedPort, attempt + 1);
      }
      throw new StoreRefused(
          "PostgreSQL did not start on "
              + cluster
              + ": "
              + reason()
              + " (more in "
              + serverLog
              + ")",
          e);
    }
  }

  private static void await(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreRefused("Stopped while PostgreSQL was starting");
    }
  }

  /** Settings of the command line outrank postgresql.conf and ALTER SYSTEM. */
  private String options(int port) {
    StringBuilder options = new StringBuilder("-p " + port);
    settings.forEach(
        (key, value) -> options.append(" -c ").append(key).append("='").append(value).append("'"));
    return options.toString();
  }

  private void create() {
    Path unfinished = cluster.resolveSibling("postgres.unfinished");
    try {
      if (Files.exists(unfinished)) {
        PostgresBinaries.delete(unfinished);
      }
      ownerPassword.readOrCreate();
      // The C locale of PostgreSQL itself: a sort order that no system update changes under an
      // index
      commands.run(
          "initdb",
          "-D",
          unfinished.toString(),
          "-U",
          OWNER,
          "-A",
          "scram-sha-256",
          "--pwfile=" + ownerPassword.path(),
          "-E",
          "UTF8",
          "--locale=C",
          "--locale-provider=builtin",
          "--builtin-locale=C.UTF-8",
          "--data-checksums");
      Files.writeString(unfinished.resolve("pg_hba.conf"), AUTHENTICATION);
      Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LOG.info("Made a new database in {}", cluster);
  }

  private void refuseOtherMajor() {
    String major;
    try {
      major = Files.readString(cluster.resolve("PG_VERSION")).strip();
    } catch (IOException e) {
      throw new StoreRefused(
          cluster
              + " is not a PostgreSQL data folder (no PG_VERSION). Put the data folder back"
              + " from your backup, or move it away to start with nothing.",
          e);
    }
    if (!major.equals(PostgresBinaries.MAJOR)) {
      throw new StoreRefused(
          cluster
              + " was written by PostgreSQL "
              + major
              + ", this gateway brings "
              + PostgresBinaries.MAJOR
              + ". Use the gateway of that version, or move the data with"
              + " pg_dump and pg_restore.");
    }
  }

  /** Stops the server that a killed gateway left behind; call only while holding the lock. */
  public void reap() {
    Optional<PostmasterFile> left = PostmasterFile.of(cluster);
    if (left.isEmpty()) {
      return;
    }
    if (left.get().isOurs()) {
      LOG.warn("PostgreSQL {} outlived its gateway; stopping it before starting", left.get().pid());
      stop("fast");
    } else {
      left.get().disown();
    }
  }

  /**
   * @param mode of pg_ctl: {@code smart} waits for others who are still connected, {@code fast}
   *     does not
   */
  public void stop(String mode) {
    commands.run(
        "pg_ctl",
        "-D",
        cluster.toString(),
        "-m",
        mode,
        "-w",
        "-t",
        String.valueOf(patience.toSeconds()),
        "stop");
  }

  private void keepLogSmall() {
    try {
      if (Files.exists(serverLog) && Files.size(serverLog) > LOG_LIMIT) {
        Files.move(
            serverLog,
            serverLog.resolveSibling("postgres.log.old"),
            StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean said(String words) {
    return reason().contains(words);
  }

  private String reason() {
    try {
      return PostgresCommands.tail(serverLog);
    } catch (IOException e) {
      return "no log";
    }
  }
}
