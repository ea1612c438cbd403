package mhss.gateway.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import mhss.gateway.store.TestStore;
import mhss.gateway.vault.Vault.Purpose;
import org.junit.jupiter.api.Test;

class VaultTest {

  private static final byte[] CONTENT = "a letter".getBytes(StandardCharsets.UTF_8);

  private final TestStore store = TestStore.fresh();
  private final MasterKey master = MasterKey.random();
  private final Vault vault = vault(master);

  @Test
  void keepsNothingReadableInTheDatabase() {
    UUID key = vault.newKey(Purpose.MESSAGE);
    byte[] sealed = vault.seal(key, CONTENT, "message:1:listing");

    assertThat(HexFormat.of().formatHex(sealed)).doesNotContain(HexFormat.of().formatHex(CONTENT));
    assertThat(vault.seal(key, CONTENT, "message:1:listing")).isNotEqualTo(sealed);
    assertThat(vault.open(key, sealed, "message:1:listing")).isEqualTo(CONTENT);
  }

  @Test
  void refusesACiphertextThatWasMovedToAnotherPlace() {
    UUID key = vault.newKey(Purpose.MESSAGE);
    byte[] sealed = vault.seal(key, CONTENT, "message:1:0");

    assertThatThrownBy(() -> vault.open(key, sealed, "message:1:1"))
        .isInstanceOf(ContentAltered.class);
  }

  @Test
  void refusesACiphertextThatWasMovedToAnotherKey() {
    UUID key = vault.newKey(Purpose.MESSAGE);
    UUID other = vault.newKey(Purpose.MESSAGE);
    byte[] sealed = vault.seal(key, CONTENT, "x");

    assertThatThrownBy(() -> vault.open(other, sealed, "x")).isInstanceOf(ContentAltered.class);
  }

  @Test
  void refusesACiphertextOfWhichAnyBitWasChanged() {
    UUID key = vault.newKey(Purpose.MESSAGE);
    byte[] sealed = vault.seal(key, CONTENT, "x");

    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] altered = sealed.clone();
      altered[bit / 8] ^= (byte) (1 << bit % 8);
      assertThatThrownBy(() -> vault.open(key, altered, "x")).isInstanceOf(ContentAltered.class);
    }
  }

  @Test
  void refusesACiphertextThatWasCut() {
    UUID key = vault.newKey(Purpose.MESSAGE);
    byte[] sealed = vault.seal(key, CONTENT, "x");

    for (int length = 0; length < sealed.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(sealed, length);
      assertThatThrownBy(() -> vault.open(key, cut, "x")).isInstanceOf(ContentAltered.class);
    }
  }

  @Test
  void refusesAWrappedKeyThatWasMovedToAnotherRow() {
    UUID key = vault.newKey(Purpose.MESSAGE);
    UUID other = vault.newKey(Purpose.MESSAGE);
    byte[] sealed = vault.seal(key, CONTENT, "x");
    store
        .jdbc()
        .sql(
            "update vault_key set wrapped = (select wrapped from vault_key where id = ?)"
                + " where id = ?")
        .params(key, other)
        .update();

    assertThatThrownBy(() -> vault.open(other, sealed, "x")).isInstanceOf(MasterKeyRefused.class);
  }

  @Test
  void aDestroyedKeyMakesItsContentUnreadable() {
    UUID key = vault.newKey(Purpose.MESSAGE);
    byte[] sealed = vault.seal(key, CONTENT, "x");

    vault.destroy(key);
    vault.destroy(key);

    assertThatThrownBy(() -> vault.open(key, sealed, "x")).isInstanceOf(ContentDestroyed.class);
    assertThatThrownBy(() -> vault.seal(key, CONTENT, "x")).isInstanceOf(ContentDestroyed.class);
    assertThatThrownBy(() -> vault.entrust(key, vault.newKey(Purpose.CASE)))
        .isInstanceOf(ContentDestroyed.class);
  }

  @Test
  void aDestroyedCaseMakesTheMessagesEntrustedToItUnreadable() {
    UUID caseKey = vault.newKey(Purpose.CASE);
    UUID key = vault.newKey(Purpose.MESSAGE);
    byte[] sealed = vault.seal(key, CONTENT, "x");
    vault.entrust(key, caseKey);
    UUID born = vault.newKey(caseKey);
    byte[] answer = vault.seal(born, CONTENT, "y");
    assertThat(vault.open(key, sealed, "x")).isEqualTo(vault.open(born, answer, "y"));

    vault.destroy(caseKey);

    assertThatThrownBy(() -> vault.open(key, sealed, "x")).isInstanceOf(ContentDestroyed.class);
    assertThatThrownBy(() -> vault.open(born, answer, "y")).isInstanceOf(ContentDestroyed.class);
    assertThatThrownBy(() -> vault.newKey(caseKey)).isInstanceOf(ContentDestroyed.class);
    assertThatThrownBy(() -> vault.entrust(vault.newKey(Purpose.MESSAGE), caseKey))
        .isInstanceOf(ContentDestroyed.class);
    assertThatThrownBy(() -> vault.entrust(key, vault.newKey(Purpose.CASE)))
        .isInstanceOf(ContentDestroyed.class);
  }

  @Test
  void aKeyDestroyedByAnotherNodeIsGoneHereAtOnce() {
    Vault otherNode = vault(master);
    UUID key = vault.newKey(Purpose.MESSAGE);
    byte[] sealed = vault.seal(key, CONTENT, "x");

    otherNode.destroy(key);

    assertThatThrownBy(() -> vault.open(key, sealed, "x")).isInstanceOf(ContentDestroyed.class);
  }

  @Test
  void aMessageCanBeGivenToAnotherCase() {
    UUID first = vault.newKey(Purpose.CASE);
    UUID second = vault.newKey(Purpose.CASE);
    UUID key = vault.newKey(Purpose.MESSAGE);
    byte[] sealed = vault.seal(key, CONTENT, "x");

    vault.entrust(key, first);
    vault.entrust(key, first);
    vault.entrust(key, second);
    vault.destroy(first);

    assertThat(vault.open(key, sealed, "x")).isEqualTo(CONTENT);
  }

  @Test
  void entrustsOnlyAMessageAndOnlyToACase() {
    UUID caseKey = vault.newKey(Purpose.CASE);
    UUID message = vault.newKey(Purpose.MESSAGE);

    assertThatThrownBy(() -> vault.entrust(message, message))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> vault.entrust(caseKey, caseKey))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> vault.newKey(message)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesPartInTheTransactionAroundIt() {
    UUID key = vault.newKey(Purpose.MESSAGE);
    byte[] sealed = vault.seal(key, CONTENT, "x");
    store
        .transactions()
        .executeWithoutResult(
            status -> {
              vault.destroy(key);
              status.setRollbackOnly();
            });

    assertThat(vault.open(key, sealed, "x")).isEqualTo(CONTENT);
  }

  @Test
  void letsTheTransactionGoOnThatWasToldOfADestroyedCase() {
    UUID caseKey = vault.newKey(Purpose.CASE);
    UUID key = vault.newKey(Purpose.MESSAGE);
    vault.destroy(caseKey);

    UUID later =
        store
            .transactions()
            .execute(
                status -> {
                  assertThatThrownBy(() -> vault.entrust(key, caseKey))
                      .isInstanceOf(ContentDestroyed.class);
                  return vault.newKey(Purpose.MESSAGE);
                });

    assertThat(vault.seal(later, CONTENT, "x")).isNotEmpty();
  }

  @Test
  void refusesToStartWithTheWrongMasterAndNamesTheOneItNeeds() {
    vault.newKey(Purpose.MESSAGE);

    assertThatThrownBy(() -> vault(MasterKey.random()).requireMasters())
        .isInstanceOf(MasterKeyRefused.class)
        .hasMessageContaining(master.id())
        .hasMessageContaining("backup");
    assertThatThrownBy(() -> vault().requireMasters())
        .isInstanceOf(MasterKeyRefused.class)
        .hasMessageContaining("missing");
  }

  @Test
  void aMasterThatWasGivenAnotherNameStillUnwraps() {
    vault.newKey(Purpose.MESSAGE);

    vault(new MasterKey("renamed", master.key())).requireMasters();
  }

  @Test
  void rotationNeedsTheOldMasterNoLonger() {
    UUID caseKey = vault.newKey(Purpose.CASE);
    UUID key = vault.newKey(Purpose.MESSAGE);
    UUID gone = vault.newKey(Purpose.MESSAGE);
    byte[] sealed = vault.seal(key, CONTENT, "x");
    byte[] index = vault.index("address", "ann@desk.example");
    vault.entrust(key, caseKey);
    vault.destroy(gone);
    MasterKey next = MasterKey.random();
    Vault both = vault(next, master);

    assertThat(both.rotate()).isEqualTo(2);
    assertThat(both.rotate()).isZero();

    Vault after = vault(next).requireMasters();
    assertThat(after.open(key, sealed, "x")).isEqualTo(CONTENT);
    assertThat(after.index("address", "ann@desk.example")).isEqualTo(index);
    assertThatThrownBy(() -> vault.requireMasters()).isInstanceOf(MasterKeyRefused.class);
  }

  @Test
  void givesTheSameValueInTwoFieldsTwoIndexes() {
    assertThat(vault.index("address", "a")).hasSize(32).isEqualTo(vault.index("address", "a"));
    assertThat(vault.index("address", "a")).isNotEqualTo(vault.index("message-id", "a"));
    assertThat(vault.index("ab", "c")).isNotEqualTo(vault.index("a", "bc"));
    assertThat(vault(MasterKey.random(), master).index("address", "a"))
        .isEqualTo(vault.index("address", "a"));
  }

  @Test
  void nodesThatStartTogetherMakeOneIndexKey() throws Exception {
    int nodes = 8;
    ExecutorService pool = Executors.newFixedThreadPool(nodes);
    CountDownLatch together = new CountDownLatch(nodes);
    List<Future<byte[]>> indexes =
        new ArrayList<>(
            IntStream.range(0, nodes)
                .mapToObj(n -> pool.submit(() -> indexOfNewNode(together)))
                .toList());
    byte[] expected = vault.index("address", "a");
    for (Future<byte[]> index : indexes) {
      assertThat(index.get()).isEqualTo(expected);
    }
    pool.shutdown();
    assertThat(store.jdbc().sql("select count(*) from vault_key").query(Long.class).single())
        .isOne();
  }

  private byte[] indexOfNewNode(CountDownLatch together) throws InterruptedException {
    Vault node = vault(master);
    together.countDown();
    together.await();
    return node.index("address", "a");
  }

  @Test
  void theIndexKeySurvivesTheTransactionThatFirstUsedIt() {
    byte[][] index = new byte[1][];
    store
        .transactions()
        .executeWithoutResult(
            status -> {
              index[0] = vault.index("address", "a");
              status.setRollbackOnly();
            });

    assertThat(vault(master).index("address", "a")).isEqualTo(index[0]);
  }

  @Test
  void refusesToDestroyTheIndexKey() {
    vault.index("address", "a");
    UUID index = store.jdbc().sql("select id from vault_key").query(UUID.class).single();

    assertThatThrownBy(() -> vault.destroy(index)).isInstanceOf(IllegalArgumentException.class);
  }

  private Vault vault(MasterKey... masters) {
    return new Vault(store.dataSource(), new MasterKeys(List.of(masters)), Clock.systemUTC());
  }
}
