package mhss.gateway.intake;

import static mhss.gateway.intake.IntakeJourneyTest.entity;
import static mhss.gateway.intake.IntakeJourneyTest.form;
import static mhss.gateway.intake.IntakeJourneyTest.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.StoredMail;
import mhss.gateway.history.Entry;
import mhss.gateway.history.History;
import mhss.gateway.intake.Parking.Asked;
import mhss.gateway.mail.FetchedBatch;
import mhss.gateway.sandbox.Letter;
import mhss.gateway.sandbox.Letter.Part;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must not be held is gone in every copy, and does not come back. */
class WithheldCopiesTest {

  private static final String URN = "AB1234";
  private static final Instant SENT = Instant.parse("2026-11-20T10:00:00Z");

  @TempDir Path folder;
  private IntakeWorld world;
  private Parking parking;
  private long uid = 100;

  @BeforeEach
  void world() {
    world = new IntakeWorld(TestStore.fresh(), folder, Map.of("gateway.intake.case-wait", "0s"));
    parking = world.bean(Parking.class);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void nothingThatAPersonSaidOfItStaysInItsRow() {
    world.arrives(referral("a", world.adviserKey));
    world.process();
    world.arrives(words("b", "Hello"));
    world.process();
    UUID message = world.latest().id();
    Said said = new Said(Optional.of("V-06"), Optional.of(URN));
    parking.treat(message, said, new Asked(false, false, "kim", "read it"));
    world.process();
    assertThat(world.latest().status()).isEqualTo("parked");
    assertThat(filled(message)).contains("said_kind", "said_urn", "sha256", "listing", "cause");

    parking.withhold(message, "jo", "seen in the mailbox");

    assertThat(filled(message))
        .containsExactlyInAnyOrder(
            "id",
            "direction",
            "mailbox",
            "desk",
            "received_at",
            "stored_at",
            "size",
            "key_id",
            "status",
            "attempts",
            "replays",
            "may_send",
            "withheld_index");
    assertThat(row(message)).doesNotContain(URN, "V-06");
  }

  @Test
  void nothingThatAPersonSaidOfAMappaReferralStays() {
    world.arrives(referral("a", world.adviserKey, "MAPPA level 2"));
    UUID message = world.latest().id();
    world.jdbc().sql("update message set status = 'parked', cause = 'doubtful'").update();
    Said said = new Said(Optional.of("V-06"), Optional.empty());
    parking.treat(message, said, new Asked(false, false, "kim", "read it"));
    assertThat(filled(message)).contains("said_kind");

    world.process();

    assertThat(world.latest().status()).as(world.latest().advice()).isEqualTo("applied");
    assertThat(world.steps(message)).contains("minimised:mappa");
    assertThat(filled(message)).doesNotContain("said_kind", "said_urn", "listing");
  }

  @Test
  void everyCopyInEveryMailboxIsDestroyedWithAnEntryOfItsOwn() {
    byte[] mail = referral("a", world.forgerKey);
    UUID one = stored(mail, "provider");
    world.arrives(mail, "provider", Arrived.WHEN);
    UUID two = stored(mail, "coaches");
    UUID other = stored(referral("b", world.forgerKey), "coaches");

    List<StoredMail> copies = parking.withhold(one, "jo", "seen in the mailbox");

    assertThat(copies).extracting(StoredMail::id).containsExactly(one, two);
    assertThat(List.of(one, two)).allMatch(id -> status(id).equals("withheld"));
    assertThat(List.of(one, two)).allMatch(id -> contentOf(id) == 0);
    assertThat(status(other)).isEqualTo("parked");
    assertThat(contentOf(other)).isPositive();
    assertThat(withheldAt(one))
        .containsExactly("provider 1 jo", "provider 2 jo")
        .doesNotContainAnyElementsOf(withheldAt(two));
    assertThat(withheldAt(two)).containsExactly("coaches 3 jo");
    assertThat(withheldAt(other)).isEmpty();
  }

  @Test
  void theAnswerToACopyThatWasAppliedIsDestroyedAsWell() {
    byte[] mail = referral("a", world.adviserKey);
    UUID applied = stored(mail, "provider");
    assertThat(world.latest().status()).isEqualTo("applied");
    world.arrives(mail, "adviser", Arrived.WHEN);
    world.process();
    UUID parked = idIn("adviser");
    assertThat(status(parked)).isEqualTo("parked");
    UUID answer =
        world
            .jdbc()
            .sql("select message from outbox where in_reply_to = ?")
            .param(applied)
            .query(UUID.class)
            .single();
    assertThat(contentOf(answer)).isPositive();
    assertThat(world.count("seen_signature")).isPositive();

    List<StoredMail> copies = parking.withhold(parked, "jo", "seen in the mailbox");

    assertThat(copies).extracting(StoredMail::status).containsExactly("applied", "parked");
    assertThat(status(applied)).isEqualTo("withheld");
    assertThat(contentOf(answer)).isZero();
    assertThat(status(answer)).isEqualTo("withheld");
    assertThat(world.count("outbox where state = 'cancelled'")).isEqualTo(1);
    assertThat(world.count("seen_signature")).isZero();
  }

  @Test
  void theSameBytesAreNeitherOpenedNorStoredWhenTheyComeAgain() {
    byte[] mail = referral("a", world.forgerKey);
    parking.withhold(stored(mail, "provider"), "jo", "seen in the mailbox");
    int mails = world.count("message");
    int keys = world.count("vault_key");

    world.arrives(mail);
    world.arrives(mail, "coaches", "provider", Arrived.WHEN);
    unopened(mail, "provider");

    assertThat(world.count("message")).isEqualTo(mails);
    assertThat(world.count("message_content")).isZero();
    assertThat(world.count("vault_key")).isEqualTo(keys);
    assertThat(world.count("mailbox_entry where outcome = 'withheld' and message is null"))
        .isEqualTo(3);
    assertThat(world.bean(History.class).latest(3).stream().map(Entry::step))
        .allSatisfy(
            step -> {
              assertThat(step.step() + ":" + step.outcome()).isEqualTo("withheld:WITHHELD_BEFORE");
              assertThat(step.facts()).containsOnlyKeys("mailbox", "folder", "uidvalidity", "uid");
            });
    world.arrives(referral("b", world.forgerKey));
    assertThat(world.count("message")).isEqualTo(mails + 1);
  }

  @Test
  void itsHashCannotBeToldFromItsRow() {
    byte[] mail = referral("a", world.forgerKey);
    UUID message = stored(mail, "provider");
    String hash = HexFormat.of().formatHex(world.messages().byId(message).orElseThrow().sha256());
    assertThat(row(message)).contains(hash);

    parking.withhold(message, "jo", "seen in the mailbox");

    assertThat(row(message)).doesNotContain(hash).contains("\"withheld_index\":\"\\\\x");
  }

  @Test
  void aMarkerThatShowsLaterDestroysEveryCopy() {
    byte[] mail = words("a", "Ms Example is a Special Customer");
    UUID one = unopened(mail, "provider");
    UUID two = unopened(mail, "coaches");

    world.process();

    assertThat(List.of(one, two)).allMatch(id -> status(id).equals("withheld"));
    assertThat(world.count("message_content")).isZero();
    assertThat(withheldAt(one)).containsExactly("provider 101 gateway");
    assertThat(withheldAt(two)).containsExactly("coaches 102 gateway");
    world.arrives(mail);
    assertThat(world.bean(History.class).latest(1).get(0).step().outcome())
        .as("opened, it would show its marker")
        .isEqualTo("WITHHELD_BEFORE");
  }

  @Test
  void aMarkerInAnArrivingMailDestroysTheCopyThatWasStoredUnopened() {
    byte[] mail = words("a", "Ms Example is a Special Customer");
    UUID unopened = unopened(mail, "provider");
    assertThat(contentOf(unopened)).isPositive();

    world.arrives(mail, "coaches", "provider", Arrived.WHEN);

    assertThat(world.count("message")).isEqualTo(1);
    assertThat(status(unopened)).isEqualTo("withheld");
    assertThat(contentOf(unopened)).isZero();
    assertThat(withheldAt(unopened)).containsExactly("provider 101 gateway");
  }

  private UUID stored(byte[] mail, String mailbox) {
    world.arrives(mail, mailbox, "provider", Arrived.WHEN);
    world.process();
    return idIn(mailbox);
  }

  /** As a mail is that has stopped the gateway before. */
  private UUID unopened(byte[] mail, String mailbox) {
    Arrived arrived = new Arrived(++uid, mail, 3, mailbox, Arrived.WHEN);
    world.bean(Receive.class).receive(new FetchedBatch(mailbox, "provider", 1, List.of(arrived)));
    return idIn(mailbox);
  }

  private UUID idIn(String mailbox) {
    return world
        .jdbc()
        .sql(
            "select id from message where mailbox = ? and direction = 'in' order by stored_at desc limit 1")
        .param(mailbox)
        .query(UUID.class)
        .single();
  }

  private byte[] referral(String id, String signer) {
    return referral(id, signer, "None");
  }

  private byte[] referral(String id, String signer, String health) {
    Map<String, String> values = values(URN);
    values.put("other_health", health);
    return letter()
        .sealed(id + "@atw.example", world.sealedBy(signer, entity(form("docx", values))));
  }

  private byte[] words(String id, String words) {
    byte[] sealed = world.sealedBy(world.adviserKey, entity(Part.text(words)));
    return letter().sealed(id + "@atw.example", sealed);
  }

  private static Letter letter() {
    return new Letter(IntakeWorld.ADVISER, IntakeWorld.PROVIDER, "MHSS referral", SENT);
  }

  private String status(UUID message) {
    return world.messages().byId(message).orElseThrow().status();
  }

  private int contentOf(UUID message) {
    return world.count("message_content where message = '" + message + "'");
  }

  private List<String> withheldAt(UUID message) {
    return world.bean(History.class).ofMessage(message).stream()
        .map(Entry::step)
        .filter(step -> step.step().equals("withheld"))
        .map(
            step ->
                step.facts().get("mailbox") + " " + step.facts().get("uid") + " " + step.actor())
        .toList();
  }

  private String row(UUID message) {
    return world
        .jdbc()
        .sql("select row_to_json(m)::text from message m where id = ?")
        .param(message)
        .query(String.class)
        .single();
  }

  /** Columns in which something stands. */
  private List<String> filled(UUID message) {
    return world
        .jdbc()
        .sql(
            "select key from message m, jsonb_each(to_jsonb(m)) where m.id = ? and value <> 'null'")
        .param(message)
        .query(String.class)
        .list();
  }
}
