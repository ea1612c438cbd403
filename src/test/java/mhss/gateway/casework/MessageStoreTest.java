package mhss.gateway.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mhss.gateway.casework.MessageStore.NewMail;
import mhss.gateway.casework.MessageStore.Stored;
import mhss.gateway.casework.messages.MessageContent;
import mhss.gateway.store.TestStore;
import mhss.gateway.vault.ContentDestroyed;
import mhss.gateway.vault.TestVault;
import mhss.gateway.vault.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageStoreTest {

  private static final int SEGMENT = MessageContent.SEGMENT;
  private static final TestStore STORE = TestStore.fresh();
  private static final Vault VAULT = TestVault.on(STORE.dataSource());
  private static final MessageStore MESSAGES =
      new MessageStore(
          STORE.jdbc(), VAULT, Clock.systemUTC(), STORE.transactions().getTransactionManager());

  private static final Instant RECEIVED = Instant.parse("2026-11-20T10:00:00Z");

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100_000, SEGMENT - 1, SEGMENT, SEGMENT + 1, 2 * SEGMENT})
  void givesBackExactlyTheBytes(int size) {
    byte[] raw = bytes(size);
    Stored stored = store("provider", raw);
    assertThat(stored.fresh()).isTrue();
    assertThat(stored.size()).isEqualTo(size);
    assertThat(MESSAGES.raw(stored.id(), size)).isEqualTo(raw);
    assertThat(MESSAGES.stream(stored.id())).hasBinaryContent(raw);
    assertThat(MESSAGES.bySha256("provider", stored.sha256(), size)).contains(stored.id());
  }

  @ParameterizedTest
  @ValueSource(ints = {5_000, SEGMENT + 5_000})
  void storesTheSameBytesOfAMailboxOnceThoughEightNodesTry(int size) throws Exception {
    byte[] raw = bytes(size);
    ExecutorService nodes = Executors.newFixedThreadPool(8);
    List<Stored> stored = new ArrayList<>();
    for (Future<Stored> one :
        nodes.invokeAll(Collections.<Callable<Stored>>nCopies(8, () -> store("provider", raw)))) {
      stored.add(one.get());
    }
    nodes.shutdown();
    assertThat(stored).filteredOn(Stored::fresh).hasSize(1);
    assertThat(stored).extracting(Stored::id).containsOnly(stored.get(0).id());
    assertThat(count("message where size = " + size)).isEqualTo(1);
  }

  @Test
  void keepsTheSameBytesOfTwoMailboxesApart() {
    byte[] raw = bytes(300);
    assertThat(store("provider", raw).id()).isNotEqualTo(store("adviser", raw).id());
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, SEGMENT + 1_000})
  void keepsNothingOfAMailThatBreaksOff(int size) {
    long before = count("message");
    InputStream breaks =
        new SequenceInputStream(
            new ByteArrayInputStream(bytes(size)),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("connection lost");
              }
            });
    assertThatThrownBy(
            () ->
                STORE
                    .transactions()
                    .execute(
                        status ->
                            MESSAGES.storeIn(
                                new NewMail("provider", "provider", RECEIVED, breaks))))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(count("message")).isEqualTo(before);
  }

  @Test
  void findsAMailByItsMessageIdAndItsCorrespondent() {
    UUID id = store("provider", bytes(50)).id();
    Listing listing =
        new Listing(
            "Adviser@DWP.example", List.of("team@provider.example"), "Subject", "m1@x", RECEIVED);
    MESSAGES.setListing(id, listing);
    assertThat(MESSAGES.listing(id)).contains(listing);
    assertThat(MESSAGES.byMessageId("<m1@x>")).extracting(StoredMail::id).containsExactly(id);
    assertThat(MESSAGES.byCorrespondent("adviser@dwp.example", 10))
        .extracting(StoredMail::id)
        .containsExactly(id);
    assertThat(MESSAGES.byMessageId("")).isEmpty();
  }

  @Test
  void tellsOfAnAddressOnlyTheNewestMailsAsManyAsAreAskedFor() {
    List<UUID> stored = new ArrayList<>();
    for (int n = 0; n < 3; n++) {
      InputStream raw = new ByteArrayInputStream(bytes(60 + n));
      NewMail mail = new NewMail("provider", "provider", RECEIVED.plusSeconds(n), raw);
      stored.add(STORE.transactions().execute(status -> MESSAGES.storeIn(mail)).id());
      MESSAGES.setListing(
          stored.get(n), new Listing("much@dwp.example", List.of(), "", "much" + n + "@x", null));
    }

    assertThat(MESSAGES.byCorrespondent("much@dwp.example", 2))
        .extracting(StoredMail::id)
        .containsExactly(stored.get(2), stored.get(1));
    assertThat(MESSAGES.byIds(stored)).containsOnlyKeys(stored);
    assertThat(MESSAGES.byIds(List.of())).isEmpty();
  }

  @Test
  void findsAMailByAFileInItUntilItMustNotBeHeld() {
    String file = "0a".repeat(32);
    UUID id = store("provider", bytes(57)).id();
    settle(
        existing(id),
        new Settled.Opened(new Listing("", List.of(), "", "", null), List.of(file, file)));
    assertThat(MESSAGES.byFile(file.toUpperCase())).extracting(StoredMail::id).containsExactly(id);
    assertThat(MESSAGES.byFile("0b".repeat(32))).isEmpty();
    STORE.transactions().executeWithoutResult(status -> MESSAGES.withhold(id));
    assertThat(MESSAGES.byFile(file)).isEmpty();
  }

  @Test
  void settlesAMailOnceAndKeepsWhatIsKnownOfIt() {
    UUID id = store("provider", bytes(58)).id();
    Listing listing = new Listing("a@b.example", List.of(), "s", "s1@x", null);
    assertThat(settle(existing(id), new Settled.Opened(listing, List.of()))).isTrue();
    assertThat(settle(existing(id), null)).isFalse();
    STORE.jdbc().sql("update message set status = 'stored' where id = ?").param(id).update();
    assertThat(settle(existing(id), null)).isTrue();
    assertThat(existing(id).status()).isEqualTo("parked");
    assertThat(MESSAGES.listing(id)).contains(listing);
    assertThat(MESSAGES.byMessageId("s1@x")).extracting(StoredMail::id).containsExactly(id);
  }

  @Test
  void settlesNothingThatMustNotBeHeldAnyMore() {
    UUID id = store("provider", bytes(59)).id();
    StoredMail seen = existing(id);
    STORE.transactions().executeWithoutResult(status -> MESSAGES.withhold(id));
    Listing listing = new Listing("a@b.example", List.of(), "s", "s2@x", null);
    assertThat(settle(seen, new Settled.Opened(listing, List.of()))).isFalse();
    assertThat(existing(id).status()).isEqualTo("withheld");
    assertThat(MESSAGES.listing(id)).isEmpty();
  }

  private static StoredMail existing(UUID id) {
    return MESSAGES.byId(id).orElseThrow();
  }

  private static boolean settle(StoredMail mail, Settled.Opened opened) {
    Settled parked = new Settled("parked", null, null, null, "doubtful", "read it", null);
    return MESSAGES.settle(mail, parked, opened);
  }

  @Test
  void keepsAListingWithoutADate() {
    UUID id = store("provider", bytes(51)).id();
    Listing listing = new Listing("", List.of(), "", "", null);
    MESSAGES.setListing(id, listing);
    assertThat(MESSAGES.listing(id)).contains(listing);
  }

  @Test
  void storesOnlyCiphertext() {
    byte[] raw = "Subject: a very personal sentence\r\n\r\n".repeat(20).getBytes();
    UUID id = store("provider", raw).id();
    byte[] segment =
        STORE
            .jdbc()
            .sql("select segment from message_content where message = ?")
            .param(id)
            .query(byte[].class)
            .single();
    assertThat(new String(segment, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("personal");
  }

  @Test
  void keepsNothingReadableOfAWithheldMail() {
    UUID id = store("provider", bytes(52)).id();
    MESSAGES.setListing(id, new Listing("a@b.example", List.of(), "s", "w1@x", null));
    STORE.transactions().executeWithoutResult(status -> MESSAGES.withhold(id));
    StoredMail row = MESSAGES.byId(id).orElseThrow();
    assertThat(row.status()).isEqualTo("withheld");
    assertThat(row.sha256()).isNull();
    assertThat(MESSAGES.listing(id)).isEmpty();
    assertThat(MESSAGES.byMessageId("w1@x")).isEmpty();
    assertThat(MESSAGES.raw(id, 1_000)).isEmpty();
    assertThatThrownBy(() -> VAULT.seal(row.key(), new byte[1], "x"))
        .isInstanceOf(ContentDestroyed.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {5_001, SEGMENT + 5_001})
  void storesNothingOfWhatWasWithheldFromWhicheverMailboxItComes(int size) {
    byte[] raw = bytes(size);
    UUID id = store("provider", raw).id();
    assertThat(MESSAGES.isWithheld(raw)).isFalse();
    STORE.transactions().executeWithoutResult(status -> MESSAGES.withhold(id));
    assertThat(MESSAGES.isWithheld(raw)).isTrue();
    long before = count("message");
    for (String mailbox : List.of("provider", "adviser")) {
      Stored again = store(mailbox, raw);
      assertThat(again.withheld()).isTrue();
      assertThat(again.fresh()).isFalse();
      assertThat(again.id()).isEqualTo(id);
    }
    assertThat(count("message")).isEqualTo(before);
    assertThat(count("message_content where message = '" + id + "'")).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {5_002, SEGMENT + 5_002})
  void keepsNoCopyThatComesWhileItIsWithheld(int size) throws Exception {
    byte[] raw = bytes(size);
    UUID id = store("provider", raw).id();
    List<Callable<Object>> work = new ArrayList<>();
    for (int n = 0; n < 8; n++) {
      String mailbox = "mailbox-" + n;
      work.add(() -> store(mailbox, "provider", raw));
    }
    work.add(4, () -> STORE.transactions().execute(status -> MESSAGES.withhold(id)));
    work.add(5, () -> STORE.transactions().execute(status -> MESSAGES.withhold(id)));
    ExecutorService nodes = Executors.newFixedThreadPool(8);
    for (Future<Object> one : nodes.invokeAll(work)) {
      one.get();
    }
    nodes.shutdown();
    assertThat(count("message where size = %d and status <> 'withheld'".formatted(size))).isZero();
    assertThat(
            count(
                "message_content c join message m on m.id = c.message where m.size = %d"
                    .formatted(size)))
        .isZero();
  }

  @Test
  void readsNoMoreThanItsCallerCanHold() {
    UUID id = store("provider", bytes(53)).id();
    assertThatThrownBy(() -> MESSAGES.raw(id, 52)).hasMessageContaining("53 bytes");
  }

  private static Stored store(String mailbox, byte[] raw) {
    return store(mailbox, mailbox, raw);
  }

  private static Stored store(String mailbox, String desk, byte[] raw) {
    return STORE
        .transactions()
        .execute(
            status ->
                MESSAGES.storeIn(
                    new NewMail(mailbox, desk, RECEIVED, new ByteArrayInputStream(raw))));
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static long count(String from) {
    return STORE.jdbc().sql("select count(*) from " + from).query(Long.class).single();
  }
}
