package mhss.gateway.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import mhss.gateway.store.Server.Login;
import mhss.gateway.store.own.GatewayLock;
import mhss.gateway.store.own.GatewayLock.Holder;
import mhss.gateway.store.own.OwnPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A fresh, migrated database for a test: {@code static final TestStore store = TestStore.fresh();}
 * One PostgreSQL per test process, without durability; each database is a copy of a migrated one.
 * The tests log in as the gateway does, without rights over the history.
 */
public final class TestStore {

  private static final Path HERE = Path.of("target", "test-postgres");
  static final Path BINARIES = HERE.resolve("bin");
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Server server;
  private final HikariDataSource pool;

  private TestStore(Server server) {
    this.server = server;
    this.pool = new HikariDataSource();
    pool.setJdbcUrl(server.url());
    pool.setUsername(server.application().user());
    pool.setPassword(server.application().password());
    pool.setMaximumPoolSize(16);
    pool.setMinimumIdle(0);
    pool.setIdleTimeout(10_000);
  }

  public static TestStore fresh() {
    String name = "test_" + COUNT.incrementAndGet();
    Server template = Running.TEMPLATE;
    run(Running.MAINTENANCE, "create database " + name + " template " + Roles.DATABASE);
    String url = template.url().replaceAll("/[^/]*$", "/" + name);
    return new TestStore(new Server(url, template.owner(), template.application()));
  }

  /**
   * One that stays for the next process: on a server of its own, in a folder of its own. With what
   * a gateway does for durability, so that it is measured as one would be.
   */
  public static TestStore kept(Path home) {
    StoreSettings settings =
        new StoreSettings(false, BINARIES, 0, 16, 60, true, Duration.ofMinutes(10));
    Store store =
        new OwnStore(home.resolve("data"), home.resolve("secrets"), settings).open(Holder.GATEWAY);
    Runtime.getRuntime().addShutdownHook(new Thread(store::close));
    new Schema(store.server()).migrate();
    return new TestStore(store.server());
  }

  public int port() {
    return Integer.parseInt(server.url().replaceAll(".*:(\\d+)/.*", "$1"));
  }

  /**
   * The same database by another way, say through a proxy, with the timeouts of a gateway.
   *
   * @param silence of the server after which a connection is dead
   */
  public TestStore through(int port, Duration silence) {
    TestStore other =
        new TestStore(
            new Server(
                server.url().replace(":" + port() + "/", ":" + port + "/"),
                server.owner(),
                server.application()));
    other.pool.setDataSource(new Logins(other.server.url(), other.server.application(), silence));
    other.pool.setExceptionOverrideClassName(OldPrimary.class.getName());
    other.pool.setConnectionTimeout(2_000);
    return other;
  }

  public DataSource dataSource() {
    return pool;
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(pool);
  }

  public TransactionTemplate transactions() {
    return new TransactionTemplate(new JdbcTransactionManager(pool));
  }

  Server server() {
    return server;
  }

  /** As the owner of the tables, a superuser: to tamper with what the gateway may not touch. */
  public JdbcClient owner() {
    Login owner = server.owner();
    return JdbcClient.create(
        new DriverManagerDataSource(server.url(), owner.user(), owner.password()));
  }

  /** As {@link #owner}; temporary tables last as long as it does. */
  public Connection ownersConnection() throws SQLException {
    return server.connect(server.owner());
  }

  /** For a Spring context on this database: {@code new SpringApplicationBuilder(..).properties}. */
  public Map<String, Object> properties() {
    return Map.of(
        "spring.datasource.url", server.url(),
        "spring.datasource.username", server.application().user(),
        "spring.datasource.password", server.application().password(),
        "spring.flyway.user", server.owner().user(),
        "spring.flyway.password", server.owner().password(),
        "gateway.store.durable", "false");
  }

  private static void run(Server server, String sql) {
    try (Connection connection = server.connect(server.owner());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Started with the first database that is asked for, stopped with the test process. */
  private static final class Running {

    static final Server TEMPLATE = start();
    static final Server MAINTENANCE =
        new Server(
            TEMPLATE.url().replaceAll("/[^/]*$", "/postgres"), TEMPLATE.owner(), TEMPLATE.owner());

    private static Server start() {
      reapOthers();
      Path home = HERE.resolve(String.valueOf(ProcessHandle.current().pid()));
      StoreSettings settings =
          new StoreSettings(false, BINARIES, 0, 16, 300, false, Duration.ofMinutes(2));
      Store store =
          new OwnStore(home.resolve("data"), home.resolve("secrets"), settings)
              .open(Holder.GATEWAY);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(store, home)));
      new Schema(store.server()).migrate();
      easeLogins(store.server(), home.resolve("data/postgres/pg_hba.conf"));
      return store.server();
    }

    /**
     * Tests log in thousands of times: the password goes over as it is, and is compared as before;
     * a proof by SCRAM would cost them more than their work. A hundred databases for a minute each
     * need no vacuum either.
     */
    private static void easeLogins(Server server, Path rules) {
      try {
        Files.writeString(rules, "host all all 127.0.0.1/32 password\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      run(server, "alter system set autovacuum = off");
      run(server, "select pg_reload_conf()");
    }

    private static void end(Store store, Path home) {
      store.close();
      deleteQuietly(home);
    }

    /** What a killed test process left behind. */
    private static void reapOthers() {
      for (Path home : homes()) {
        long pid = Long.parseLong(home.getFileName().toString());
        if (ProcessHandle.of(pid).isPresent()) {
          continue;
        }
        GatewayLock.tryTake(home.resolve("data"), Holder.GATEWAY)
            .ifPresent(
                lock -> {
                  new OwnPostgres(
                          home.resolve("data"),
                          home.resolve("secrets"),
                          BINARIES,
                          Duration.ofSeconds(30))
                      .reap();
                  lock.close();
                  deleteQuietly(home);
                });
      }
    }

    private static List<Path> homes() {
      try {
        Files.createDirectories(HERE);
        try (Stream<Path> children = Files.list(HERE)) {
          return children.filter(path -> path.getFileName().toString().matches("\\d+")).toList();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void deleteQuietly(Path home) {
      try (Stream<Path> paths = Files.walk(home)) {
        paths.sorted(java.util.Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      } catch (IOException e) {
        // The next test process deletes it.
      }
    }
  }
}
