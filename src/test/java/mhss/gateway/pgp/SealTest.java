package mhss.gateway.pgp;

import static mhss.gateway.pgp.Refusals.assertRefused;
import static mhss.gateway.pgp.World.NOW;
import static mhss.gateway.pgp.World.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import mhss.gateway.pgp.Refused.Reason;
import mhss.gateway.pgp.TestKey.Says;
import org.bouncycastle.bcpg.sig.RevocationReasonTags;
import org.bouncycastle.openpgp.operator.PGPKeyPairGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {

  private static final TestKey OURS = TestKey.curve("desk");
  private static final TestKey PARTNER = TestKey.curve("partner");

  @TempDir Path folder;
  private World here;
  private World there;

  @BeforeEach
  void twoWorldsThatKnowEachOther() {
    here = new World(folder.resolve("here")).withOwn(OURS).withPartner(PARTNER);
    there = new World(folder.resolve("there")).withOwn(PARTNER).withPartner(OURS);
  }

  @Test
  void sealsForPartnersToOpen() {
    byte[] sealed =
        here.openPgp()
            .seal(TEXT, List.of(PARTNER.fingerprint(), OURS.fingerprint()), OURS.fingerprint());

    Opened opened = there.open(sealed);

    assertThat(new String(sealed, StandardCharsets.US_ASCII))
        .startsWith("-----BEGIN PGP MESSAGE-----");
    assertThat(opened.content()).isEqualTo(TEXT);
    assertThat(opened.fileName()).isEmpty();
    assertThat(opened.encryption().orElseThrow())
        .isEqualTo(
            new Opened.Encryption(
                "AES-256", "MDC", List.of(PARTNER.keyId(0), OURS.keyId(0)), PARTNER.fingerprint()));
    assertThat(opened.signatures())
        .containsExactly(
            new Opened.Signature(OURS.fingerprint(), OURS.fingerprint(), NOW, "SHA512"));
    assertThat(here.open(sealed).content()).isEqualTo(TEXT);
  }

  @Test
  void sealsForEveryKindOfKey() {
    for (TestKey key :
        List.of(
            TestKey.rsa("rsa", 2048),
            TestKey.nist("nist"),
            TestKey.modern("modern-4", 4),
            TestKey.modern("modern-6", 6))) {
      here.withOwn(key).withPartner(key);
      World them = new World(folder.resolve(key.fingerprint())).withOwn(key).withPartner(OURS);

      byte[] sealed = here.openPgp().seal(TEXT, List.of(key.fingerprint()), key.fingerprint());

      assertThat(them.open(sealed).signatures()).hasSize(1);
    }
  }

  @Test
  void encryptsToTheNewestUsableSubkey() {
    TestKey rotated =
        TestKey.curve("rotated")
            .revokeSubkey(0, NOW.minusSeconds(60), RevocationReasonTags.KEY_SUPERSEDED)
            .subkey(Says.flags(TestKey.ENCRYPTS), PGPKeyPairGenerator::generateLegacyX25519KeyPair);
    here.withPartner(rotated);

    byte[] sealed = here.openPgp().seal(TEXT, List.of(rotated.fingerprint()), OURS.fingerprint());

    World them = new World(folder.resolve("rotated")).withOwn(rotated).withPartner(OURS);
    assertThat(them.open(sealed).encryption().orElseThrow().recipients())
        .containsExactly(rotated.keyId(1));
  }

  @Test
  void refusesARecipientWhoseKeyIsNotHere() {
    refuses(Reason.KEY_MISSING, TestKey.curve("absent"));
  }

  @Test
  void refusesAPartOfAFingerprintOrAUserId() {
    for (String name :
        List.of(PARTNER.primaryKeyId(), "partner@desk.example", "", PARTNER.keyId(0))) {
      assertRefused(
          Reason.KEY_MISSING, () -> here.openPgp().seal(TEXT, List.of(name), OURS.fingerprint()));
    }
    assertRefused(
        Reason.KEY_MISSING, () -> here.openPgp().seal(TEXT, List.of(), OURS.fingerprint()));
  }

  @Test
  void refusesAllWhenOneOfSeveralRecipientsIsRevoked() {
    TestKey revoked =
        TestKey.curve("revoked").revoke(NOW.minusSeconds(60), RevocationReasonTags.KEY_RETIRED);
    here.withPartner(revoked);

    Refused refused =
        assertRefused(
            Reason.KEY_REVOKED,
            () ->
                here.openPgp()
                    .seal(
                        TEXT,
                        List.of(PARTNER.fingerprint(), revoked.fingerprint()),
                        OURS.fingerprint()));

    assertThat(refused).hasMessageContaining(revoked.fingerprint());
  }

  @Test
  void refusesARecipientWhoseKeyExpired() {
    TestKey expired =
        TestKey.bare("expired", 4, PGPKeyPairGenerator::generateLegacyEd25519KeyPair)
            .certify(Says.flags(TestKey.SIGNS))
            .subkey(
                Says.flags(TestKey.ENCRYPTS).expires(Duration.ofDays(99)),
                PGPKeyPairGenerator::generateLegacyX25519KeyPair);
    here.withPartner(expired);

    refuses(Reason.KEY_EXPIRED, expired);
  }

  @Test
  void refusesARecipientWhoCannotBeEncryptedTo() {
    TestKey signer =
        TestKey.bare("signer", 4, g -> g.generateRsaKeyPair(2048))
            .certify(Says.flags(TestKey.SIGNS));
    here.withPartner(signer);

    refuses(Reason.KEY_NOT_FOR_THIS, signer);
  }

  @Test
  void refusesARecipientWithAWeakKey() {
    TestKey weak = TestKey.rsa("weak", 1024);
    here.withPartner(weak);

    refuses(Reason.WEAK_ALGORITHM, weak);
  }

  @Test
  void refusesToSignWithAPartnersOrALockedKey() {
    TestKey locked = TestKey.curve("locked").lockedWith("secret");
    here.withOwn(locked);

    assertRefused(
        Reason.KEY_MISSING,
        () -> here.openPgp().seal(TEXT, List.of(PARTNER.fingerprint()), PARTNER.fingerprint()));
    assertRefused(
        Reason.KEY_MISSING,
        () -> here.openPgp().seal(TEXT, List.of(PARTNER.fingerprint()), locked.fingerprint()));
  }

  @Test
  void sealsAndOpensFromManyThreads() throws Exception {
    OpenPgp sender = here.openPgp();
    OpenPgp receiver = there.openPgp();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<String>> opened =
        IntStream.range(0, 64)
            .mapToObj(i -> "Message " + i)
            .map(
                text ->
                    threads.submit(
                        () -> {
                          byte[] sealed =
                              sender.seal(
                                  text.getBytes(StandardCharsets.UTF_8),
                                  List.of(PARTNER.fingerprint()),
                                  OURS.fingerprint());
                          return new String(
                              receiver.open(new Sealed.Message(sealed)).content(),
                              StandardCharsets.UTF_8);
                        }))
            .toList();
    threads.shutdown();

    for (int i = 0; i < opened.size(); i++) {
      assertThat(opened.get(i).get()).isEqualTo("Message " + i);
    }
  }

  private void refuses(Reason reason, TestKey recipient) {
    Refused refused =
        assertRefused(
            reason,
            () -> here.openPgp().seal(TEXT, List.of(recipient.fingerprint()), OURS.fingerprint()));
    assertThat(refused).hasMessageContaining(recipient.fingerprint());
  }
}
