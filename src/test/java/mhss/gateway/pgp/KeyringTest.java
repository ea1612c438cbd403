package mhss.gateway.pgp;

import static mhss.gateway.pgp.TestKey.CREATED;
import static mhss.gateway.pgp.World.NOW;
import static mhss.gateway.pgp.World.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.bcpg.sig.RevocationReasonTags;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyringTest {

  private static final TestKey OURS = TestKey.curve("desk");
  private static final TestKey PARTNER = TestKey.curve("partner");

  @TempDir Path folder;
  private World world;

  @BeforeEach
  void emptyFolders() {
    world = new World(folder);
  }

  @Test
  void startsWithoutAnyKey() {
    assertThat(world.keyring().keys()).isEmpty();
    assertThat(world.keyring().brokenFiles()).isEmpty();
  }

  @Test
  void describesKeysForPeople() {
    world.withOwn(OURS).withPartner(PARTNER);

    KeyView own = world.keyring().keys().get(0);

    assertThat(own)
        .isEqualTo(
            new KeyView(
                OURS.fingerprint(),
                true,
                List.of(OURS.primaryKeyId(), OURS.keyId(0)),
                "desk <desk@desk.example>",
                CREATED,
                Optional.empty(),
                "Ed25519",
                true,
                true,
                Optional.empty()));
    assertThat(own.toString()).contains(OURS.fingerprint()).doesNotContain("@");
    assertThat(world.keyring().keys().get(1).own()).isFalse();
  }

  @Test
  void namesABrokenFileAndKeepsTheOthers() {
    world.withPartner(PARTNER).withOwn(OURS);
    World.write(world.partnerFolder().resolve("broken.asc"), "no key".getBytes());
    World.write(world.ownFolder().resolve("public.asc"), PARTNER.armouredPublic());
    World.write(world.partnerFolder().resolve("secret.asc"), PARTNER.armouredSecret());
    byte[] cutOff = OURS.armouredSecret();
    World.write(world.ownFolder().resolve("cut-off.asc"), Arrays.copyOf(cutOff, 200));

    Keyring keyring = world.keyring();

    assertThat(keyring.brokenFiles())
        .containsOnlyKeys("broken.asc", "public.asc", "secret.asc", "cut-off.asc");
    assertThat(keyring.keys()).hasSize(2);
  }

  @Test
  void tellsWhatIsWrongWithAKey() {
    TestKey locked = TestKey.curve("locked").lockedWith("secret");
    world
        .withOwn(locked)
        .withPartner(TestKey.curve("revoked").revoke(NOW, RevocationReasonTags.NO_REASON));

    assertThat(world.keyring().keys())
        .extracting(key -> key.problem().orElseThrow())
        .satisfiesExactly(
            problem -> assertThat(problem).contains("its passphrase is not"),
            problem -> assertThat(problem).contains("was revoked on"));
    World.write(
        world.ownFolder().resolve("passphrases"), (locked.fingerprint() + "=wrong").getBytes());
    assertThat(world.keyring().keys().get(0).problem().orElseThrow())
        .contains("its passphrase does not open it");
  }

  @Test
  void noticesAKeyThatIsPutIntoItsFolder() {
    Keyring keyring = world.keyring();
    assertThat(keyring.keys()).isEmpty();

    world.withPartner(PARTNER);

    await().untilAsserted(() -> assertThat(keyring.keys()).hasSize(1));
  }

  @Test
  void readsAgainAtOnceWhenAsked() {
    Keyring keyring = world.keyring();
    assertThat(keyring.keys()).isEmpty();

    world.withPartner(PARTNER);
    keyring.reload();

    assertThat(keyring.keys()).hasSize(1);
  }

  @Test
  void joinsCopiesOfAKeySoThatARevocationCounts() {
    TestKey partner = TestKey.curve("twice");
    World.write(world.partnerFolder().resolve("z-older.asc"), partner.armouredPublic());
    partner.revoke(NOW.minusSeconds(60), RevocationReasonTags.KEY_COMPROMISED);
    World.write(world.partnerFolder().resolve("a-newer.asc"), partner.armouredPublic());

    assertThat(world.keyring().keys()).singleElement().matches(key -> !key.signs());
  }

  @Test
  void generatesAKeyThatSealsOpensAndExpires() {
    Keyring keyring =
        new Keyring(
            world.ownFolder(),
            world.partnerFolder(),
            Clock.fixed(NOW, ZoneOffset.UTC),
            Period.ofYears(2));

    String fingerprint = keyring.generate("Provider desk <desk@provider.example>");

    OpenPgp openPgp = new OpenPgp(keyring, Clock.fixed(NOW, ZoneOffset.UTC));
    byte[] sealed = openPgp.seal(TEXT, List.of(fingerprint), fingerprint);
    assertThat(openPgp.open(new Sealed.Message(sealed)).signatures()).hasSize(1);
    assertThat(keyring.keys().get(0).expires()).hasValue(Instant.parse("2028-11-20T10:00:00Z"));
    assertThat(keyring.keys().get(0).problem()).isEmpty();
  }

  @Test
  void exportsThePublicPartOnly() {
    world.withOwn(OURS);

    byte[] exported = world.keyring().exportPublic(OURS.fingerprint());

    assertThat(new String(exported, StandardCharsets.US_ASCII))
        .startsWith("-----BEGIN PGP PUBLIC KEY BLOCK-----")
        .doesNotContain("PRIVATE");
    World partner = new World(folder.resolve("partner"));
    assertThat(partner.keyring().importKey(exported, false).fingerprint())
        .isEqualTo(OURS.fingerprint());
  }
}
