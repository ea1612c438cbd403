package mhss.gateway.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mhss.gateway.mail.MailPart;
import mhss.gateway.mail.MimeLimits;
import mhss.gateway.mail.MimeReader;
import mhss.gateway.partners.Partner;
import mhss.gateway.pgp.FaultyKey;
import mhss.gateway.pgp.Gpg;
import mhss.gateway.responses.Packing.Form;
import mhss.gateway.responses.QueuedLetter.SealedFile;
import mhss.gateway.responses.QueuedLetter.SealedTo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A return leaves for every designated officer, or for nobody (v8 1.62). */
class SealedReturnTest {

  private static final byte[] CLAIM = "line,urn\r\n1,1001234\r\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private LetterWorld desk;

  @BeforeEach
  void officers() {
    desk = new LetterWorld(folder);
    desk.partner("officer-a", "payment-officer");
    desk.partner("officer-b", "payment-officer");
  }

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
  void goesToNobodyWhileOneOfficerHasNoUsableKey() {
    Map<String, FaultyKey> faulty =
        Map.of(
            "expired on", FaultyKey.expired(),
            "was revoked on", FaultyKey.revoked(),
            "1024", FaultyKey.weak(),
            "not meant to be encrypted to", FaultyKey.onlyForSigning());
    faulty.forEach(
        (why, key) -> {
          desk.put(key);
          refused(key.fingerprint(), "officer-c", key.fingerprint(), why);
        });
    refused("0123456789ABCDEF0123456789ABCDEF01234567", "officer-c", "There is no key 0123");
  }

  private void refused(String key, String... words) {
    desk.pinned("officer-c", Set.of(key), "payment-officer");
    LetterOrder claim = claim(new Packing(Form.MIME, Optional.empty()));

    assertThat(desk.world.letters.sealingProblems(claim))
        .singleElement()
        .asString()
        .contains(words);
    assertThatThrownBy(() -> desk.queue(claim))
        .isInstanceOf(LetterRefused.class)
        .hasMessageContainingAll(words);
    assertThat(rows()).isZero();
    desk.partners.remove(desk.partners.size() - 1);
  }

  @Test
  void goesToNobodyWhenAnOfficerHasNoKeyOrThereIsNoOfficerOrTheArchiveKeyIsBad() {
    desk.withoutKey("officer-c", "payment-officer");
    assertThat(problems(Optional.empty()))
        .singleElement()
        .asString()
        .contains("officer-c", "import its key");
    desk.partners.remove(2);
    FaultyKey expired = FaultyKey.expired();
    desk.put(expired);
    assertThat(problems(Optional.of(expired.fingerprint())))
        .singleElement()
        .asString()
        .contains("Archive key", expired.fingerprint(), "expired");
    desk.partners.clear();
    assertThat(problems(Optional.empty()))
        .singleElement()
        .asString()
        .contains("No partner has the role payment-officer");
    assertThat(rows()).isZero();
  }

  @Test
  void goesToNobodyWhileTwoPeopleHaveNotConfirmedTheKeyOfAnOfficer() {
    Partner officer = desk.partners.remove(1);
    desk.partners.add(
        new Partner(
            officer.id(),
            officer.addresses(),
            Set.of(),
            Set.of(),
            officer.roles(),
            false,
            false,
            false,
            officer.keys()));

    assertThat(problems(Optional.empty()))
        .singleElement()
        .asString()
        .contains("officer-b", only(officer.keys()), "gateway keys confirm");
  }

  @Test
  void goesToNobodyWhileWhoTheOfficersAreIsNotKnown() {
    desk.partner("officer-a", "payment-officer");
    desk.refusedPartners = Optional.of("partner officer-d must sign, but has no keys");
    assertThat(problems(Optional.empty())).anyMatch(problem -> problem.contains("officer-d"));

    desk.refusedPartners = Optional.empty();
    assertThat(problems(Optional.empty())).noneMatch(problem -> problem.contains("officer-d"));
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
  void namesEverythingThatIsWrongAtOnce() {
    desk.withoutKey("officer-c", "payment-officer");
    desk.stranger("officer-d", "payment-officer");
    assertThat(problems(Optional.of("00" + "11".repeat(19)))).hasSize(3);
  }

  @Test
  void isEncryptedToTheOldAndTheNewKeyOfAnOfficerWhileBothAreGood() {
    String next = desk.secondKey("officer-a");

    UUID row = desk.queue(claim(new Packing(Form.MIME, Optional.empty())));

    assertThat(desk.world.letters.queued(row).orElseThrow().recipients())
        .hasSize(3)
        .contains(new SealedTo("officer-a", next));
    assertThat(desk.opened(row, "officer-a").parts()).hasSize(2);
  }

  @Test
  void isNotKeptByAnOldKeyBesideAGoodOne() {
    for (FaultyKey old : List.of(FaultyKey.expired(), FaultyKey.revoked())) {
      desk.put(old);
      desk.pin("officer-a", old.fingerprint());
    }
    desk.pin("officer-a", "0123456789ABCDEF0123456789ABCDEF01234567");

    UUID row = desk.queue(claim(new Packing(Form.MIME, Optional.empty())));

    assertThat(desk.world.letters.queued(row).orElseThrow().recipients())
        .extracting(SealedTo::partner)
        .containsExactly("officer-a", "officer-b");
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

  private List<String> problems(Optional<String> archive) {
    return desk.world.letters.sealingProblems(claim(new Packing(Form.MIME, archive)));
  }

  private int rows() {
    return desk.world.jdbc.sql("select count(*) from outbox").query(int.class).single();
  }

  private static LetterOrder claim(Packing packing) {
    return claim(1, packing);
  }

  private static LetterOrder correction(Packing packing) {
    return claim(2, packing);
  }

  private static LetterOrder claim(int version, Packing packing) {
    return new LetterOrder(
            "provider",
            null,
            "mhss-v8",
            "V-24",
            "claim:2018-05",
            version,
            null,
            Map.of("period", "2018-05"),
            List.of(new LetterFile("MHSS_CLAIM_2018-05.csv", "text/csv", CLAIM)),
            Optional.empty())
        .packed(packing);
  }

  private static String only(Set<String> keys) {
    return keys.iterator().next();
  }

  private static String sha256(byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }
}
