package mhss.gateway.pgp;

import static mhss.gateway.pgp.World.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import mhss.gateway.pgp.TestMessage.Encryption;
import mhss.gateway.pgp.TestMessage.Signing;
import org.bouncycastle.bcpg.AEADAlgorithmTags;
import org.bouncycastle.bcpg.CompressionAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.operator.PGPKeyPairGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpensWhatPartnersSendTest {

  private static final TestKey OURS = TestKey.curve("desk");
  private static final TestKey PARTNER = TestKey.curve("partner");
  private static final TestKey STRANGER = TestKey.curve("stranger");

  @TempDir Path folder;
  private World world;

  @BeforeEach
  void aDeskAndAPartner() {
    world = new World(folder).withOwn(OURS).withPartner(PARTNER);
  }

  @Test
  void opensAnEncryptedSignedAndCompressedMessage() {
    byte[] packets = TestMessage.compressed(TestMessage.signed(TEXT, Signing.by(PARTNER)));

    Opened opened =
        world.open(TestMessage.armoured(Encryption.standard().of(packets, STRANGER, OURS)));

    assertThat(opened.content()).isEqualTo(TEXT);
    assertThat(opened.fileName()).isEqualTo("form.pdf");
    assertThat(opened.warnings()).isEmpty();
    assertThat(opened.encryption())
        .hasValue(
            new Opened.Encryption(
                "AES-256", "MDC", List.of(STRANGER.keyId(0), OURS.keyId(0)), OURS.fingerprint()));
    assertThat(opened.signatures())
        .containsExactly(
            new Opened.Signature(
                PARTNER.fingerprint(),
                PARTNER.fingerprint(),
                World.NOW.minusSeconds(600),
                "SHA256"));
  }

  @Test
  void opensABinaryMessage() {
    assertThat(world.open(Encryption.standard().of(TestMessage.literal(TEXT), OURS)).content())
        .isEqualTo(TEXT);
  }

  @Test
  void opensAnUnsignedMessageAndSaysThatNobodySigned() {
    Opened opened = world.open(Encryption.standard().of(TestMessage.literal(TEXT), OURS));

    assertThat(opened.signatures()).isEmpty();
  }

  @Test
  void opensASignedMessageThatIsNotEncrypted() {
    Opened opened =
        world.open(TestMessage.compressed(TestMessage.signed(TEXT, Signing.by(PARTNER))));

    assertThat(opened.encryption()).isEmpty();
    assertThat(opened.signatures()).hasSize(1);
  }

  @Test
  void opensOldStyleSignatureBeforeData() {
    byte[] packets = TestMessage.signedOldStyle(TEXT, Signing.by(PARTNER));

    assertThat(world.open(Encryption.standard().of(packets, OURS)).signatures()).hasSize(1);
  }

  @Test
  void opensCompressionInsideASignature() {
    Signing.Made made = Signing.by(PARTNER).over(TEXT);
    byte[] packets =
        TestMessage.join(
            made.onePass(), TestMessage.compressed(TestMessage.literal(TEXT)), made.signature());

    assertThat(world.open(packets).signatures()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        CompressionAlgorithmTags.UNCOMPRESSED,
        CompressionAlgorithmTags.ZIP,
        CompressionAlgorithmTags.ZLIB,
        CompressionAlgorithmTags.BZIP2
      })
  void opensEveryCompression(int algorithm) {
    byte[] packets = TestMessage.compressed(TestMessage.literal(TEXT), algorithm);

    assertThat(world.open(packets).content()).isEqualTo(TEXT);
  }

  @Test
  void opensForAHiddenRecipientByTryingEveryKey() {
    TestKey other = TestKey.curve("second-desk");
    world.withOwn(other).withOwn(TestKey.rsa("third-desk", 2048));
    byte[] message =
        Encryption.standard().hiddenRecipients().of(TestMessage.literal(TEXT), STRANGER, other);

    Opened opened = world.open(message);

    assertThat(opened.content()).isEqualTo(TEXT);
    assertThat(opened.encryption().orElseThrow().openedWith()).isEqualTo(other.fingerprint());
    assertThat(opened.encryption().orElseThrow().recipients()).containsExactly("0000000000000000");
  }

  @Test
  void passesOverRecipientsWithKeysOfAKindNobodyKnowsHere() {
    byte[] message = Encryption.standard().of(TestMessage.literal(TEXT), OURS);
    byte[] kyber = new byte[600];
    kyber[0] = 3;
    kyber[9] = 8;
    byte[] modern = {6, 0, 35, 1, 2, 3};
    byte[] old = {(byte) 0x84, 11, 3, 0, 0, 0, 0, 0, 0, 0, 0, 99, 0};
    byte[] all =
        TestMessage.join(Packets.packet(0xC1, kyber), old, Packets.packet(0xC1, modern), message);

    assertThat(world.open(all).content()).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        SymmetricKeyAlgorithmTags.AES_128,
        SymmetricKeyAlgorithmTags.AES_192,
        SymmetricKeyAlgorithmTags.TWOFISH,
        SymmetricKeyAlgorithmTags.CAMELLIA_256
      })
  void opensEveryAcceptedCipher(int cipher) {
    byte[] message = Encryption.standard().cipher(cipher).of(TestMessage.literal(TEXT), OURS);

    assertThat(world.open(message).content()).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(ints = {AEADAlgorithmTags.OCB, AEADAlgorithmTags.EAX, AEADAlgorithmTags.GCM})
  void opensAuthenticatedEncryptionOfRfc9580(int aead) {
    TestKey modern = TestKey.modern("modern-desk", 6);
    world.withOwn(modern);
    byte[] content = new byte[10_000];

    for (TestKey recipient : List.of(OURS, modern)) {
      Opened opened =
          world.open(Encryption.rfc9580(aead).of(TestMessage.literal(content), recipient));
      assertThat(opened.content()).isEqualTo(content);
      assertThat(opened.encryption().orElseThrow().integrity()).startsWith("AEAD ");
    }
  }

  @Test
  void opensGnupgsPacket20() {
    byte[] content = new byte[10_000];

    Opened opened = world.open(Encryption.gnupgOcb().of(TestMessage.literal(content), OURS));

    assertThat(opened.content()).isEqualTo(content);
    assertThat(opened.encryption().orElseThrow().integrity()).isEqualTo("AEAD OCB");
  }

  @Test
  void opensWithAndVerifiesEveryKindOfKey() {
    for (TestKey key :
        List.of(
            TestKey.rsa("rsa", 2048),
            TestKey.nist("nist"),
            TestKey.modern("modern-4", 4),
            TestKey.modern("modern-6", 6))) {
      world.withOwn(key);
      byte[] signed = TestMessage.signed(TEXT, Signing.by(key));

      Opened opened = world.open(Encryption.standard().of(signed, key));

      assertThat(opened.signatures()).hasSize(1);
      assertThat(opened.encryption().orElseThrow().openedWith()).isEqualTo(key.fingerprint());
    }
  }

  @Test
  void verifiesASigningSubkeyAndNamesItsPrimaryKey() {
    TestKey partner =
        TestKey.curve("with-subkey")
            .subkey(
                TestKey.Says.flags(TestKey.SIGNS),
                PGPKeyPairGenerator::generateLegacyEd25519KeyPair);
    world.withPartner(partner);

    Opened opened = world.open(TestMessage.signed(TEXT, Signing.by(partner.subkeyPair(1))));

    Opened.Signature signature = opened.signatures().get(0);
    assertThat(signature.fingerprint()).isEqualTo(partner.fingerprint());
    assertThat(signature.signingKey()).endsWith(partner.keyId(1));
  }

  @Test
  void verifiesADetachedSignature() {
    byte[] part = "Content-Type: text/plain\r\n\r\nHello\r\n".getBytes(StandardCharsets.UTF_8);
    for (int type :
        new int[] {PGPSignature.BINARY_DOCUMENT, PGPSignature.CANONICAL_TEXT_DOCUMENT}) {
      byte[] signature = Signing.by(PARTNER).type(type).detachedOver(part);

      Opened opened =
          world.openPgp().open(new Sealed.Detached(part, TestMessage.armoured(signature)));

      assertThat(opened.content()).isEqualTo(part);
      assertThat(opened.signatures()).hasSize(1);
    }
  }

  @Test
  void opensWithALockedKeyWhosePassphraseIsInTheFile() {
    TestKey locked = TestKey.curve("locked").lockedWith("correct horse = battery");
    world.withOwn(locked);
    World.write(
        world.ownFolder().resolve("passphrases"),
        (locked.fingerprint() + "=correct horse = battery\n").getBytes(StandardCharsets.UTF_8));

    assertThat(world.open(Encryption.standard().of(TestMessage.literal(TEXT), locked)).content())
        .isEqualTo(TEXT);
  }

  @Test
  void leavesOutTextAroundTheBlockAndWarns() {
    byte[] block = TestMessage.armoured(Encryption.standard().of(TestMessage.literal(TEXT), OURS));
    byte[] mail =
        TestMessage.join(
            "Please find below:\r\n".getBytes(StandardCharsets.UTF_8),
            block,
            "\r\n-- \r\nThis e-mail is confidential\r\n".getBytes(StandardCharsets.UTF_8));

    Opened opened = world.open(mail);

    assertThat(opened.content()).isEqualTo(TEXT);
    assertThat(opened.warnings()).containsExactly("Text outside the OpenPGP block was left out");
  }

  @Test
  void opensOldMailWithAnExpiredKeyOfOursAndWarns() {
    TestKey expired =
        TestKey.bare("expired", 4, g -> g.generateLegacyEd25519KeyPair())
            .certify(
                TestKey.Says.flags(TestKey.SIGNS | TestKey.CERTIFIES).expires(Duration.ofDays(50)))
            .subkey(TestKey.Says.flags(TestKey.ENCRYPTS), g -> g.generateLegacyX25519KeyPair());
    world.withOwn(expired);

    Opened opened = world.open(Encryption.standard().of(TestMessage.literal(TEXT), expired));

    assertThat(opened.content()).isEqualTo(TEXT);
    assertThat(opened.warnings()).singleElement().asString().contains("expired on");
  }
}
