package mhss.gateway.pgp;

import static mhss.gateway.pgp.World.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both ways with Sequoia's sq of Debian. */
@Tag("real")
class SequoiaRealTest {

  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir private Path folder;
  private Keyring keyring;
  private OpenPgp openPgp;
  private String ours;

  @BeforeEach
  void keys() throws IOException {
    keyring = new Keyring(folder.resolve("own"), folder.resolve("keys"), CLOCK);
    openPgp = new OpenPgp(keyring, CLOCK);
    ours = keyring.generate("Desk <desk@gateway.example>");
    Files.write(folder.resolve("ours.asc"), keyring.exportPublic(ours));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cv25519", "rsa3k"})
  void opensWhatSequoiaSealsAndItOpensWhatWeSeal(String suite) throws Exception {
    String partner = partner(suite);

    byte[] sealed =
        sq(TEXT, "encrypt", "--recipient-cert", at("ours.asc"), "--signer-key", at("partner.key"));
    Opened opened = openPgp.open(new Sealed.Message(sealed));

    assertThat(opened.content()).isEqualTo(TEXT);
    assertThat(opened.signatures())
        .singleElement()
        .extracting(Opened.Signature::fingerprint)
        .isEqualTo(partner);

    byte[] back = openPgp.seal(TEXT, List.of(partner), ours);
    assertThat(
            sq(
                back,
                "decrypt",
                "--recipient-key",
                at("partner.key"),
                "--signer-cert",
                at("ours.asc"),
                "--signatures",
                "1"))
        .isEqualTo(TEXT);
  }

  private String partner(String suite) throws Exception {
    sq(
        new byte[0],
        "key",
        "generate",
        "--cipher-suite",
        suite,
        "--userid",
        "Partner <partner@sq.example>",
        "--export",
        at("partner.key"));
    byte[] certificate = sq(new byte[0], "key", "extract-cert", at("partner.key"));
    return keyring.importKey(certificate, false).fingerprint();
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private byte[] sq(byte[] input, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("sq", "--force"));
    command.addAll(List.of(arguments));
    Path in = Files.write(folder.resolve("in"), input);
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(command).redirectInput(in.toFile()).redirectError(err.toFile()).start();
    byte[] out = process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).as(Files.readString(err)).isZero();
    return out;
  }
}
