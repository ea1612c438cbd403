package mhss.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

class StoreConfigurationTest {

  @TempDir Path home;

  private final ApplicationContextRunner gateway =
      new ApplicationContextRunner()
          .withUserConfiguration(StoreConfiguration.class)
          .withConfiguration(
              AutoConfigurations.of(
                  DataSourceAutoConfiguration.class,
                  DataSourceTransactionManagerAutoConfiguration.class,
                  TransactionAutoConfiguration.class,
                  JdbcTemplateAutoConfiguration.class,
                  JdbcClientAutoConfiguration.class,
                  FlywayAutoConfiguration.class,
                  ValidationAutoConfiguration.class));

  @Test
  void usesTheServerThatAnAdminNamesAndStartsNone() {
    TestStore named = TestStore.fresh();
    gateway
        .withPropertyValues(asArguments(named))
        .withPropertyValues("gateway.data=" + home.resolve("data"))
        .run(
            context -> {
              context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {});
              context
                  .getBean(JdbcClient.class)
                  .sql("insert into mailbox_lease values ('desk', 'n1', 1, now())")
                  .update();
              assertThat(named.jdbc().sql("table mailbox_lease").query().listOfRows()).hasSize(1);
              assertThat(home.resolve("data")).doesNotExist();
              assertThat(context.getBean(Flyway.class).info().pending()).isEmpty();
            });
  }

  @Test
  void refusesAServerThatIsNotThereAndNamesTheSettings() {
    gateway
        .withPropertyValues("spring.datasource.url=jdbc:postgresql://127.0.0.1:1/mhss")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .satisfies(
                        cause ->
                            assertThat(messages(context.getStartupFailure()))
                                .anyMatch(message -> message.contains("spring.datasource.url"))));
  }

  @Test
  void theDatabaseOutlivesWhoeverWorksWithIt() {
    List<Object> answers = new ArrayList<>();
    gateway
        .withPropertyValues(
            "gateway.store.binaries=" + TestStore.BINARIES,
            "gateway.data=" + home.resolve("data"),
            "gateway.secrets=" + home.resolve("secrets"))
        .withBean("worker", Worker.class, () -> new Worker(answers))
        .run(context -> context.getBean(Worker.class).client = context.getBean(DataSource.class));

    assertThat(answers).containsExactly(5L);
    assertThat(home.resolve("data/postgres/postmaster.pid")).doesNotExist();
  }

  @Test
  void aNodeThatFallsSilentInATransactionKeepsNoLockFromTheOthers() {
    TestStore shared = TestStore.fresh();
    gateway
        .withPropertyValues(asArguments(shared))
        .withPropertyValues("gateway.store.connection.idle-transaction=500ms")
        .run(
            context -> {
              JdbcClient paused = context.getBean(JdbcClient.class);
              TransactionTemplate transaction = context.getBean(TransactionTemplate.class);
              paused.sql("insert into mailbox_lease values ('desk', 'n1', 1, now())").update();
              assertThatThrownBy(
                      () ->
                          transaction.executeWithoutResult(
                              status -> {
                                paused.sql("update mailbox_lease set epoch = 2").update();
                                // Waits until the lock is free.
                                shared.jdbc().sql("update mailbox_lease set epoch = 7").update();
                                paused.sql("update mailbox_lease set epoch = 3").update();
                              }))
                  .isInstanceOfAny(DataAccessException.class, TransactionException.class);
              assertThat(epoch(paused)).isEqualTo(7);
            });
  }

  @Test
  void givesUpAConnectionOnWhichTheDatabaseSaysNothing() {
    TestStore shared = TestStore.fresh();
    gateway
        .withPropertyValues(asArguments(shared))
        .withPropertyValues("gateway.store.connection.silence=1s")
        .run(
            context -> {
              JdbcClient client = context.getBean(JdbcClient.class);
              assertThatThrownBy(() -> client.sql("select pg_sleep(600)").query().listOfRows())
                  .isInstanceOf(DataAccessResourceFailureException.class);
              assertThat(client.sql("select 1").query(Integer.class).single()).isEqualTo(1);
            });
  }

  @Test
  void asksTheNextHostWhenOneTakesTheConnectionAndSaysNothing() throws Exception {
    TestStore shared = TestStore.fresh();
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String both =
          shared
              .server()
              .url()
              .replace("127.0.0.1:", "127.0.0.1:" + silent.getLocalPort() + ",127.0.0.1:");
      Logins logins =
          new Logins(
              Server.toPrimary(both) + "&sslmode=disable",
              shared.server().application(),
              Duration.ofMinutes(2));
      try (Connection connection = logins.getConnection()) {
        assertThat(connection.getNetworkTimeout()).isEqualTo(120_000);
        assertThat(connection.isValid(5)).isTrue();
      }
    }
  }

  private static long epoch(JdbcClient jdbc) {
    return jdbc.sql("select epoch from mailbox_lease").query(Long.class).single();
  }

  /** Stops in the phase in which Camel stops. */
  private static final class Worker implements SmartLifecycle {

    private final List<Object> answers;
    private DataSource client;
    private boolean running;

    Worker(List<Object> answers) {
      this.answers = answers;
    }

    @Override
    public void start() {
      running = true;
    }

    @Override
    public void stop() {
      answers.add(JdbcClient.create(client).sql("select 5::bigint").query(Long.class).single());
      running = false;
    }

    @Override
    public boolean isRunning() {
      return running;
    }
  }

  private static List<String> messages(Throwable failure) {
    List<String> messages = new ArrayList<>();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      messages.add(String.valueOf(cause.getMessage()));
    }
    return messages;
  }

  private static String[] asArguments(TestStore store) {
    return store.properties().entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .toArray(String[]::new);
  }
}
