package mhss.gateway.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mhss.gateway.HandClock;
import mhss.gateway.mail.MailPart;
import mhss.gateway.mail.MimeLimits;
import mhss.gateway.mail.MimeReader;
import mhss.gateway.mail.smtp.TestSmtp;
import mhss.gateway.partners.Partner;
import mhss.gateway.partners.Partners;
import mhss.gateway.pgp.Keyring;
import mhss.gateway.pgp.OpenPgp;
import mhss.gateway.pgp.Opened;
import mhss.gateway.pgp.Sealed;
import mhss.gateway.responses.Outbox.Acknowledgement;
import mhss.gateway.responses.letters.Sealing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedAcknowledgementTest {

  private final Clock clock = new HandClock(OutboxWorld.BEGIN);

  @TempDir Path folder;

  @Test
  void isEncryptedToTheAdviserAndSignedByUs() {
    Keyring ours = keyring("ours");
    Keyring theirs = keyring("theirs");
    String signer = ours.generate("Team <team@provider.example>");
    String recipient = theirs.generate("Adviser <adviser@dwp.example>");
    ours.importKey(theirs.exportPublic(recipient), false);
    theirs.importKey(ours.exportPublic(signer), false);
    OutboxWorld world = world(ours, signer, Set.of(recipient));
    Acknowledgement referral = world.referral();

    UUID row = world.acknowledge(referral);

    assertThat(world.row(row).state()).isEqualTo("due");
    assertThat(world.raw(row)).doesNotContain("Thank you");
    MailPart mail = read(world.raw(row).getBytes(StandardCharsets.US_ASCII));
    assertThat(mail.mediaType()).isEqualTo("multipart/encrypted");
    assertThat(mail.header("Subject")).contains("MHSS " + referral.urn() + " referral received");
    Opened opened =
        new OpenPgp(theirs, clock).open(new Sealed.Message(mail.parts().get(1).content()));
    assertThat(read(opened.content()).text()).contains("Thank you", referral.urn());
    assertThat(opened.encryption()).isPresent();
    assertThat(opened.signatures())
        .singleElement()
        .satisfies(signature -> assertThat(signature.fingerprint()).isEqualTo(signer));
  }

  @Test
  void neverGoesPlainWhenThePartnerHasNoKey() {
    Keyring ours = keyring("ours");
    OutboxWorld world = world(ours, ours.generate("Team <team@provider.example>"), Set.of());

    UUID row = world.acknowledge(world.referral());

    OutboxEntry failed = world.row(row);
    assertThat(failed.state()).isEqualTo("failed");
    assertThat(failed.cause()).isEqualTo("no-key");
    assertThat(failed.advice()).contains("import its key");
    assertThat(failed.message()).isNull();
    assertThat(world.dispatch().claim()).isEmpty();
    assertThat(world.steps(row)).containsExactly("send-failed no-key");
  }

  @Test
  void goesOutOnceTheKeyIsHereAndAPersonSaysSo() {
    Keyring ours = keyring("ours");
    Keyring theirs = keyring("theirs");
    String recipient = theirs.generate("Adviser <adviser@dwp.example>");
    OutboxWorld world =
        world(ours, ours.generate("Team <team@provider.example>"), Set.of(recipient));
    UUID row = world.acknowledge(world.referral());
    assertThat(world.row(row).cause()).isEqualTo("no-key");

    ours.importKey(theirs.exportPublic(recipient), false);
    world.transaction.executeWithoutResult(
        status -> world.outbox.settle(row, Choice.RESEND, "operator", "key imported"));

    assertThat(world.row(row).state()).isEqualTo("due");
    assertThat(world.row(row).cause()).isNull();
    assertThat(world.steps(row)).containsExactly("queued due");
  }

  @Test
  void waitsForItsTemplateToBeMended() throws IOException {
    Path template = folder.resolve("referral-acknowledged.txt.ftl");
    Files.writeString(template, "---\nsubject: ${nobody}\n---\n");
    OutboxWorld world = new OutboxWorld(Optional.empty(), folder);
    UUID row = world.acknowledge(world.referral());
    assertThat(world.row(row).cause()).isEqualTo("template");
    assertThat(world.row(row).advice())
        .contains("referral-acknowledged.txt.ftl")
        .contains("line 2");
    assertThat(world.letters.problems())
        .anyMatch(problem -> problem.contains("referral-acknowledged.txt.ftl"));
  }

  private OutboxWorld world(Keyring ours, String signer, Set<String> pinned) {
    Partner adviser =
        new Partner(
            "atw-1",
            Set.of(OutboxWorld.ADVISER),
            pinned,
            Set.of("referral"),
            Set.of(),
            true,
            true,
            false);
    List<Partner> partners = List.of(adviser);
    Sealing sealing =
        new Sealing(
            new OpenPgp(ours, clock),
            new Partners(() -> partners),
            Map.of(TestSmtp.MAILBOX, signer));
    return new OutboxWorld(Optional.of(sealing), Path.of("templates"));
  }

  private Keyring keyring(String name) {
    return new Keyring(
        folder.resolve(name).resolve("pgp"), folder.resolve(name).resolve("keys"), clock);
  }

  private static MailPart read(byte[] raw) {
    return new MimeReader(MimeLimits.DEFAULT).read(raw);
  }
}
