package mhss.gateway.pgp;

import static mhss.gateway.pgp.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import mhss.gateway.pgp.Refused.Reason;
import mhss.gateway.pgp.TestMessage.Signing;
import org.bouncycastle.openpgp.PGPSignature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleartextSignatureTest {

  private static final TestKey PARTNER = TestKey.curve("partner");
  private static final String SIGNED = "Dear desk,\r\n\r\n- accepted\r\n-- \r\nPartner";
  private static final String FRAMED =
      "Dear desk,  \n\n- - accepted\t\n- -- \nPartner".replace("\n", "\r\n");

  @TempDir Path folder;
  private World world;

  @BeforeEach
  void aPartner() {
    world = new World(folder).withPartner(PARTNER);
  }

  @Test
  void returnsTheTextAsSigned() {
    Opened opened = open(frame("Hash: SHA256\r\n", FRAMED));

    assertThat(new String(opened.content(), StandardCharsets.UTF_8))
        .isEqualTo(SIGNED.replace("-- ", "--"));
    assertThat(opened.signatures()).hasSize(1);
    assertThat(opened.warnings()).isEmpty();
  }

  @Test
  void readsLineFeedsAloneAndBlanksAtLineEnds() {
    String mangled = frame("Hash: SHA256\r\n", FRAMED).replace("\r\n", " \n");

    assertThat(open(mangled).signatures()).hasSize(1);
  }

  @Test
  void leavesOutTextAroundTheFrameAndWarns() {
    Opened opened = open("Read this first:\r\n" + frame("", FRAMED));

    assertThat(new String(opened.content(), StandardCharsets.UTF_8)).doesNotContain("Read this");
    assertThat(opened.warnings()).hasSize(1);
  }

  @Test
  void refusesAlteredText() {
    assertRefused(
        Reason.SIGNATURE_INVALID, () -> open(frame("", FRAMED).replace("accepted", "rejected")));
  }

  @Test
  void refusesTextHiddenInAHeader() {
    assertRefused(Reason.NOT_OPENPGP, () -> open(frame("Comment: pay 1000 pounds\r\n", FRAMED)));
    assertRefused(Reason.NOT_OPENPGP, () -> open(frame("rejected, see\r\n", FRAMED)));
  }

  @Test
  void refusesALineThatBeginsWithAnUnescapedDash() {
    assertRefused(Reason.NOT_OPENPGP, () -> open(frame("", FRAMED.replace("- - acc", "-acc"))));
  }

  @Test
  void refusesASignatureOverBinaryDataAroundText() {
    byte[] signature =
        Signing.by(PARTNER)
            .type(PGPSignature.BINARY_DOCUMENT)
            .detachedOver(SIGNED.replace("-- ", "--").getBytes(StandardCharsets.UTF_8));

    assertRefused(Reason.SIGNATURE_INVALID, () -> open(frame("", FRAMED, signature)));
  }

  @Test
  void refusesAFrameWithoutItsSignature() {
    String frame = frame("", FRAMED);

    assertRefused(
        Reason.NOT_OPENPGP, () -> open(frame.substring(0, frame.indexOf("-----BEGIN PGP SIGNA"))));
  }

  private Opened open(String text) {
    return world.openPgp().open(new Sealed.Cleartext(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String frame(String headers, String text) {
    byte[] signature =
        Signing.by(PARTNER)
            .type(PGPSignature.CANONICAL_TEXT_DOCUMENT)
            .detachedOver(SIGNED.replace("-- ", "--").getBytes(StandardCharsets.UTF_8));
    return frame(headers, text, signature);
  }

  private static String frame(String headers, String text, byte[] signature) {
    return "-----BEGIN PGP SIGNED MESSAGE-----\r\n"
        + headers
        + "\r\n"
        + text
        + "\r\n"
        + new String(TestMessage.armoured(signature), StandardCharsets.US_ASCII);
  }
}
