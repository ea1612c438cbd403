package mhss.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import mhss.gateway.faults.FaultProxy;
import mhss.gateway.store.own.GatewayLock.Holder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/** A database that is away, silent, or only a standby now. */
class StoreFaultsTest {

  @TempDir Path home;

  @Test
  void startsItsServerAgainWhereItWasWhenThatEndedByItself() throws Exception {
    try (Store store = GatewayProcess.open(home, Holder.GATEWAY)) {
      run(store, "create table kept as select 7 as n");
      long pid = pid();
      ProcessHandle.of(pid).orElseThrow().destroyForcibly();
      await(() -> pid() != pid && answers(store));
    }
    assertThat(home.resolve("data/postgres/postmaster.pid")).doesNotExist();
  }

  @Test
  @Tag("long")
  void leavesAServerThatFellSilentAndComesBackByItself() throws Exception {
    TestStore store = TestStore.fresh();
    try (FaultProxy network = new FaultProxy(store.port())) {
      TestStore gateway = store.through(network.port(), Duration.ofSeconds(1));
      one(gateway);
      network.silent();
      assertThatThrownBy(() -> one(gateway)).isInstanceOf(DataAccessException.class);
      network.mend();
      await(() -> answers(gateway));
    }
  }

  @Test
  @Tag("long")
  void comesBackByItselfAfterTheServerWasAway() throws Exception {
    TestStore store = TestStore.fresh();
    try (FaultProxy network = new FaultProxy(store.port())) {
      TestStore gateway = store.through(network.port(), Duration.ofSeconds(10));
      one(gateway);
      network.away();
      assertThatThrownBy(() -> one(gateway)).isInstanceOf(DataAccessException.class);
      network.mend();
      await(() -> answers(gateway));
    }
  }

  @Test
  void leavesAServerThatBecameAStandby() throws Exception {
    TestStore gateway = TestStore.fresh();
    gateway = gateway.through(gateway.port(), Duration.ofSeconds(10));
    Connection first;
    try (Connection connection = gateway.dataSource().getConnection()) {
      first = connection.unwrap(Connection.class);
      run(connection, "set default_transaction_read_only = on");
      assertThatThrownBy(() -> write(connection)).hasMessageContaining("read-only");
    }
    try (Connection connection = gateway.dataSource().getConnection()) {
      assertThat(connection.unwrap(Connection.class)).isNotSameAs(first);
      write(connection);
    }
  }

  private static void write(Connection connection) throws SQLException {
    run(connection, "insert into mailbox_lease values ('desk', 'n', 1, now())");
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int one(TestStore store) {
    return store.jdbc().sql("select 1").query(Integer.class).single();
  }

  private static boolean answers(TestStore store) {
    try {
      return one(store) == 1;
    } catch (DataAccessException away) {
      return false;
    }
  }

  private static void run(Store store, String sql) throws SQLException {
    try (Connection connection = store.server().connect(store.server().owner())) {
      run(connection, sql);
    }
  }

  private static boolean answers(Store store) {
    try {
      run(store, "select n from kept");
      return true;
    } catch (SQLException away) {
      return false;
    }
  }

  /** 0 while there is none. */
  private long pid() {
    try {
      return Long.parseLong(
          Files.readAllLines(home.resolve("data/postgres/postmaster.pid")).get(0).strip());
    } catch (IOException | IndexOutOfBoundsException away) {
      return 0;
    }
  }

  private interface Condition {
    boolean holds();
  }

  private static void await(Condition condition) throws InterruptedException {
    long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("within two minutes").isLessThan(until);
      Thread.sleep(50);
    }
  }
}
