package mhss.gateway.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.mail.MailPart;
import mhss.gateway.mail.MimeLimits;
import mhss.gateway.mail.MimeReader;
import mhss.gateway.pgp.Gpg;
import mhss.gateway.responses.Packing.Form;
import mhss.gateway.responses.QueuedLetter.SealedFile;
import mhss.gateway.responses.QueuedLetter.SealedTo;
import org.junit.jupiter.api.Test;

/** What a return looks like when it leaves, and what is known of it afterwards. */
class SealedReturnTest extends ClaimForOfficers {

  @Test
  void isEncryptedToEveryOfficerAndTheArchiveKeyAndSaysSo() throws Exception {
    desk.partner("archivist");
    String archive = only(desk.partners.get(2).keys());
    UUID row = desk.queue(claim(new Packing(Form.MIME, Optional.of(archive))));

    QueuedLetter queued = desk.world.letters.queued(row).orElseThrow();

    assertThat(queued.recipients())
        .containsExactly(
            new SealedTo("officer-a", only(desk.partners.get(0).keys())),
            new SealedTo("officer-b", only(desk.partners.get(1).keys())),
            new SealedTo(QueuedLetter.ARCHIVE, archive));
    assertThat(queued.signer()).isEqualTo(desk.signer());
    assertThat(queued.message()).isEqualTo(desk.world.row(row).message());
    MailPart sealed = desk.outer(row).parts().get(1);
    assertThat(queued.files())
        .containsExactly(
            new SealedFile("encrypted.asc", sealed.content().length, sha256(sealed.content())));
    for (String reader : List.of("officer-a", "officer-b", "archivist")) {
      assertThat(desk.opened(row, reader).parts().get(1).content()).isEqualTo(CLAIM);
    }
  }

  @Test
  void goesAsFilesInAMailThatSaysNothing() throws Exception {
    UUID row = desk.queue(claim(new Packing(Form.FILE, Optional.empty())));

    MailPart mail = desk.outer(row);

    assertThat(mail.mediaType()).isEqualTo("multipart/mixed");
    assertThat(mail.header("Subject")).contains("MHSS claim 2018-05");
    assertThat(mail.parts().get(0).text()).contains("OpenPGP").doesNotContain("2018", "claim");
    assertThat(mail.parts().stream().skip(1).map(MailPart::fileName))
        .containsExactly("MHSS_CLAIM_2018-05.csv.pgp", "letter.txt.pgp");
    byte[] file = mail.parts().get(1).content();
    assertThat(desk.open("officer-a", file)).isEqualTo(CLAIM);
    assertThat(desk.open("officer-b", mail.parts().get(2).content()))
        .asString()
        .contains("The claim for 2018-05 is attached");
    assertThat(desk.world.letters.queued(row).orElseThrow().files().get(0))
        .isEqualTo(new SealedFile("MHSS_CLAIM_2018-05.csv.pgp", file.length, sha256(file)));
  }

  @Test
  void goesToNobodyWhenTheMailAroundItsFilesCannotBeWritten() {
    LetterWorld bare = new LetterWorld(folder.resolve("bare"), templatesWithoutCover());
    bare.partner("officer-a", "payment-officer");
    LetterOrder claim = claim(new Packing(Form.FILE, Optional.empty()));

    assertThat(bare.world.letters.sealingProblems(claim))
        .singleElement()
        .asString()
        .contains("sealed-files.txt.ftl");
  }

  private Path templatesWithoutCover() {
    Path templates = folder.resolve("templates");
    try {
      Files.createDirectories(templates.resolve("mhss-v8"));
      return Files.copy(
              Path.of("templates/mhss-v8/monthly-claim.txt.ftl"),
              templates.resolve("mhss-v8/monthly-claim.txt.ftl"))
          .getParent()
          .getParent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void gnupgOpensBothForms() {
    assumeTrue(Gpg.isHere());
    try (Gpg gpg = new Gpg()) {
      gpg.importKey(desk.ourKey());
      gpg.importKey(desk.secretKey("officer-b"));

      UUID mime = desk.queue(claim(new Packing(Form.MIME, Optional.empty())));
      byte[] inner = decrypted(gpg, desk.outer(mime).parts().get(1).content());
      UUID file = desk.queue(correction(new Packing(Form.FILE, Optional.empty())));
      byte[] content = decrypted(gpg, desk.outer(file).parts().get(1).content());

      assertThat(new MimeReader(MimeLimits.DEFAULT).read(inner).parts().get(1).content())
          .isEqualTo(CLAIM);
      assertThat(content).isEqualTo(CLAIM);
    }
  }

  private byte[] decrypted(Gpg gpg, byte[] sealed) {
    // its signature is as old as the clock of this test
    Gpg.Result result = gpg.attempt(sealed, "--faked-system-time", "20261121T100000!", "--decrypt");
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.err()).contains("GOODSIG", "VALIDSIG " + desk.signer(), "DECRYPTION_OKAY");
    return result.out();
  }

  @Test
  void isQueuedOnceHoweverOftenItIsAskedFor() {
    LetterOrder claim = claim(new Packing(Form.MIME, Optional.empty()));
    UUID row = desk.queue(claim);
    SealedFile sealed = desk.world.letters.queued(row).orElseThrow().files().get(0);

    assertThat(desk.queue(claim)).isEqualTo(row);
    assertThat(desk.world.letters.queued(row).orElseThrow().files()).containsExactly(sealed);
  }

  @Test
  void saysNothingOfLettersThatNobodyHasToProve() {
    desk.partner("spoc", "spoc");
    UUID row =
        desk.queue(
            LetterWorld.order(
                desk.caseFile("provider", "mhss-v8"), "V-07", Map.of("details", "in doubt")));
    assertThat(desk.world.letters.queued(row)).isEmpty();
    assertThat(desk.world.letters.queued(UUID.randomUUID())).isEmpty();
  }

  private static LetterOrder correction(Packing packing) {
    return claim(2, packing);
  }

  private static String sha256(byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }
}
