package mhss.gateway.pgp;

import static mhss.gateway.pgp.Refusals.assertRefused;
import static mhss.gateway.pgp.TestKey.SIGNS;
import static mhss.gateway.pgp.World.NOW;
import static mhss.gateway.pgp.World.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mhss.gateway.pgp.Refused.Reason;
import mhss.gateway.pgp.TestKey.Says;
import mhss.gateway.pgp.TestMessage.Encryption;
import mhss.gateway.pgp.TestMessage.Signing;
import mhss.gateway.pgp.keyfiles.KeyBlocks;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.sig.RevocationReasonTags;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportingKeysTest {

  private static final TestKey OURS = TestKey.curve("desk");
  private static final TestKey PARTNER = TestKey.curve("partner");

  @TempDir Path folder;
  private World world;

  @BeforeEach
  void emptyFolders() {
    world = new World(folder);
  }

  @Test
  void importsAKeyOfOursAndNamesWhatItOpens() {
    Keyring keyring = world.keyring();

    ImportedKey imported = keyring.importKey(OURS.armouredSecret(), true);

    assertThat(imported)
        .isEqualTo(new ImportedKey(OURS.fingerprint(), List.of(OURS.keyId(0)), Optional.empty()));
    assertThat(world.ownFolder().resolve(OURS.fingerprint() + ".asc")).isRegularFile();
    byte[] message = Encryption.standard().of(TestMessage.literal(TEXT), OURS);
    assertThat(world.open(message).content()).isEqualTo(TEXT);
  }

  @Test
  void keepsAKeyOfOursFromOtherUsersOfTheMachine() throws Exception {
    world.keyring().importKey(OURS.armouredSecret(), true);

    assertThat(
            Files.getPosixFilePermissions(world.ownFolder().resolve(OURS.fingerprint() + ".asc")))
        .hasSize(2);
  }

  @Test
  void importsALockedKeyAndSaysWhatIsMissing() {
    TestKey locked = TestKey.curve("locked").lockedWith("secret");

    ImportedKey imported = world.keyring().importKey(locked.armouredSecret(), true);

    assertThat(imported.problem().orElseThrow()).contains("passphrase");
  }

  @Test
  void importsAPartnersKeyInBinaryToo() {
    byte[] binary = TestKey.encoded(() -> PARTNER.publicRing().getEncoded());

    ImportedKey imported = world.keyring().importKey(binary, false);

    assertThat(imported.keyIds()).isEmpty();
    assertThat(world.open(TestMessage.signed(TEXT, Signing.by(PARTNER))).signatures()).hasSize(1);
  }

  @Test
  void neverLosesARevocationToAnOlderCopy() {
    TestKey partner = TestKey.curve("again");
    byte[] older = partner.armouredPublic();
    Keyring keyring = world.keyring();
    keyring.importKey(older, false);
    byte[] revoked =
        partner.revoke(NOW.minusSeconds(60), RevocationReasonTags.NO_REASON).armouredPublic();

    assertThat(keyring.importKey(revoked, false).problem().orElseThrow()).contains("revoked");
    keyring.importKey(older, false);

    assertThat(keyring.keys().get(0).signs()).isFalse();
  }

  @Test
  void refusesASecretKeyAsAPartnersAndAPublicOneAsOurs() {
    assertRefused(
        Reason.KEY_NOT_FOR_THIS, () -> world.keyring().importKey(OURS.armouredSecret(), false));
    assertRefused(
        Reason.KEY_NOT_FOR_THIS, () -> world.keyring().importKey(PARTNER.armouredPublic(), true));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void refusesOurOwnKeyAsAPartners() {
    world.withOwn(OURS);

    assertRefused(
        Reason.KEY_NOT_FOR_THIS, () -> world.keyring().importKey(OURS.armouredPublic(), false));
  }

  @Test
  void refusesSeveralKeysAtOnce() {
    byte[] two = TestMessage.join(PARTNER.armouredPublic(), OURS.armouredPublic());

    assertRefused(Reason.KEY_NOT_FOR_THIS, () -> world.keyring().importKey(two, false));
  }

  @Test
  void refusesAWeakKey() {
    assertRefused(
        Reason.WEAK_ALGORITHM,
        () -> world.keyring().importKey(TestKey.rsa("short", 1024).armouredPublic(), false));
    TestKey sha1 =
        TestKey.bare("sha1", 4, g -> g.generateRsaKeyPair(2048))
            .certify(Says.flags(SIGNS).hash(HashAlgorithmTags.SHA1));
    assertRefused(
        Reason.WEAK_ALGORITHM, () -> world.keyring().importKey(sha1.armouredPublic(), false));
  }

  @Test
  void refusesAKeyWithoutASelfSignature() {
    TestKey bare = TestKey.bare("bare", 4, g -> g.generateLegacyEd25519KeyPair());

    assertRefused(
        Reason.KEY_NOT_FOR_THIS, () -> world.keyring().importKey(bare.armouredPublic(), false));
  }

  @Test
  void refusesANewPartnersKeyThatIsRevokedOrExpired() {
    TestKey revoked = TestKey.curve("revoked").revoke(NOW, RevocationReasonTags.NO_REASON);
    TestKey expired =
        TestKey.bare("expired", 4, g -> g.generateLegacyEd25519KeyPair())
            .certify(Says.flags(SIGNS).expires(Duration.ofDays(1)));

    assertRefused(
        Reason.KEY_REVOKED, () -> world.keyring().importKey(revoked.armouredPublic(), false));
    assertRefused(
        Reason.KEY_EXPIRED, () -> world.keyring().importKey(expired.armouredPublic(), false));
  }

  @Test
  void refusesACopyOfOurKeyThatLacksAPrivatePart() {
    TestKey ours = TestKey.curve("ours");
    byte[] whole =
        ours.subkey(Says.flags(TestKey.ENCRYPTS), g -> g.generateLegacyX25519KeyPair())
            .armouredSecret();
    world.keyring().importKey(whole, true);
    byte[] less =
        TestKey.encoded(
            () ->
                KeyBlocks.armour(
                    PGPSecretKeyRing.removeSecretKey(
                            ours.secretRing(),
                            ours.secretRing().getSecretKey(ours.subkeyPair(1).getKeyIdentifier()))
                        .getEncoded()));

    assertRefused(Reason.KEY_NOT_FOR_THIS, () -> world.keyring().importKey(less, true));
  }
}
