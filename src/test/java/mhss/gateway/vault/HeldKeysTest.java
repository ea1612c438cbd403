package mhss.gateway.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mhss.gateway.store.TestStore;
import mhss.gateway.vault.Vault.Purpose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class HeldKeysTest {

  private static final byte[] CONTENT = "a letter".getBytes(StandardCharsets.UTF_8);

  private final TestStore store = TestStore.fresh();
  private final MasterKey master = MasterKey.random();
  private final Vault vault = vault();
  private final Vault otherNode = vault();
  private final TransactionTemplate transactions = store.transactions();

  @Test
  void whoeverDestroysAKeyThatATransactionHoldsWaitsForItsEnd() {
    UUID caseKey = vault.newKey(Purpose.CASE);
    UUID[] born = new UUID[1];
    byte[][] sealed = new byte[1][];
    CompletableFuture<Void> destroying =
        transactions.execute(
            status -> {
              born[0] = vault.newKey(caseKey);
              CompletableFuture<Void> other = destroyElsewhere(caseKey);
              awaitAWaitingSession();
              sealed[0] = vault.seal(born[0], CONTENT, "x");
              assertThat(other).isNotDone();
              return other;
            });

    destroying.orTimeout(20, TimeUnit.SECONDS).join();
    assertThatThrownBy(() -> vault.open(born[0], sealed[0], "x"))
        .isInstanceOf(ContentDestroyed.class);
  }

  @Test
  void aKeyThatIsOnlyReadIsGoneInTheMomentAnotherNodeDestroysIt() {
    UUID key = vault.newKey(Purpose.MESSAGE);
    byte[] sealed = vault.seal(key, CONTENT, "x");
    transactions.executeWithoutResult(
        status -> {
          assertThat(vault.open(key, sealed, "x")).isEqualTo(CONTENT);
          destroyElsewhere(key).join();
          assertThatThrownBy(() -> vault.open(key, sealed, "x"))
              .isInstanceOf(ContentDestroyed.class);
        });
  }

  @Test
  void aKeyThatTheTransactionItselfDestroysIsGoneWithAllUnderIt() {
    UUID caseKey = vault.newKey(Purpose.CASE);
    UUID came = vault.newKey(Purpose.MESSAGE);
    transactions.executeWithoutResult(
        status -> {
          UUID born = vault.newKey(caseKey);
          vault.entrust(came, caseKey);
          byte[] letter = vault.seal(born, CONTENT, "x");
          byte[] mail = vault.seal(came, CONTENT, "y");

          otherNode.destroy(caseKey);

          assertThatThrownBy(() -> vault.open(born, letter, "x"))
              .isInstanceOf(ContentDestroyed.class);
          assertThatThrownBy(() -> vault.open(came, mail, "y"))
              .isInstanceOf(ContentDestroyed.class);
        });
  }

  @Test
  void aKeyThatChangesItsCaseWithinTheTransactionGoesWithTheLastOne() {
    UUID first = vault.newKey(Purpose.CASE);
    UUID second = vault.newKey(Purpose.CASE);
    UUID key = vault.newKey(Purpose.MESSAGE);
    transactions.executeWithoutResult(
        status -> {
          vault.entrust(key, first);
          vault.entrust(key, second);
          vault.destroy(first);
          byte[] sealed = vault.seal(key, CONTENT, "x");
          assertThat(vault.open(key, sealed, "x")).isEqualTo(CONTENT);
        });
  }

  @Test
  void aKeyThatWasTakenBackSealsNothing() {
    JdbcTransactionManager manager = new JdbcTransactionManager(store.dataSource());
    TransactionTemplate nested = new TransactionTemplate(manager);
    nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    new TransactionTemplate(manager)
        .executeWithoutResult(
            status -> {
              UUID key =
                  nested.execute(
                      savepoint -> {
                        savepoint.setRollbackOnly();
                        return vault.newKey(Purpose.MESSAGE);
                      });
              assertThatThrownBy(() -> vault.seal(key, CONTENT, "x"))
                  .isInstanceOf(IllegalArgumentException.class);
            });
  }

  @Test
  void aTransactionKeepsNothingForTheNextOne() {
    UUID caseKey = vault.newKey(Purpose.CASE);
    UUID born = transactions.execute(status -> vault.newKey(caseKey));
    otherNode.destroy(caseKey);

    transactions.executeWithoutResult(
        status ->
            assertThatThrownBy(() -> vault.seal(born, CONTENT, "x"))
                .isInstanceOf(ContentDestroyed.class));
  }

  private CompletableFuture<Void> destroyElsewhere(UUID key) {
    return CompletableFuture.runAsync(() -> otherNode.destroy(key));
  }

  private void awaitAWaitingSession() {
    String waiting =
        "select exists (select from pg_stat_activity where datname = current_database()"
            + " and wait_event_type = 'Lock')";
    await().until(() -> store.owner().sql(waiting).query(Boolean.class).single());
  }

  private Vault vault() {
    return new Vault(store.dataSource(), new MasterKeys(List.of(master)), Clock.systemUTC());
  }
}
