package mhss.gateway.pgp;

import static mhss.gateway.pgp.Refusals.assertRefused;
import static mhss.gateway.pgp.TestKey.CERTIFIES;
import static mhss.gateway.pgp.TestKey.CREATED;
import static mhss.gateway.pgp.TestKey.SIGNS;
import static mhss.gateway.pgp.World.NOW;
import static mhss.gateway.pgp.World.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import mhss.gateway.pgp.Refused.Reason;
import mhss.gateway.pgp.TestKey.Says;
import mhss.gateway.pgp.TestMessage.Signing;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.sig.RevocationReasonTags;
import org.bouncycastle.openpgp.operator.PGPKeyPairGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusesSigningKeysTest {

  private static final TestKey OURS = TestKey.curve("desk");
  private static final TestKey PARTNER = TestKey.curve("partner");
  private static final Instant SIGNED = NOW.minus(Duration.ofDays(10));

  @TempDir Path folder;
  private World world;

  @BeforeEach
  void aDeskAndAPartner() {
    world = new World(folder).withOwn(OURS).withPartner(PARTNER);
  }

  @Test
  void refusesAShortRsaKey() {
    TestKey shortKey = TestKey.rsa("short", 1024);
    world.withPartner(shortKey);

    assertRefused(Reason.WEAK_ALGORITHM, () -> open(Signing.by(shortKey)));
  }

  @Test
  void refusesASignatureMadeAfterItsKeyExpired() {
    TestKey partner = expiringAfter(Duration.ofDays(89));
    world.withPartner(partner);

    assertRefused(Reason.SIGNER_EXPIRED, () -> open(Signing.by(partner).at(SIGNED)));
  }

  @Test
  void acceptsASignatureMadeBeforeItsKeyExpired() {
    TestKey partner = expiringAfter(Duration.ofDays(91));
    world.withPartner(partner);

    assertThat(open(Signing.by(partner).at(SIGNED)).signatures()).hasSize(1);
  }

  @Test
  void goesByTheNewestSelfSignatureForTheExpiry() {
    TestKey extended =
        expiringAfter(Duration.ofDays(50))
            .certify(Says.flags(SIGNS | CERTIFIES).at(CREATED.plus(Duration.ofDays(60))));
    TestKey shortened =
        TestKey.curve("shortened")
            .certify(
                Says.flags(SIGNS | CERTIFIES)
                    .expires(Duration.ofDays(50))
                    .at(CREATED.plus(Duration.ofDays(40))));
    world.withPartner(extended).withPartner(shortened);

    assertThat(open(Signing.by(extended)).signatures()).hasSize(1);
    assertRefused(Reason.SIGNER_EXPIRED, () -> open(Signing.by(shortened)));
  }

  @Test
  void isNotMisledByASelfSignatureThatOnlyNamesARevoker() {
    TestKey partner =
        expiringAfter(Duration.ofDays(50)).direct(Says.flags(0).at(CREATED.plusSeconds(60)));
    world.withPartner(partner);

    assertRefused(Reason.SIGNER_EXPIRED, () -> open(Signing.by(partner)));
  }

  @Test
  void refusesWhateverACompromisedKeyEverSigned() {
    TestKey partner =
        TestKey.curve("compromised")
            .revoke(NOW.minus(Duration.ofDays(1)), RevocationReasonTags.KEY_COMPROMISED);
    world.withPartner(partner);

    assertRefused(Reason.SIGNER_REVOKED, () -> open(Signing.by(partner).at(SIGNED)));
  }

  @Test
  void refusesARetiredKeyFromItsRetirementOnly() {
    TestKey partner =
        TestKey.curve("retired")
            .revoke(NOW.minus(Duration.ofDays(5)), RevocationReasonTags.KEY_RETIRED);
    world.withPartner(partner);

    assertThat(open(Signing.by(partner).at(SIGNED)).signatures()).hasSize(1);
    assertRefused(Reason.SIGNER_REVOKED, () -> open(Signing.by(partner)));
  }

  @Test
  void refusesARevokedSigningSubkey() {
    TestKey partner =
        withSigningSubkey()
            .revokeSubkey(1, NOW.minus(Duration.ofDays(1)), RevocationReasonTags.NO_REASON);
    world.withPartner(partner);

    assertRefused(Reason.SIGNER_REVOKED, () -> open(Signing.by(partner.subkeyPair(1))));
  }

  @Test
  void refusesASubkeyOfARevokedPrimaryKey() {
    TestKey partner =
        withSigningSubkey()
            .revoke(NOW.minus(Duration.ofDays(1)), RevocationReasonTags.KEY_COMPROMISED);
    world.withPartner(partner);

    assertRefused(Reason.SIGNER_REVOKED, () -> open(Signing.by(partner.subkeyPair(1))));
  }

  @Test
  void refusesAKeyAllOfWhoseUserIdsAreRevoked() {
    TestKey partner = TestKey.curve("renamed").revokeUserId(NOW.minusSeconds(3600), (byte) 32);
    world.withPartner(partner);

    assertRefused(Reason.KEY_NOT_FOR_THIS, () -> open(Signing.by(partner)));
  }

  @Test
  void refusesAKeyThatMayOnlyCertify() {
    TestKey partner =
        TestKey.bare("certifier", 4, PGPKeyPairGenerator::generateLegacyEd25519KeyPair)
            .certify(Says.flags(CERTIFIES));
    world.withPartner(partner);

    assertRefused(Reason.KEY_NOT_FOR_THIS, () -> open(Signing.by(partner)));
  }

  @Test
  void refusesAKeyWithoutKeyFlags() {
    TestKey partner =
        TestKey.bare("flagless", 4, PGPKeyPairGenerator::generateLegacyEd25519KeyPair)
            .certify(Says.flags(0));
    world.withPartner(partner);

    assertRefused(Reason.KEY_NOT_FOR_THIS, () -> open(Signing.by(partner)));
  }

  @Test
  void refusesASubkeyThatNobodyBound() {
    TestKey partner =
        TestKey.curve("loose").unboundSubkey(PGPKeyPairGenerator::generateLegacyEd25519KeyPair);
    world.withPartner(partner);

    assertRefused(Reason.KEY_NOT_FOR_THIS, () -> open(Signing.by(partner.subkeyPair(1))));
  }

  @Test
  void refusesASigningSubkeyThatDidNotSignBack() {
    TestKey partner =
        TestKey.curve("no-back-signature")
            .subkeyWithoutBackSignature(
                Says.flags(SIGNS), PGPKeyPairGenerator::generateLegacyEd25519KeyPair);
    world.withPartner(partner);

    assertRefused(Reason.KEY_NOT_FOR_THIS, () -> open(Signing.by(partner.subkeyPair(1))));
  }

  @Test
  void isNotMisledByAPartnerWhoAdoptsTheKeyOfAnother() {
    TestKey thief = TestKey.curve("thief").adopt(PARTNER, Says.flags(SIGNS));
    world.withPartner(thief);

    Opened opened = open(Signing.by(PARTNER));

    assertThat(opened.signatures().get(0).fingerprint()).isEqualTo(PARTNER.fingerprint());
  }

  @Test
  void refusesASubkeyBoundWithSha1() {
    TestKey partner =
        TestKey.rsa("old", 2048)
            .subkey(
                Says.flags(SIGNS).hash(HashAlgorithmTags.SHA1), g -> g.generateRsaKeyPair(2048));
    world.withPartner(partner);

    Refused refused =
        assertRefused(Reason.WEAK_ALGORITHM, () -> open(Signing.by(partner.subkeyPair(1))));

    assertThat(refused).hasMessageContaining("SHA-1");
  }

  private Opened open(Signing signing) {
    return world.open(TestMessage.signed(TEXT, signing));
  }

  private static TestKey expiringAfter(Duration lifetime) {
    return TestKey.bare("expiring", 4, PGPKeyPairGenerator::generateLegacyEd25519KeyPair)
        .certify(Says.flags(SIGNS | CERTIFIES).expires(lifetime));
  }

  private static TestKey withSigningSubkey() {
    return TestKey.curve("with-subkey")
        .subkey(Says.flags(SIGNS), PGPKeyPairGenerator::generateLegacyEd25519KeyPair);
  }
}
