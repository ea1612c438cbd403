package mhss.gateway.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import mhss.gateway.store.Server.Login;
import mhss.gateway.store.own.GatewayLock;
import mhss.gateway.store.own.GatewayLock.Holder;
import mhss.gateway.store.own.OwnPostgres;
import mhss.gateway.store.own.SecretFile;
import mhss.gateway.store.own.ServerWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database of a data folder: started by the one process that holds it, joined by others. */
final class OwnStore {

  private static final Logger LOG = LoggerFactory.getLogger(OwnStore.class);
  private static final Duration POLL = Duration.ofMillis(100);

  private final Path data;
  private final SecretFile password;
  private final StoreSettings settings;
  private final OwnPostgres postgres;

  OwnStore(Path data, Path secrets, StoreSettings settings) {
    Path binaries =
        settings.binaries() == null ? data.resolve("postgres-bin") : settings.binaries();
    this.data = data;
    this.settings = settings;
    this.password = new SecretFile(secrets.resolve("database.password").toAbsolutePath());
    this.postgres =
        new OwnPostgres(data, secrets, binaries, settings.patience())
            .with(serverSettings(settings));
  }

  /** A gateway refuses to be the second one on its data folder; a command joins the first. */
  Store open(Holder holder) {
    long deadline = System.nanoTime() + settings.patience().toNanos();
    while (true) {
      Optional<GatewayLock> lock = GatewayLock.tryTake(data, holder);
      if (lock.isPresent()) {
        return start(lock.get(), holder);
      }
      OptionalInt port = postgres.readyPort();
      if (holder == Holder.COMMAND && port.isPresent()) {
        return new Store(server(port.getAsInt()), () -> {});
      }
      waitFor(holder, deadline);
    }
  }

  /** A gateway waits for a command to end; a command waits for a gateway to come up. */
  private void waitFor(Holder holder, long deadline) {
    boolean worthIt = holder == Holder.COMMAND || GatewayLock.soonLetGo(data);
    if (!worthIt || System.nanoTime() > deadline) {
      throw new AlreadyRunning(
          "Process "
              + GatewayLock.pid(data)
              + " already works on "
              + data.toAbsolutePath()
              + ". Stop it first, or give this one another gateway.data.");
    }
    try {
      Thread.sleep(POLL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreRefused("Stopped while waiting for " + data + ". Start again.", e);
    }
  }

  private Store start(GatewayLock lock, Holder holder) {
    boolean started = false;
    try {
      password.readOrCreate();
      int port = postgres.start(settings.port());
      started = true;
      Server server = server(port);
      Roles.prepare(server, Server.local(port, "postgres"));
      LOG.info("PostgreSQL is up on port {}", port);
      return new Store(server, ending(lock, holder, port));
    } catch (RuntimeException e) {
      if (started) {
        stop(lock, holder);
      } else {
        lock.close();
      }
      throw e;
    }
  }

  /** A command is over soon; only a gateway sees to it that its server goes on. */
  private Runnable ending(GatewayLock lock, Holder holder, int port) {
    if (holder == Holder.COMMAND) {
      return () -> stop(lock, holder);
    }
    ServerWatch watch = new ServerWatch(postgres, port);
    return () -> {
      watch.close();
      stop(lock, holder);
    };
  }

  private Server server(int port) {
    return new Server(
        Server.local(port, Roles.DATABASE),
        new Login(OwnPostgres.OWNER, postgres.ownerPassword()),
        new Login(Roles.APPLICATION, password.read()));
  }

  private void stop(GatewayLock lock, Holder holder) {
    try {
      // Another command may have joined ours meanwhile; it is let finish.
      postgres.stop(holder == Holder.COMMAND ? "smart" : "fast");
    } catch (StoreRefused e) {
      LOG.error("PostgreSQL did not stop; the next start stops it", e);
    } finally {
      lock.close();
    }
  }

  private static Map<String, String> serverSettings(StoreSettings settings) {
    Map<String, String> server = new HashMap<>(Durability.settings(settings.durable()));
    server.put("listen_addresses", "127.0.0.1");
    server.put("unix_socket_directories", "");
    server.put("max_connections", String.valueOf(settings.maxConnections()));
    server.put("timezone", "UTC");
    // A transaction left open by a stuck thread would hold the lock of the history for ever.
    server.put("idle_in_transaction_session_timeout", "10min");
    // A table that grows from nothing within minutes is read by its indexes from the beginning, not
    // by what was best while it was empty.
    server.put("random_page_cost", "1.1");
    server.put("autovacuum_naptime", "15s");
    // The log of the server names no values of rows.
    server.put("log_error_verbosity", "terse");
    server.put("log_min_error_statement", "panic");
    server.put("log_checkpoints", "off");
    return server;
  }
}
