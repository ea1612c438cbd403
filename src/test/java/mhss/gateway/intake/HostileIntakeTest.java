package mhss.gateway.intake;

import static mhss.gateway.intake.IntakeJourneyTest.entity;
import static mhss.gateway.intake.IntakeJourneyTest.form;
import static mhss.gateway.intake.IntakeJourneyTest.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mhss.gateway.history.History;
import mhss.gateway.intake.opening.MailOpener;
import mhss.gateway.intake.opening.OpenedMail;
import mhss.gateway.intake.recognition.Admission;
import mhss.gateway.intake.recognition.Recognised;
import mhss.gateway.intake.recognition.Recogniser;
import mhss.gateway.intake.recognition.Refusal;
import mhss.gateway.partners.Partners;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.WorkingCalendar;
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

class HostileIntakeTest {

  private static final Instant SENT = Instant.parse("2026-11-20T10:00:00Z");

  @TempDir Path folder;
  private IntakeWorld world;

  @BeforeEach
  void world() {
    world = new IntakeWorld(TestStore.fresh(), folder);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SCR_Annex-A",
        "Special-Customer record",
        "special_customer",
        "Special\u00a0Customer Record",
        "Spe\u00adcial Cus\u00adtomer",
        "S\u200bCR",
        "\uff33\uff23\uff32"
      })
  void storesNothingOfAMarkerThatLayoutOrAFileNameDisguises(String marker) {
    world.arrives(letter("Hello").plain("a@atw.example", "This is a " + marker + ", please."));
    world.arrives(
        letter("Hello")
            .withFiles(
                "b@atw.example",
                new Part(marker + ".bin", "application/octet-stream", new byte[] {1, 2, 3})));

    assertThat(world.count("message")).isZero();
    assertThat(world.count("mailbox_entry where outcome = 'withheld'")).isEqualTo(2);
  }

  @Test
  void whatWouldRunInADocumentIsNamedInTheHistory() {
    String rtf = new String(AnnexASamples.rtf(values("AB4321")), StandardCharsets.ISO_8859_1);
    String field = "{\\field{\\*\\fldinst DDEAUTO x y}{\\fldrslt here}}";
    byte[] armed =
        rtf.replaceFirst("}\\s*\\z", "").concat(field + "}").getBytes(StandardCharsets.ISO_8859_1);
    world.arrives(sealed(entity(new Part("AnnexA.rtf", "application/rtf", armed))));
    world.process();

    assertThat(world.latest().status()).isEqualTo("applied");
    assertThat(world.bean(History.class).ofMessage(world.latest().id()))
        .extracting(entry -> entry.step().facts().get("active-content"))
        .anySatisfy(active -> assertThat(active).asString().endsWith(" a DDE field"));
  }

  @Test
  void storesNothingOfAMarkerUnderABadSignature() {
    world.arrives(signedBadly("This is a special customer record."));
    world.arrives(
        letter("Hello")
            .plain(
                "b@atw.example",
                """
                -----BEGIN PGP SIGNED MESSAGE-----
                Hash: SHA512

                This is a special customer record.
                -----BEGIN PGP SIGNATURE-----

                iQ
                -----END PGP SIGNATURE-----
                """));

    assertThat(world.count("message")).isZero();
  }

  @Test
  void storesNothingOfAMarkerInATextThatNoDocumentMayBe() {
    world.arrives(
        letter("Hello").plain("a@atw.example", "line\n".repeat(100_100) + "An SCR customer."));

    assertThat(world.count("message")).isZero();
  }

  @Test
  void aKeyOrASignatureBelowALetterHidesNothingOfIt() {
    String block = "-----BEGIN PGP %1$s-----\n\nmDME\n-----END PGP %1$s-----\n";
    for (String kind : List.of("PUBLIC KEY BLOCK", "SIGNATURE")) {
      String urn = kind.length() + "AB123";
      String text = AnnexASamples.text(values(urn)) + "\n\n" + block.formatted(kind);
      world.arrives(sealed(Letter.entity(Part.text(text))));
      world.process();

      assertThat(world.latest().status()).as(kind + world.latest().advice()).isEqualTo("applied");
    }
  }

  @Test
  void opensEachOfSeveralSealedBlocksInOneBody() {
    String chat = sealedText("See you at ten.");
    String referral = sealedText(AnnexASamples.text(values("AB1234")));
    world.arrives(letter("Hello").plain("a@atw.example", chat + "\nand\n" + referral + "\n"));
    world.process();

    assertThat(world.onlyMessage().status()).as(world.onlyMessage().advice()).isEqualTo("applied");
  }

  private String sealedText(String text) {
    byte[] armoured = world.sealedBy(world.adviserKey, text.getBytes(StandardCharsets.UTF_8));
    return new String(armoured, StandardCharsets.US_ASCII);
  }

  @Test
  void opensASealedMailUnderThousandsOfProtectedHeaders() {
    String headers = "X: y\r\n".repeat(950);
    byte[] entity = entity(form("pdf", values("AB1234")));
    byte[] all =
        (headers + new String(entity, StandardCharsets.ISO_8859_1))
            .getBytes(StandardCharsets.ISO_8859_1);
    world.arrives(sealed(all));
    world.process();

    assertThat(world.onlyMessage().status()).as(world.onlyMessage().advice()).isEqualTo("applied");
  }

  @Test
  void takesASubjectOfEndlessReplyMarks() {
    world.arrives(
        letter("re:".repeat(9_000))
            .sealed("a@atw.example", world.sealedBy(world.adviserKey, entity())));
    world.process();

    assertThat(world.onlyMessage().cause()).isEqualTo("not-recognised");
  }

  @Test
  void aSubjectOutsideTheSealDecidesNothing() {
    byte[] chat = world.sealedBy(world.adviserKey, Letter.entity(Part.text("See you at ten.")));
    OpenedMail mail =
        world
            .bean(MailOpener.class)
            .open(letter("Plan approved 20/11/2026").sealed("a@atw.example", chat));

    List<Recognised> found = new Recogniser(rulesOf2024()).recognise(mail, "provider");

    assertThat(found).extracting(recognised -> recognised.kind().id()).containsExactly("N-13");
    assertThat(new Admission(world.bean(Partners.class), Set.of()).refuse(mail, found.get(0)))
        .get()
        .extracting(Refusal::cause)
        .isEqualTo("not-encrypted");
  }

  @Test
  void aSubjectOutsideTheSealCountsWhenTheDomainOfTheSenderSignedBoth() {
    byte[] chat = world.sealedBy(world.adviserKey, Letter.entity(Part.text("AB1234")));
    byte[] sent = letter("Approved 20/11/2026").sealed("a@atw.example", chat);
    String hop =
        "Authentication-Results: mx.our.example; dkim=pass header.d=atw.example; dmarc=pass\r\n"
            + "DKIM-Signature: d=atw.example; h=from:subject; b=x\r\n";
    OpenedMail mail =
        world
            .bean(MailOpener.class)
            .open(
                (hop + new String(sent, StandardCharsets.ISO_8859_1))
                    .getBytes(StandardCharsets.ISO_8859_1));

    Set<String> hops = Set.of("mx.our.example");
    Recognised found = new Recogniser(rulesOf2024(), hops).recognise(mail, "provider").get(0);
    Recognised unheard = new Recogniser(rulesOf2024()).recognise(mail, "provider").get(0);

    assertThat(found.certain()).isTrue();
    assertThat(new Admission(world.bean(Partners.class), hops).refuse(mail, found)).isEmpty();
    assertThat(new Admission(world.bean(Partners.class), hops).refuse(mail, unheard)).isPresent();
  }

  private RuleSets rulesOf2024() {
    LocalDate from = LocalDate.parse("2024-08-20");
    return new RuleSets(
        Path.of("config/rules"),
        world.bean(WorkingCalendar.class),
        List.of(
            new RuleSets.Contract("NEW", "provider", "mhss-2024", from, from.plusYears(4), false)));
  }

  private byte[] sealed(byte[] entity) {
    return letter("MHSS referral")
        .sealed("a@atw.example", world.sealedBy(world.adviserKey, entity));
  }

  private static byte[] signedBadly(String text) {
    return """
        From: %s
        To: %s
        Subject: Hello
        Content-Type: multipart/signed; boundary=b; protocol="application/pgp-signature"

        --b
        Content-Type: text/plain

        %s
        --b
        Content-Type: application/pgp-signature

        -----BEGIN PGP SIGNATURE-----

        iQ
        -----END PGP SIGNATURE-----
        --b--
        """
        .formatted(IntakeWorld.ADVISER, IntakeWorld.PROVIDER, text)
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Letter letter(String subject) {
    return new Letter(IntakeWorld.ADVISER, IntakeWorld.PROVIDER, subject, SENT);
  }
}
