package mhss.gateway.pgp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and messages of OpenPGP.js 6, made once by {@code resources/pgp/openpgpjs/make.mjs}. */
class OpenPgpJsTest {

  private static final byte[] CRLF_TEXT =
      "Referral QQ123456C, invented.\r\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"v6", "v4"})
  void opensAMessage(String version) {
    Opened opened = world(version, "desk").open(resource(version, "message"));

    assertThat(opened.content()).isEqualTo(CRLF_TEXT);
    assertThat(opened.encryption().orElseThrow().integrity()).isEqualTo("AEAD GCM");
    assertThat(opened.signatures()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"v6", "v4"})
  void opensWithALockedKey(String version) {
    World world = world(version, "desk-locked");
    String fingerprint = world.keyring().keys().get(0).fingerprint();
    World.write(
        world.ownFolder().resolve("passphrases"),
        (fingerprint + "=secret").getBytes(StandardCharsets.US_ASCII));

    assertThat(world.open(resource(version, "message")).content()).isEqualTo(CRLF_TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"v6", "v4"})
  void verifiesACleartextSignature(String version) {
    Opened opened =
        world(version, "desk").openPgp().open(new Sealed.Cleartext(resource(version, "cleartext")));

    assertThat(opened.content()).startsWith("Dear desk,\r\n- one".getBytes());
    assertThat(opened.signatures()).hasSize(1);
  }

  private World world(String version, String desk) {
    World world = new World(folder);
    World.write(world.ownFolder().resolve("desk.asc"), resource(version, desk));
    World.write(world.partnerFolder().resolve("partner.asc"), resource(version, "partner"));
    return world;
  }

  private static byte[] resource(String version, String name) {
    String path = "/pgp/openpgpjs/" + version + "-" + name + ".asc";
    try (InputStream in = OpenPgpJsTest.class.getResourceAsStream(path)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
