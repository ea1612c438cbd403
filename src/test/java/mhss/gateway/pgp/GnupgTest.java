package mhss.gateway.pgp;

import static mhss.gateway.pgp.Refusals.assertRefused;
import static mhss.gateway.pgp.World.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import mhss.gateway.pgp.Refused.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both ways with the real GnuPG; passed over where there is none. */
class GnupgTest {

  private static final Clock CLOCK = Clock.systemUTC();

  private static Gpg gpg;
  private static String partner;
  private static String rsaPartner;

  @TempDir Path folder;
  private Keyring keyring;
  private OpenPgp openPgp;
  private String ours;

  @BeforeAll
  static void aPartnerWithGnupg() {
    assumeTrue(Gpg.isHere());
    gpg = new Gpg();
    partner = gpg.generate("Partner <partner@gpg.example>", "ed25519", "1y");
    rsaPartner = gpg.generate("RSA partner <rsa@gpg.example>", "rsa3072", "1y");
  }

  @AfterAll
  static void leaveNothing() {
    if (gpg != null) {
      gpg.close();
    }
  }

  @BeforeEach
  void exchangeKeys() {
    keyring = new Keyring(folder.resolve("own"), folder.resolve("keys"), CLOCK);
    openPgp = new OpenPgp(keyring, CLOCK);
    ours = keyring.generate("Desk <desk@gateway.example>");
    gpg.importKey(keyring.exportPublic(ours));
    keyring.importKey(gpg.publicKey(partner), false);
    keyring.importKey(gpg.publicKey(rsaPartner), false);
  }

  @Test
  void opensWhatGnupgSignsAndEncrypts() {
    for (String signer : List.of(partner, rsaPartner)) {
      byte[] message =
          gpg.run(TEXT, "--armor", "--encrypt", "--sign", "-u", signer, "-r", ours, "-r", partner);

      Opened opened = openPgp.open(new Sealed.Message(message));

      assertThat(opened.content()).isEqualTo(TEXT);
      assertThat(opened.signatures())
          .singleElement()
          .extracting(Opened.Signature::fingerprint)
          .isEqualTo(signer);
    }
  }

  @Test
  void opensWhatGnupgEncryptsToAHiddenRecipient() {
    byte[] message = gpg.run(TEXT, "--encrypt", "-R", ours, "-R", partner);

    Opened opened = openPgp.open(new Sealed.Message(message));

    assertThat(opened.content()).isEqualTo(TEXT);
    assertThat(opened.encryption().orElseThrow().openedWith()).isEqualTo(ours);
  }

  @Test
  void opensEveryCompressionOfGnupg() {
    byte[] content = "A line that repeats.\n".repeat(5000).getBytes(StandardCharsets.UTF_8);
    for (String algorithm : List.of("none", "zip", "zlib", "bzip2")) {
      byte[] message =
          gpg.run(
              content,
              "--encrypt",
              "--sign",
              "--compress-algo",
              algorithm,
              "-u",
              partner,
              "-r",
              ours);

      assertThat(openPgp.open(new Sealed.Message(message)).content()).isEqualTo(content);
    }
  }

  @Test
  void opensASignedMessageOfGnupgByTwoSigners() {
    byte[] message = gpg.run(TEXT, "--sign", "--armor", "-u", partner, "-u", rsaPartner);

    assertThat(openPgp.open(new Sealed.Message(message)).signatures()).hasSize(2);
  }

  @Test
  void verifiesGnupgsCleartextSignature() {
    byte[] text = "Dear desk,\n- one  \n-- \nPartner\n".getBytes(StandardCharsets.UTF_8);
    byte[] message = gpg.run(text, "--clearsign", "-u", rsaPartner);

    Opened opened = openPgp.open(new Sealed.Cleartext(message));

    assertThat(new String(opened.content(), StandardCharsets.UTF_8))
        .isEqualTo("Dear desk,\r\n- one\r\n--\r\nPartner");
    assertThat(opened.signatures()).hasSize(1);
  }

  @Test
  void verifiesGnupgsDetachedSignature() {
    byte[] part = "Content-Type: text/plain\r\n\r\nHello \r\n".getBytes(StandardCharsets.UTF_8);
    for (String mode : List.of("--no-textmode", "--textmode")) {
      byte[] signature = gpg.run(part, "--detach-sign", "--armor", mode, "-u", partner);

      assertThat(openPgp.open(new Sealed.Detached(part, signature)).signatures()).hasSize(1);
    }
  }

  @Test
  void opensWithALockedKeyOfGnupg() {
    String locked = gpg.generateLocked("Locked <locked@gpg.example>", "rsa2048", "horse");
    byte[] message = gpg.run(TEXT, "--encrypt", "-r", locked);
    assertThat(keyring.importKey(gpg.secretKey(locked, "horse"), true).problem()).isPresent();
    assertRefused(Reason.KEY_MISSING, () -> openPgp.open(new Sealed.Message(message)));

    World.write(
        folder.resolve("own").resolve("passphrases"),
        ("# of the desk\n" + locked + "=horse\n").getBytes(StandardCharsets.UTF_8));

    assertThat(openPgp.open(new Sealed.Message(message)).content()).isEqualTo(TEXT);
  }

  @Test
  void refusesWhatGnupgCallsUnprotected() {
    byte[] message = gpg.run(TEXT, "--encrypt", "--rfc2440", "--cipher-algo", "AES256", "-r", ours);

    assertRefused(Reason.NO_INTEGRITY_PROTECTION, () -> openPgp.open(new Sealed.Message(message)));
  }

  @Test
  void refusesSha1AndPassphrases() {
    byte[] sha1 =
        gpg.run(
            TEXT, "--sign", "-u", rsaPartner, "--digest-algo", "SHA1", "--allow-weak-digest-algos");
    byte[] symmetric = gpg.run(TEXT, "--symmetric", "--passphrase", "secret");

    assertRefused(Reason.WEAK_ALGORITHM, () -> openPgp.open(new Sealed.Message(sha1)));
    assertRefused(Reason.PASSPHRASE_ONLY, () -> openPgp.open(new Sealed.Message(symmetric)));
  }

  @Test
  void refusesASignatureWhoseKeyGnupgRevoked() {
    String leaver = gpg.generate("Leaver <leaver@gpg.example>", "ed25519", "1y");
    keyring.importKey(gpg.publicKey(leaver), false);
    byte[] message = gpg.run(TEXT, "--sign", "-u", leaver);
    assertThat(openPgp.open(new Sealed.Message(message)).signatures()).hasSize(1);

    gpg.importKey(gpg.revocationOf(leaver));
    keyring.importKey(gpg.publicKey(leaver), false);

    assertRefused(Reason.SIGNER_REVOKED, () -> openPgp.open(new Sealed.Message(message)));
    assertRefused(Reason.KEY_REVOKED, () -> openPgp.seal(TEXT, List.of(leaver), ours));
  }

  @Test
  void countsWhatWasSignedBeforeTheKeyOfGnupgExpired() {
    String shortLived = gpg.generate("Short <short@gpg.example>", "ed25519", "seconds=3600");
    keyring.importKey(gpg.publicKey(shortLived), false);
    byte[] message = gpg.run(TEXT, "--sign", "-u", shortLived);
    Clock later = Clock.offset(CLOCK, Duration.ofHours(2));
    Keyring laterKeys = new Keyring(folder.resolve("own"), folder.resolve("keys"), later);
    OpenPgp laterPgp = new OpenPgp(laterKeys, later);

    assertThat(laterPgp.open(new Sealed.Message(message)).signatures()).hasSize(1);
    assertRefused(Reason.KEY_EXPIRED, () -> laterPgp.seal(TEXT, List.of(shortLived), ours));
  }

  @Test
  void gnupgOpensWhatWeSeal() {
    byte[] sealed = openPgp.seal(TEXT, List.of(partner, rsaPartner), ours);

    for (String recipient : List.of(partner, rsaPartner)) {
      Gpg.Result result = gpg.attempt(sealed, "--decrypt", "--try-secret-key", recipient);
      assertThat(result.status()).as(result.err()).isZero();
      assertThat(result.out()).isEqualTo(TEXT);
      assertThat(result.err())
          .contains("GOODSIG", "VALIDSIG " + ours, "DECRYPTION_OKAY")
          .doesNotContain("WARNING: message was not integrity protected", "eyes only");
    }
  }

  @Test
  void gnupgTakesOurSecretKeyToo() throws Exception {
    byte[] secret = Files.readAllBytes(folder.resolve("own").resolve(ours + ".asc"));
    byte[] message = gpg.run(TEXT, "--encrypt", "-r", ours);

    try (Gpg other = new Gpg()) {
      other.importKey(secret);
      assertThat(other.run(message, "--decrypt")).isEqualTo(TEXT);
    }
  }
}
