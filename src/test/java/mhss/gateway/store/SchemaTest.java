package mhss.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaTest {

  private final TestStore store = TestStore.fresh();
  private final Schema schema = new Schema(store.server());

  @Test
  void migratingTwiceChangesNothing() {
    schema.migrate();
    schema.require();
  }

  @Test
  void nodesThatStartTogetherAllGetTheirRights() throws Exception {
    ExecutorService nodes = Executors.newFixedThreadPool(8);
    try {
      Callable<Object> start = () -> started(new Schema(store.server()));
      for (Future<Object> node : nodes.invokeAll(Collections.nCopies(8, start))) {
        assertThat(node.get()).isEqualTo("started");
      }
    } finally {
      nodes.shutdown();
    }
  }

  /** A number below one that an installation has is never applied there: its next start refuses. */
  @Test
  void noMigrationTakesANumberThatWasLeftOut() {
    Set<Integer> there =
        Stream.of(schema.flyway().info().all())
            .map(one -> Integer.valueOf(one.getVersion().getVersion()))
            .collect(Collectors.toSet());
    assertThat(IntStream.rangeClosed(1, Collections.max(there)).filter(n -> !there.contains(n)))
        .containsExactly(28, 29, 34, 35, 36, 39, 41);
  }

  private static Object started(Schema schema) {
    schema.migrate();
    return "started";
  }

  @Test
  void refusesTablesThatANewerGatewayChanged() {
    store
        .owner()
        .sql(
            "insert into flyway_schema_history select 99, '99', 'later', type, 'V99__later.sql',"
                + " 0, installed_by, now(), 1, true from flyway_schema_history limit 1")
        .update();

    assertThatThrownBy(schema::migrate)
        .isInstanceOf(StoreRefused.class)
        .hasMessageContaining("newer gateway (version 99)");
    assertThatThrownBy(schema::require).isInstanceOf(StoreRefused.class);
  }

  @Test
  void aCommandRefusesTablesThatAreTooOldForIt() {
    store
        .owner()
        .sql(
            "delete from flyway_schema_history where installed_rank ="
                + " (select max(installed_rank) from flyway_schema_history)")
        .update();

    assertThatThrownBy(schema::require)
        .isInstanceOf(StoreRefused.class)
        .hasMessageContaining("Start the gateway");
  }

  @Test
  void refusesAServerThatMayLoseWhatItConfirmed() throws Exception {
    try (var connection = store.server().connect(store.server().application())) {
      assertThatThrownBy(() -> Durability.require(connection, "here"))
          .isInstanceOf(StoreRefused.class)
          .hasMessageContaining("here runs with fsync = off");
    }
  }

  @Test
  void theGatewayMayWriteWhatItMustAndNoMore() {
    assertThat(rights("outbox")).isEqualTo("delete insert select update");
    assertThat(rights("history")).isEqualTo("insert select");
    assertThat(rights("flyway_schema_history")).isEqualTo("select");
  }

  private String rights(String table) {
    return store
        .owner()
        .sql(
            "select string_agg(lower(privilege_type), ' ' order by privilege_type)"
                + " from information_schema.role_table_grants"
                + " where grantee = 'mhss_gateway' and table_name = ?")
        .param(table)
        .query(String.class)
        .single();
  }
}
