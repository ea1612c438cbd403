package mhss.gateway.pgp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we sign for an auditor, on a machine that has nothing but our public key. */
class DetachedSignatureTest {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final byte[] LIST = "a list of hashes\n".getBytes(StandardCharsets.US_ASCII);

  @TempDir private Path folder;
  private Keyring keyring;
  private OpenPgp openPgp;
  private String ours;

  @BeforeEach
  void aKeyOfOurOwn() {
    keyring = new Keyring(folder.resolve("own"), folder.resolve("keys"), CLOCK);
    openPgp = new OpenPgp(keyring, CLOCK);
    ours = keyring.generate("Desk <desk@gateway.example>");
  }

  @Test
  void verifiesUnderTheKeyThatMadeIt() {
    GivenKey key = GivenKey.read(keyring.exportPublic(ours));
    assertThat(key.fingerprint()).isEqualTo(ours);
    assertThat(key.verify(LIST, openPgp.sign(LIST, ours), now()).fingerprint()).isEqualTo(ours);
  }

  @Test
  void refusesOtherBytesAndOtherKeys() {
    byte[] signature = openPgp.sign(LIST, ours);
    GivenKey key = GivenKey.read(keyring.exportPublic(ours));
    assertThatThrownBy(() -> key.verify("other".getBytes(), signature, now()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("does not fit the content");
    String another = keyring.generate("Another <another@gateway.example>");
    GivenKey other = GivenKey.read(keyring.exportPublic(another));
    assertThatThrownBy(() -> other.verify(LIST, signature, now()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("unknown key");
    assertThatThrownBy(() -> key.verify(LIST, LIST, now())).isInstanceOf(Refused.class);
  }

  @Test
  void refusesToSignWithAKeyThatIsNotOurs() {
    assertThatThrownBy(() -> openPgp.sign(LIST, "AB".repeat(20)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("import it first");
  }

  @Test
  void takesNothingForAKeyThatIsNone() {
    assertThatThrownBy(() -> GivenKey.read(LIST)).isInstanceOf(Refused.class);
  }

  private static Instant now() {
    return CLOCK.instant();
  }
}
