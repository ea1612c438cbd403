package mhss.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mhss.gateway.journey.PostOffice.Lying;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The gateway is killed in the middle of making a claim: when its rows are written and its mail is
 * not, and when its mail is in the outbox and not handed over.
 */
@Tag("long")
class KilledReturnTest {

  @TempDir Path folder;
  private GatewayUnderTest gateway;

  @BeforeEach
  void start() {
    gateway =
        new GatewayUnderTest(folder, Map.of())
            .set("gateway.store.durable", "true")
            .set("gateway.returns.look", "* * * * * ?")
            .set("gateway.desks.provider.mailbox", "provider");
    GatewayUnderTest.write(folder.resolve("partners.yml"), officers());
    gateway.start();
  }

  @AfterEach
  void end() {
    gateway.close();
  }

  private String officers() {
    return """
        partners:
          - {id: payments, addresses: [%s], keys: ['%s'], may: [], roles: [payment-officer]}
        """
        .formatted(PostOffice.ADVISER, gateway.letters.adviser);
  }

  @Test
  void leavesNothingOrAWholeClaimAndSendsItOnce() {
    String waiting = "pg_stat_activity where wait_event_type = 'Lock' and query like '%s%%'";
    try (Barrier barrier = new Barrier(gateway.connection())) {
      aClaimIsDue();
      GatewayUnderTest.await(
          "rows without a mail", () -> gateway.count(waiting.formatted("insert into outbox")) > 0);
      gateway.kill();
      barrier.lift();
    }
    gateway.killDatabase();
    gateway.startAgain();
    GatewayUnderTest.await("the database", () -> gateway.count("return_file") >= 0);

    try (Barrier before = new Barrier(gateway.connection())) {
      GatewayUnderTest.await(
          "the claim, once more", () -> gateway.count(waiting.formatted("insert into outbox")) > 0);
      try (Barrier behind = Barrier.queued(gateway.connection())) {
        GatewayUnderTest.await(
            "the second barrier", () -> gateway.count(waiting.formatted("lock table")) > 0);
        before.lift();
        behind.await();
        assertThat(states()).containsOnly("due");
        gateway.kill();
      }
    }
    gateway.killDatabase();
    gateway.startAgain();

    GatewayUnderTest.await("all is sent", () -> gateway.count("outbox where state = 'sent'") > 0);
    madeAndSentOnce();
  }

  /** As if the gateway had known of it for a month. */
  private void aClaimIsDue() {
    String claims = "schedule_since where return_id = 'claim'";
    GatewayUnderTest.await("the schedule", () -> gateway.count(claims) > 0);
    gateway
        .database()
        .sql("update schedule_since set since = since - 40 where return_id = 'claim'")
        .update();
  }

  private void madeAndSentOnce() {
    assertThat(strings("select period from return_file")).isNotEmpty().doesNotHaveDuplicates();
    int claims = strings("select period from return_file").size();
    assertThat(states()).hasSize(claims).containsOnly("sent");
    assertThat(gateway.post.inAdvisersMailbox())
        .extracting(Lying::messageId)
        .containsExactlyInAnyOrderElementsOf(strings("select header_id from outbox"));
    for (String step : List.of("return-made", "return-queued", "sent")) {
      assertThat(strings("select step from history where step = '" + step + "'"))
          .as(step)
          .hasSize(claims);
    }
    assertThat(gateway.history().intact()).isTrue();
  }

  private List<String> states() {
    return strings("select state from outbox");
  }

  private List<String> strings(String sql) {
    return gateway.database().sql(sql).query(String.class).list();
  }

  /** While it stands nothing is written into the outbox. */
  private static final class Barrier implements AutoCloseable {

    private final Connection connection;
    private CompletableFuture<Void> stands;

    Barrier(Connection connection) {
      this.connection = connection;
      lock();
    }

    private Barrier(Connection connection, boolean later) {
      this.connection = connection;
      this.stands = CompletableFuture.runAsync(this::lock);
    }

    /** Behind who waits now, before whoever comes later: PostgreSQL serves in this order. */
    static Barrier queued(Connection connection) {
      return new Barrier(connection, true);
    }

    void await() {
      stands.orTimeout(2, TimeUnit.MINUTES).join();
    }

    private void lock() {
      try (Statement statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        statement.execute("lock table outbox in share row exclusive mode");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {
      lift();
    }

    void lift() {
      try {
        connection.close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
