package mhss.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.casework.Cases;
import mhss.gateway.history.History;
import mhss.gateway.pgp.Keyring;
import mhss.gateway.responses.Outbox;
import mhss.gateway.responses.OutboxEntry;
import mhss.gateway.sandbox.AnnexASamples;
import mhss.gateway.sandbox.Letter;
import mhss.gateway.sandbox.Letter.Part;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeJourneyTest {

  private static final Instant SENT = Instant.parse("2026-11-20T10:00:00Z");

  @TempDir Path folder;
  private TestStore store;
  private IntakeWorld world;

  @BeforeEach
  void world() {
    store = TestStore.fresh();
    world = new IntakeWorld(store, folder);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf-form", "pdf", "docx", "odt", "rtf", "text", "html"})
  void aSealedReferralBecomesACaseInWhateverFormat(String format) {
    world.arrives(referral("a@atw.example", world.adviserKey, form(format, values("AB1234"))));
    world.process();

    IntakeWorld.Message message = world.onlyMessage();
    assertThat(message.status()).as(message.advice()).isEqualTo("applied");
    assertThat(message.kind()).isEqualTo("V-06");
    Cases.CaseFile opened = world.bean(Cases.class).byUrn("provider", "ab1234").orElseThrow();
    assertThat(opened.state()).isEqualTo("REFERRED");
    assertThat(opened.missing()).isEmpty();
    assertThat(world.bean(Cases.class).clocks(opened.id())).isNotEmpty();
    assertThat(world.steps(message.id()))
        .containsSubsequence("received:stored", "opened:open", "recognised:V-06", "read:complete");
    assertThat(world.bean(History.class).verify().intact()).isTrue();
  }

  @Test
  void aReferralIsAcknowledgedOnceInTheSameTransaction() {
    world.arrives(referral("a@atw.example", world.adviserKey, form("docx", values("AB1234"))));
    world.process();

    List<OutboxEntry> letters = world.bean(Outbox.class).byState("due");
    assertThat(letters).hasSize(1);
    assertThat(world.count("message where direction = 'out'")).isEqualTo(1);
  }

  @Test
  void anIncompleteReferralOpensTheCaseAndListsWhatIsMissing() {
    Map<String, String> values = values("AB1234");
    values.remove("hours");
    values.remove("phones");
    values.remove("email");

    world.arrives(referral("a@atw.example", world.adviserKey, form("pdf-form", values)));
    world.process();

    assertThat(world.onlyMessage().status()).isEqualTo("applied");
    assertThat(world.bean(Cases.class).byUrn("provider", "AB1234").orElseThrow().missing())
        .containsExactlyInAnyOrder("hours", "phones|email");
  }

  @Test
  void theSameReferralAgainIsADuplicateAndNotAnsweredAgain() {
    world.arrives(referral("a@atw.example", world.adviserKey, form("pdf", values("AB1234"))));
    world.process();
    world.arrives(referral("b@atw.example", world.adviserKey, form("pdf", values("AB1234"))));
    world.process();

    assertThat(world.latest().status()).isEqualTo("duplicate");
    assertThat(world.count("case_file")).isEqualTo(1);
    assertThat(world.count("outbox")).isEqualTo(1);
  }

  @Test
  void theSameBytesAgainAreACopy() {
    byte[] mail = referral("a@atw.example", world.adviserKey, form("pdf", values("AB1234")));
    world.arrives(mail);
    world.arrives(mail);
    world.process();

    assertThat(world.count("message where direction = 'in'")).isEqualTo(1);
    assertThat(world.count("mailbox_entry where outcome = 'copy'")).isEqualTo(1);
  }

  @Test
  void twoDifferentMailsWithOneMessageIdAreBothHandled() {
    world.arrives(referral("a@atw.example", world.adviserKey, form("pdf", values("AB1234"))));
    world.arrives(referral("a@atw.example", world.adviserKey, form("pdf", values("CD5678"))));
    world.process();

    assertThat(world.count("case_file")).isEqualTo(2);
  }

  @Test
  void aMailForAMissingKeyIsHeldAndReleasedWhenTheKeyArrives() throws IOException {
    String former = world.outsideKeys.generate("Former <" + IntakeWorld.PROVIDER + ">");
    byte[] armoured = world.sealedTo(former, entity(form("pdf", values("AB1234"))));
    world.arrives(mail("a@atw.example", armoured));
    world.process();
    assertThat(world.onlyMessage().status()).isEqualTo("held");

    world.bean(KeyArrivals.class).release();
    assertThat(world.onlyMessage().status()).isEqualTo("held");

    Files.copy(
        folder.resolve("outside").resolve(former + ".asc"),
        folder.resolve("secrets").resolve("pgp").resolve(former + ".asc"));
    world.bean(Keyring.class).reload();
    world.bean(KeyArrivals.class).release();
    world.process();
    assertThat(world.onlyMessage().status()).isEqualTo("applied");
    assertThat(world.steps(world.onlyMessage().id())).contains("released:key-arrived");
  }

  @Test
  void aDecisionForACaseThatHasNoPlanIsParkedAndChangesNothing() {
    world.arrives(referral("a@atw.example", world.adviserKey, form("pdf", values("AB1234"))));
    world.process();
    byte[] entity = entity(Part.text(accepted("AB1234")));
    world.arrives(
        letter("Re: [SECURE] Standard email \u2014 Support Plan accepted")
            .sealed("b@atw.example", world.sealedBy(world.adviserKey, entity)));
    world.process();

    IntakeWorld.Message decision = world.latest();
    assertThat(decision.status()).isEqualTo("parked");
    assertThat(decision.kind()).isEqualTo("V-14");
    assertThat(decision.advice()).contains("Support Plan");
    assertThat(world.bean(Cases.class).byUrn("provider", "AB1234").orElseThrow().state())
        .isEqualTo("REFERRED");
  }

  @Test
  void aChatAndAnAutomaticReplyAreLeftToPeople() {
    world.arrives(
        new Letter("sam@provider.example", IntakeWorld.PROVIDER, "Lunch?", SENT)
            .plain("c@provider.example", "Half past twelve?"));
    world.arrives(
        letter("Automatic reply")
            .plain("d@atw.example", "I am away", "Auto-Submitted", "auto-replied"));
    world.process();

    assertThat(world.count("message where status = 'not-ours'")).isEqualTo(2);
    assertThat(world.count("outbox")).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aReplayOpensTheCaseAndAnswersOnlyWhenAsked(boolean send) {
    byte[] sealed = world.sealedBy(world.adviserKey, entity(form("pdf", values("AB1234"))));
    world.arrives(
        new Letter("new@atw.example", IntakeWorld.PROVIDER, "MHSS referral", SENT)
            .sealed("a@atw.example", sealed));
    world.process();
    UUID parked = world.onlyMessage().id();
    assertThat(world.onlyMessage().cause()).isEqualTo("sender-unknown");

    world.addPartner("new", "new@atw.example");
    Parking parking = world.bean(Parking.class);
    Replay rehearsal = parking.replay(parked, true, send, "kim", "partner added");
    assertThat(rehearsal.outcome()).isEqualTo("applied");
    assertThat(world.onlyMessage().status()).isEqualTo("parked");
    assertThat(world.count("case_file")).isZero();

    parking.replay(parked, false, send, "kim", "partner added");
    world.process();

    assertThat(world.onlyMessage().status()).isEqualTo("applied");
    assertThat(world.count("case_file")).isEqualTo(1);
    assertThat(world.count("outbox")).isEqualTo(send ? 1 : 0);
    assertThat(world.steps(parked)).contains(send ? "replayed:may-send" : "replayed:sends-nothing");
  }

  @Test
  void aDiscardedMessageIsOffTheListForGoodReason() {
    world.arrives(referral("a@atw.example", world.forgerKey, form("pdf", values("AB1234"))));
    world.process();
    UUID parked = world.onlyMessage().id();

    world.bean(Parking.class).discard(parked, "kim", "forged");

    assertThat(world.bean(Parking.class).parked()).isEmpty();
    assertThat(world.steps(parked)).contains("discarded:by-person");
  }

  @Test
  void nothingOfAMailThatMustNotBeHeldIsStored() {
    byte[] entity = entity(Part.text("Marmalade. This is not an SCR case."));
    world.arrives(mail("secret-id@atw.example", world.sealedBy(world.adviserKey, entity)));
    world.process();

    assertThat(world.count("message")).isZero();
    assertThat(world.count("mailbox_entry where outcome = 'withheld'")).isEqualTo(1);
    List<String> history =
        world.jdbc().sql("select row_to_json(h)::text from history h").query(String.class).list();
    assertThat(history).hasSize(1);
    assertThat(history.get(0))
        .contains("SCR_BLOCKED")
        .doesNotContain("sha256")
        .doesNotContain("size");
  }

  @Test
  void aLetterHasFailedWhenItCameBackButNotWhenItIsOnlyDelayed() {
    world.arrives(referral("a@atw.example", world.adviserKey, form("pdf", values("AB1234"))));
    world.process();
    String letter = world.bean(Outbox.class).byState("due").get(0).headerId();
    world.jdbc().sql("update outbox set state = 'sent'").update();

    world.arrives(report("delayed", "4.4.7", letter));
    world.process();
    assertThat(world.bean(Outbox.class).byState("sent")).hasSize(1);

    world.arrives(report("failed", "5.1.1", letter));
    world.process();
    assertThat(world.bean(Outbox.class).byState("failed"))
        .singleElement()
        .satisfies(row -> assertThat(row.cause()).isEqualTo("bounced"));
    assertThat(world.count("message where status = 'not-ours' and cause = 'bounce'")).isEqualTo(2);
  }

  @Test
  void aLetterOfUncertainFateWasSentWhenItsCopyIsSeen() {
    world.arrives(referral("a@atw.example", world.adviserKey, form("pdf", values("AB1234"))));
    world.process();
    OutboxEntry letter = world.bean(Outbox.class).byState("due").get(0);
    world.jdbc().sql("update outbox set state = 'uncertain'").update();

    world.arrives(world.messages().raw(letter.message(), 1 << 20));
    world.process();

    assertThat(world.bean(Outbox.class).byId(letter.id()).orElseThrow().state()).isEqualTo("sent");
    assertThat(world.steps(letter.message())).contains("sent:copy-seen");
    assertThat(world.count("message where status = 'not-ours' and cause = 'own-copy'"))
        .isEqualTo(1);
  }

  @Test
  void aLetterOfUncertainFateWasSentWhenItIsAnsweredButNotWhenItIsOnlyNamed() {
    OutboxEntry letter = uncertainLetter();
    world.arrives(
        answer("n@atw.example", "In-Reply-To: <else@x>\nReferences: <%s> <else@x>", letter));
    world.process();
    assertThat(state(letter)).isEqualTo("uncertain");

    world.arrives(answer("o@atw.example", "In-Reply-To: <%s>", letter));
    world.process();
    assertThat(state(letter)).isEqualTo("sent");
    assertThat(world.steps(letter.message())).contains("sent:answered");
  }

  @Test
  void aLetterOfUncertainFateWasSentWhenItIsReportedReadOrLate() {
    OutboxEntry letter = uncertainLetter();
    world.arrives(readReceipt(letter.headerId()));
    world.process();
    assertThat(world.steps(letter.message())).contains("sent:reported");

    world.jdbc().sql("update outbox set state = 'uncertain'").update();
    world.arrives(report("delayed", "4.4.7", letter.headerId()));
    world.process();
    assertThat(state(letter)).isEqualTo("sent");
  }

  private OutboxEntry uncertainLetter() {
    world.arrives(referral("a@atw.example", world.adviserKey, form("pdf", values("AB1234"))));
    world.process();
    world.jdbc().sql("update outbox set state = 'uncertain'").update();
    return world.bean(Outbox.class).byState("uncertain").get(0);
  }

  private String state(OutboxEntry letter) {
    return world.bean(Outbox.class).byId(letter.id()).orElseThrow().state();
  }

  private static byte[] answer(String id, String headers, OutboxEntry letter) {
    return ("Message-ID: <%s>\nFrom: team@atw.example\n%s\n\nThank you.\n"
            .formatted(id, headers.formatted(letter.headerId())))
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] readReceipt(String letter) {
    return """
        Message-ID: <mdn@atw.example>
        From: team@atw.example
        Content-Type: multipart/report; report-type=disposition-notification; boundary=b

        --b

        It was shown.
        --b
        Content-Type: message/disposition-notification

        Final-Recipient: rfc822;team@atw.example
        Original-Message-ID: <%s>
        Disposition: manual-action/MDN-sent-manually; displayed
        --b--
        """
        .formatted(letter)
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] report(String action, String status, String letter) {
    return """
        Return-Path: <>
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b

        About your mail.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.atw.example

        Final-Recipient: rfc822; team@atw.example
        Action: %s
        Status: %s
        --b
        Content-Type: text/rfc822-headers

        Message-ID: <%s>
        --b--
        """
        .formatted(action, status, letter)
        .getBytes(StandardCharsets.US_ASCII);
  }

  static Part form(String format, Map<String, String> values) {
    return switch (format) {
      case "pdf-form" -> new Part("AnnexA.pdf", "application/pdf", AnnexASamples.pdfForm(values));
      case "pdf" -> new Part("AnnexA.pdf", "application/pdf", AnnexASamples.flatPdf(values));
      case "docx" ->
          new Part("AnnexA.docx", "application/octet-stream", AnnexASamples.docx(values));
      case "odt" -> new Part("AnnexA.odt", "application/octet-stream", AnnexASamples.odt(values));
      case "rtf" -> new Part("AnnexA.rtf", "application/rtf", AnnexASamples.rtf(values));
      case "text" -> Part.text(AnnexASamples.text(values));
      case "html" ->
          new Part(
              "",
              "text/html; charset=UTF-8",
              AnnexASamples.html(values).getBytes(StandardCharsets.UTF_8));
      default -> throw new IllegalArgumentException(format);
    };
  }

  static Map<String, String> values(String urn) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("customer_name", "Pat Example");
    values.put("urn", urn);
    values.put("dob", "14/02/1987");
    values.put("home_address", "7 Sample Street\nExampleton\nEX1 2MP");
    values.put("phones", "01632 960123");
    values.put("email", "pat@home.example");
    values.put("employer", "Example Tools Ltd, 40 people");
    values.put("job_title_ftpt", "Draughtsperson, full time");
    values.put("hours", "37");
    values.put("mh_conditions", "Anxiety");
    values.put("mh_effects", "Meetings are hard");
    values.put("adviser_name", "Alex Adviser");
    values.put("adviser_email", IntakeWorld.ADVISER);
    values.put("referral_date", "19/11/2026");
    return values;
  }

  static byte[] entity(Part... parts) {
    Part[] all = Arrays.copyOf(parts, parts.length + 1);
    System.arraycopy(parts, 0, all, 1, parts.length);
    all[0] = Part.text("Please see below or attached.");
    return Letter.entity(all);
  }

  private byte[] referral(String id, String signer, Part form) {
    return mail(id, world.sealedBy(signer, entity(form)));
  }

  private static byte[] mail(String id, byte[] armoured) {
    return letter("MHSS referral").sealed(id, armoured);
  }

  private static Letter letter(String subject) {
    return new Letter(IntakeWorld.ADVISER, IntakeWorld.PROVIDER, subject, SENT);
  }

  static String accepted(String urn) {
    return """
        Thank you for Support Plan reference %s.
        I confirm that no changes are required to be made to the Support Plan.  Please implement the plan and report any
        subsequent changes of circumstances or updates to the plan in the support period.
        Alex Adviser
        """
        .formatted(urn);
  }
}
