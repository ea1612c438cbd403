package mhss.gateway.pgp;

import static mhss.gateway.pgp.Refusals.assertRefused;
import static mhss.gateway.pgp.TestKey.CREATED;
import static mhss.gateway.pgp.World.NOW;
import static mhss.gateway.pgp.World.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import mhss.gateway.pgp.Refused.Reason;
import mhss.gateway.pgp.TestMessage.Encryption;
import mhss.gateway.pgp.TestMessage.Signing;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.openpgp.PGPSignature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusesSignaturesTest {

  private static final TestKey OURS = TestKey.curve("desk");
  private static final TestKey PARTNER = TestKey.curve("partner");
  private static final TestKey STRANGER = TestKey.curve("stranger");
  private static final Instant SIGNED = NOW.minus(Duration.ofDays(10));

  @TempDir Path folder;
  private World world;

  @BeforeEach
  void aDeskAndAPartner() {
    world = new World(folder).withOwn(OURS).withPartner(PARTNER);
  }

  @Test
  void refusesASignerWhomNobodyKnows() {
    Refused refused = assertRefused(Reason.SIGNER_UNKNOWN, () -> open(Signing.by(STRANGER)));

    assertThat(refused).hasMessageContaining(STRANGER.primaryKeyId());
  }

  @Test
  void warnsOfAnUnknownSignerBesideAKnownOne() {
    Opened opened = world.open(TestMessage.signed(TEXT, Signing.by(STRANGER), Signing.by(PARTNER)));

    assertThat(opened.signatures()).hasSize(1);
    assertThat(opened.warnings())
        .containsExactly("Also signed by the unknown key " + STRANGER.primaryKeyId());
  }

  @Test
  void refusesAnInvalidSignatureBesideAValidOne() {
    byte[] signed =
        TestMessage.signed(
            TEXT, Signing.by(PARTNER), Signing.by(PARTNER).at(NOW.plus(Duration.ofDays(1))));

    assertRefused(Reason.SIGNATURE_INVALID, () -> world.open(signed));
  }

  @Test
  void refusesASignatureOverOtherContent() {
    Signing.Made made = Signing.by(PARTNER).over("Other".getBytes(StandardCharsets.UTF_8));
    byte[] message = TestMessage.join(made.onePass(), TestMessage.literal(TEXT), made.signature());

    assertRefused(Reason.SIGNATURE_INVALID, () -> world.open(message));
    assertRefused(
        Reason.SIGNATURE_INVALID,
        () -> world.openPgp().open(new Sealed.Detached(TEXT, made.signature())));
  }

  @ParameterizedTest
  @ValueSource(ints = {HashAlgorithmTags.MD5, HashAlgorithmTags.SHA1, HashAlgorithmTags.RIPEMD160})
  void refusesHashesOfThePast(int hash) {
    TestKey rsa = TestKey.rsa("rsa", 2048);
    world.withPartner(rsa);

    assertRefused(Reason.WEAK_ALGORITHM, () -> open(Signing.by(rsa).hash(hash)));
  }

  @Test
  void refusesASignatureFromTheFuture() {
    assertRefused(
        Reason.SIGNATURE_INVALID,
        () -> open(Signing.by(PARTNER).at(NOW.plus(Duration.ofMinutes(11)))));
  }

  @Test
  void acceptsASenderWhoseClockIsAFewMinutesAhead() {
    assertThat(open(Signing.by(PARTNER).at(NOW.plus(Duration.ofMinutes(9)))).signatures())
        .hasSize(1);
  }

  @Test
  void refusesASignatureOlderThanItsKey() {
    assertRefused(
        Reason.SIGNATURE_INVALID, () -> open(Signing.by(PARTNER).at(CREATED.minusSeconds(1))));
  }

  @Test
  void refusesASignatureThatHasEnded() {
    Signing ended =
        Signing.by(PARTNER)
            .at(SIGNED)
            .saying(s -> s.setSignatureExpirationTime(true, Duration.ofDays(1).toSeconds()));

    assertRefused(Reason.SIGNATURE_INVALID, () -> open(ended));
  }

  @Test
  void refusesASignatureWithACriticalConditionThatIsNotKnown() {
    Signing conditional =
        Signing.by(PARTNER)
            .saying(s -> s.addNotationData(true, true, "only@if.example", "the moon is full"));

    assertRefused(Reason.SIGNATURE_INVALID, () -> open(conditional));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        PGPSignature.STAND_ALONE,
        PGPSignature.TIMESTAMP,
        PGPSignature.POSITIVE_CERTIFICATION,
        PGPSignature.DIRECT_KEY
      })
  void refusesASignatureThatIsNotOverADocument(int type) {
    assertRefused(Reason.SIGNATURE_INVALID, () -> open(Signing.by(PARTNER).type(type)));
  }

  @Test
  void refusesAMessageThatARecipientPassedOnToUs() {
    Signing forStranger =
        Signing.by(PARTNER)
            .saying(
                s -> s.addIntendedRecipientFingerprint(false, STRANGER.primary().getPublicKey()));
    byte[] passedOn = Encryption.standard().of(TestMessage.signed(TEXT, forStranger), OURS);

    assertRefused(Reason.SIGNATURE_INVALID, () -> world.open(passedOn));
  }

  @Test
  void refusesADetachedSignatureThatNamesOnlyOtherRecipients() {
    byte[] signature =
        Signing.by(PARTNER)
            .saying(
                s -> s.addIntendedRecipientFingerprint(false, STRANGER.primary().getPublicKey()))
            .detachedOver(TEXT);

    assertRefused(
        Reason.SIGNATURE_INVALID, () -> world.openPgp().open(new Sealed.Detached(TEXT, signature)));
  }

  @Test
  void opensAMessageSignedForUs() {
    Signing forUs =
        Signing.by(PARTNER)
            .saying(s -> s.addIntendedRecipientFingerprint(false, OURS.primary().getPublicKey()));

    Opened opened = world.open(Encryption.standard().of(TestMessage.signed(TEXT, forUs), OURS));

    assertThat(opened.signatures()).hasSize(1);
  }

  private Opened open(Signing signing) {
    return world.open(TestMessage.signed(TEXT, signing));
  }
}
