package mhss.gateway.pgp;

import static mhss.gateway.pgp.Refusals.assertRefused;
import static mhss.gateway.pgp.World.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import mhss.gateway.pgp.Refused.Reason;
import mhss.gateway.pgp.TestMessage.Encryption;
import org.bouncycastle.bcpg.AEADAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusesUnprotectedOrAlteredContentTest {

  private static final TestKey OURS = TestKey.curve("desk");
  private static final int CHUNK = 1 << 12;

  @TempDir Path folder;
  private World world;

  @BeforeEach
  void aDesk() {
    world = new World(folder).withOwn(OURS);
  }

  @Test
  void refusesAMessageWithoutIntegrityProtection() {
    byte[] message = Encryption.standard().withoutIntegrity().of(TestMessage.literal(TEXT), OURS);

    assertRefused(Reason.NO_INTEGRITY_PROTECTION, () -> world.open(message));
  }

  @Test
  void refusesAMessageWhoseIntegrityPacketWasRelabelledAsUnprotected() {
    byte[] message = Encryption.standard().of(TestMessage.literal(TEXT), OURS);
    int tag = lastIndexOf(message, (byte) 0xD2, Packets.endOfFirst(message));
    message[tag] = (byte) 0xC9;

    assertRefused(Reason.NO_INTEGRITY_PROTECTION, () -> world.open(message));
  }

  @Test
  void refusesEveryBitFlippedInTheProtectedContent() {
    for (Encryption encryption :
        new Encryption[] {
          Encryption.standard(), Encryption.rfc9580(AEADAlgorithmTags.OCB), Encryption.gnupgOcb()
        }) {
      byte[] message = encryption.of(TestMessage.literal(TEXT), OURS);
      int start = Packets.endOfFirst(message) + 40;
      for (int at = start; at < message.length; at++) {
        byte[] altered = message.clone();
        altered[at] ^= 0x10;
        assertRefused(Reason.ALTERED, () -> world.open(altered));
      }
    }
  }

  @Test
  void neverReleasesOtherContentWhereverAMessageIsAltered() {
    byte[] message = Encryption.standard().of(TestMessage.literal(TEXT), OURS);
    for (int at = 0; at < message.length; at++) {
      byte[] altered = message.clone();
      altered[at] ^= 0x01;
      assertThat(contentOrNothing(altered)).isIn(TEXT, null);
    }
  }

  /** The first chunk alone would be a whole message: only the final tag tells. */
  @ParameterizedTest
  @ValueSource(ints = {AEADAlgorithmTags.OCB, AEADAlgorithmTags.EAX, AEADAlgorithmTags.GCM})
  void refusesAuthenticatedContentCutOffBetweenTwoChunks(int aead) {
    byte[] firstChunk = literalOf(CHUNK);
    byte[] padding = Packets.packet(0xD5, new byte[CHUNK - 6]);
    byte[] message = Encryption.rfc9580(aead).of(TestMessage.join(firstChunk, padding), OURS);
    assertThat(world.open(message).content()).isNotEmpty();

    byte[] cutOff = Packets.withoutTail(message, Packets.endOfFirst(message), CHUNK + 16);

    assertRefused(Reason.ALTERED, () -> world.open(cutOff));
  }

  @Test
  void refusesWhateverIsCutOff() {
    byte[] message = Encryption.standard().of(TestMessage.literal(TEXT), OURS);
    for (int length = 0; length < message.length; length++) {
      byte[] cutOff = Arrays.copyOf(message, length);
      assertRefused(() -> world.open(cutOff));
    }
  }

  @Test
  void opensAuthenticatedContentThatFillsItsChunksExactly() {
    byte[] message = Encryption.rfc9580(AEADAlgorithmTags.OCB).of(literalOf(2 * CHUNK), OURS);

    assertThat(world.open(message).content()).hasSizeGreaterThan(CHUNK);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        SymmetricKeyAlgorithmTags.TRIPLE_DES,
        SymmetricKeyAlgorithmTags.CAST5,
        SymmetricKeyAlgorithmTags.BLOWFISH,
        SymmetricKeyAlgorithmTags.IDEA
      })
  void refusesCiphersOfThePast(int cipher) {
    byte[] message = Encryption.standard().cipher(cipher).of(TestMessage.literal(TEXT), OURS);

    assertRefused(Reason.WEAK_ALGORITHM, () -> world.open(message));
  }

  @Test
  void refusesAMessageThatOnlyAPassphraseOpens() {
    byte[] message = Encryption.standard().passphrase("secret").of(TestMessage.literal(TEXT));

    assertRefused(Reason.PASSPHRASE_ONLY, () -> world.open(message));
  }

  @Test
  void opensAMessageToUsThatAPassphraseWouldOpenToo() {
    byte[] message = Encryption.standard().passphrase("secret").of(TestMessage.literal(TEXT), OURS);

    assertThat(world.open(message).content()).isEqualTo(TEXT);
  }

  @Test
  void namesTheKeysThatWouldHelpWhenNoneIsHere() {
    TestKey absent = TestKey.curve("absent");
    TestKey alsoAbsent = TestKey.rsa("also-absent", 2048);
    byte[] message = Encryption.standard().of(TestMessage.literal(TEXT), absent, alsoAbsent);

    KeyMissing missing = (KeyMissing) assertRefused(Reason.KEY_MISSING, () -> world.open(message));

    assertThat(missing.keyIds()).containsExactly(absent.keyId(0), alsoAbsent.keyId(0));
  }

  @Test
  void refusesAKeyOfOursThatIsNotMeantForEncryption() {
    TestKey misused =
        TestKey.bare("misused", 4, g -> g.generateRsaKeyPair(2048))
            .certify(TestKey.Says.flags(TestKey.SIGNS | TestKey.CERTIFIES));
    world.withOwn(misused);
    byte[] message =
        Encryption.standard()
            .of(TestMessage.literal(TEXT), List.of(misused.primary().getPublicKey()));

    assertRefused(Reason.KEY_MISSING, () -> world.open(message));
  }

  @Test
  void saysWhereThePassphraseOfALockedKeyBelongs() {
    TestKey locked = TestKey.curve("locked").lockedWith("secret");
    world.withOwn(locked);
    byte[] message = Encryption.standard().of(TestMessage.literal(TEXT), locked);

    KeyMissing missing = (KeyMissing) assertRefused(Reason.KEY_MISSING, () -> world.open(message));

    assertThat(missing.keyIds()).containsExactly(locked.keyId(0));
    assertThat(missing)
        .hasMessageContaining("its passphrase is not")
        .hasMessageContaining("MHSS_PGP_PASSPHRASE_" + locked.fingerprint());
  }

  private byte[] contentOrNothing(byte[] message) {
    try {
      return world.open(message).content();
    } catch (Refused refused) {
      return null;
    }
  }

  /** A literal packet of exactly this length, header and all. */
  private static byte[] literalOf(int length) {
    int header = TestMessage.literal(new byte[length]).length - length;
    byte[] literal = TestMessage.literal(new byte[length - header]);
    assertThat(literal).hasSize(length);
    return literal;
  }

  private static int lastIndexOf(byte[] data, byte octet, int upTo) {
    int at = upTo;
    while (data[at] != octet) {
      at--;
    }
    return at;
  }
}
