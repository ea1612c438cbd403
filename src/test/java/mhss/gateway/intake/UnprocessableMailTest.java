package mhss.gateway.intake;

import static mhss.gateway.intake.IntakeJourneyTest.entity;
import static mhss.gateway.intake.IntakeJourneyTest.form;
import static mhss.gateway.intake.IntakeJourneyTest.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mhss.gateway.intake.opening.MailOpener;
import mhss.gateway.intake.opening.OpenedMail;
import mhss.gateway.intake.recognition.Admission;
import mhss.gateway.intake.recognition.Recogniser;
import mhss.gateway.intake.recognition.Refusal;
import mhss.gateway.partners.Partners;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.sandbox.Letter;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the gateway cannot take further is put before a person, whatever the reason. */
class UnprocessableMailTest {

  private static final Instant SENT = Instant.parse("2026-11-20T10:00:00Z");

  @TempDir private Path folder;
  private IntakeWorld world;

  @BeforeEach
  void world() {
    world = new IntakeWorld(TestStore.fresh(), folder);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void parksAMailThatIsTooLargeToOpenAndStoresAllOfIt() {
    byte[] mail = letter().plain("a@atw.example", "x".repeat(70).concat("\r\n").repeat(950_000));
    world.arrives(mail);
    world.process();
    assertParked("too-large");
    assertThat(world.messages().raw(world.onlyMessage().id(), mail.length)).isEqualTo(mail);
  }

  @Test
  void parksAMailThatIsTooComplexToOpen() {
    world.arrives(ofParts(600));
    world.process();
    assertParked("too-complex");
  }

  @Test
  void parksAMailThatStopsTheGatewayOverAndOver() {
    world.arrives(referral());
    world.jdbc().sql("update message set attempts = 8").update();
    world.process();
    assertParked("stops-the-gateway");
  }

  @Test
  void parksAMailOnWhichTheGatewayFailsWithoutSayingWhatStandsInIt() {
    world.arrives(referral());
    Intake intake = world.bean(Intake.class);
    InHand inHand = intake.claim().get(0);
    intake.open(inHand);
    intake.failed(inHand, new IllegalStateException("Pat Specimen"));
    assertParked("internal-error");
    assertThat(world.onlyMessage().advice())
        .contains("IllegalStateException")
        .doesNotContain("Specimen");
  }

  @Test
  void triesAMailAgainForWhichAnotherLeftNoMemory() {
    world.arrives(referral());
    Intake intake = world.bean(Intake.class);
    InHand inHand = intake.claim().get(0);
    intake.failed(inHand, new IllegalStateException(new OutOfMemoryError("Java heap space")));
    assertThat(world.onlyMessage().status()).isEqualTo("stored");
    assertThat(world.count("message where attempts = 1 and next_try_at is not null")).isEqualTo(1);

    world.jdbc().sql("update message set next_try_at = null").update();
    world.process();
    assertThat(world.onlyMessage().status()).isEqualTo("applied");
  }

  @Test
  void refusesAPartnerWhoseMailFailsDmarcAtATrustedHop() {
    assertThat(refusal("mx.provider.example; dmarc=fail")).isEqualTo("dmarc-fail");
    assertThat(refusal("mx.provider.example; dmarc=pass")).isEqualTo("admitted");
    assertThat(refusal("mx.elsewhere.example; dmarc=fail")).isEqualTo("admitted");
  }

  private String refusal(String results) {
    ByteArrayOutputStream mail = new ByteArrayOutputStream();
    mail.writeBytes(
        ("Authentication-Results: " + results + "\r\n").getBytes(StandardCharsets.US_ASCII));
    mail.writeBytes(referral());
    OpenedMail opened = world.bean(MailOpener.class).open(mail.toByteArray());
    var recognised =
        new Recogniser(world.bean(RuleSets.class)).recognise(opened, "provider").get(0);
    return new Admission(world.bean(Partners.class), Set.of("mx.provider.example"))
        .refuse(opened, recognised)
        .map(Refusal::cause)
        .orElse("admitted");
  }

  private void assertParked(String cause) {
    IntakeWorld.Message message = world.onlyMessage();
    assertThat(List.of(message.status(), message.cause())).containsExactly("parked", cause);
    assertThat(message.advice()).isNotBlank();
    assertThat(world.count("case_file")).isZero();
  }

  private byte[] referral() {
    return letter()
        .sealed(
            "a@atw.example",
            world.sealedBy(world.adviserKey, entity(form("pdf", values("AB1234")))));
  }

  private static byte[] ofParts(int parts) {
    String body =
        IntStream.range(0, parts)
            .mapToObj(n -> "--b\r\nContent-Type: text/plain\r\n\r\npart " + n + "\r\n")
            .collect(Collectors.joining());
    return ("""
        From: %s
        To: %s
        Subject: Hello
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        """
                .formatted(IntakeWorld.ADVISER, IntakeWorld.PROVIDER)
                .replace("\n", "\r\n")
            + body
            + "--b--\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static Letter letter() {
    return new Letter(IntakeWorld.ADVISER, IntakeWorld.PROVIDER, "Referral", SENT);
  }
}
