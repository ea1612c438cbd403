package mhss.gateway.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static mhss.gateway.intake.IntakeJourneyTest.entity;
import static mhss.gateway.intake.IntakeJourneyTest.form;
import static mhss.gateway.intake.IntakeJourneyTest.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import mhss.gateway.sandbox.Letter;
import mhss.gateway.sandbox.Letter.Part;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal between opening and casework: the message is parked, and no case is touched. */
class RefusedReferralTest {

  private static final Instant SENT = Instant.parse("2026-11-20T10:00:00Z");

  @TempDir static Path folder;
  private static IntakeWorld world;
  private static int mails;

  @BeforeAll
  static void world() {
    world = new IntakeWorld(TestStore.fresh(), folder);
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void refusesAReferralThatIsNotEncrypted() {
    assertParked("not-encrypted", letter(IntakeWorld.ADVISER).withFiles(id(), referral()));
    assertThat(world.latest().advice())
        .contains("nor is it signed, so that anybody may have sent it")
        .contains("gateway open-case ", "--desk provider --event referral --received '")
        .doesNotContain("gateway record", "..");
  }

  @Test
  void refusesAReferralThatIsNotSigned() {
    assertParked("signature-missing", letter("open@other.example").withFiles(id(), referral()));
  }

  @Test
  void refusesAReferralSignedByAKeyNobodyKnows() {
    byte[] sealed = world.sealedBy(world.forgerKey, entity(referral()));

    assertParked("pgp-signer-unknown", letter(IntakeWorld.ADVISER).sealed(id(), sealed));
  }

  @Test
  void refusesAReferralSignedByTheKeyOfAnotherPartner() {
    assertParked("signature-not-pinned", sealedFrom("open@other.example", entity(referral())));
  }

  @Test
  void refusesAnAlteredReferral() {
    byte[] sealed = world.sealedBy(world.adviserKey, entity(referral()));
    int middle = sealed.length / 2;
    sealed[middle] = (byte) (sealed[middle] == 'A' ? 'B' : 'A');

    assertParked("pgp-", letter(IntakeWorld.ADVISER).sealed(id(), sealed));
  }

  @Test
  void refusesASenderNobodyKnows() {
    assertParked("sender-unknown", sealedFrom("someone@elsewhere.example", entity(referral())));
  }

  @Test
  void refusesAMailWithTwoSenders() {
    byte[] mail = sealedFrom(IntakeWorld.ADVISER, entity(referral()));

    assertParked("sender-unclear", prefixed("From: other@atw.example\r\n", mail));
  }

  @Test
  void refusesAnotherSenderInsideTheEncryption() {
    byte[] entity = prefixed("From: someone@elsewhere.example\r\n", entity(referral()));

    assertParked("sender-differs", sealedFrom(IntakeWorld.ADVISER, entity));
  }

  @Test
  void refusesAReferralFromAPartnerWhoMaySendReportsOnly() {
    assertParked("not-entitled", sealedFrom("reporter@other.example", entity(referral())));
  }

  @Test
  void refusesAPartnerWhoMustPassDmarcWhenNoTrustedHopSaysSo() {
    byte[] mail = sealedFrom("strict@other.example", entity(referral()));

    assertParked("dmarc-absent", mail);
    assertParked(
        "dmarc-absent",
        prefixed("Authentication-Results: mx.elsewhere.example; dmarc=pass\r\n", mail));
  }

  @Test
  void refusesTwoReferralsInOneMail() {
    byte[] entity = entity(referral(), form("docx", values("ZZ" + mails + "999")));

    assertParked("several-messages", sealedFrom(IntakeWorld.ADVISER, entity));
  }

  @Test
  void refusesAMailThatNamesAnotherUrnThanItsForm() {
    byte[] entity = Letter.entity(Part.text("About URN ZZ4711, please."), referral());

    assertParked("urn-differs", sealedFrom(IntakeWorld.ADVISER, entity));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "11/19/2026", "soon"})
  void refusesAReferralWithoutADateOfReferral(String date) {
    assertParked("referral-date-missing", sealedFrom(IntakeWorld.ADVISER, dated(date)));
  }

  @Test
  void refusesAReferralThatNoContractCovers() {
    assertParked("no-contract", sealedFrom(IntakeWorld.ADVISER, dated("01/05/2004")));
  }

  @Test
  void refusesStandardWordsThatAreNotAllThere() {
    Letter letter =
        new Letter(
            IntakeWorld.ADVISER,
            IntakeWorld.PROVIDER,
            "Standard email – SUPPORT PLAN ACCEPTED",
            SENT);
    byte[] entity = Letter.entity(Part.text("Thank you for Support Plan reference AB1234."));

    assertParked("doubtful", letter.sealed(id(), world.sealedBy(world.adviserKey, entity)));
  }

  @Test
  void refusesAFileFromAPartnerThatNobodyRecognises() {
    Part picture = new Part("plan.txt", "text/plain", "Nothing of a form.".getBytes(ISO_8859_1));

    assertParked("not-recognised", sealedFrom(IntakeWorld.ADVISER, entity(picture)));
  }

  private static void assertParked(String cause, byte[] mail) {
    int cases = world.count("case_file");

    world.arrives(mail);
    world.process();

    IntakeWorld.Message message = world.latest();
    assertThat(message.status()).as(cause).isEqualTo("parked");
    assertThat(message.cause()).startsWith(cause);
    assertThat(message.advice()).isNotBlank();
    assertThat(world.count("case_file")).isEqualTo(cases);
  }

  private static Part referral() {
    return form("pdf", values("AB" + mails + "234"));
  }

  private static byte[] dated(String date) {
    Map<String, String> values = values("AB1234");
    values.put("referral_date", date);
    return entity(form("pdf", values));
  }

  private static byte[] sealedFrom(String sender, byte[] entity) {
    return letter(sender).sealed(id(), world.sealedBy(world.adviserKey, entity));
  }

  private static Letter letter(String sender) {
    return new Letter(sender, IntakeWorld.PROVIDER, "MHSS referral", SENT);
  }

  private static String id() {
    return ++mails + "@atw.example";
  }

  private static byte[] prefixed(String headers, byte[] mail) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(headers.getBytes(ISO_8859_1));
    all.writeBytes(mail);
    return all.toByteArray();
  }
}
