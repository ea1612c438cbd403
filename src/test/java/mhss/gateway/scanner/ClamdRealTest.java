package mhss.gateway.scanner;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import mhss.gateway.peers.Peer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The daemon of Debian, with a signature of its own for the test file of EICAR. */
@Tag("real")
class ClamdRealTest {

  private static Peer peer;
  private static Clamd clamd;

  @BeforeAll
  static void start() {
    peer = Peer.clamd();
    clamd =
        new Clamd(
            ClamdAddress.of("unix:" + peer.folder.resolve("clamd.ctl"), false),
            Duration.ofMinutes(1));
  }

  @AfterAll
  static void stop() {
    peer.close();
  }

  @Test
  void saysWhichItIs() {
    assertThat(clamd.version()).startsWith("ClamAV 1.");
  }

  @Test
  void findsTheTestFileAloneAndInAMail() {
    String mail =
        "From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: application/octet-stream\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
            + Base64.getMimeEncoder().encodeToString(ScriptedClamd.EICAR.getBytes(US_ASCII));

    for (String content : new String[] {ScriptedClamd.EICAR, mail}) {
      assertThat(clamd.scan(content.getBytes(US_ASCII)))
          .isEqualTo(new Verdict.Found("Eicar-Test-Signature.UNOFFICIAL"));
    }
  }

  @Test
  void callsTheRestCleanButWhatIsTooLargeForItNot() {
    assertThat(clamd.scan(new byte[0])).isEqualTo(new Verdict.Clean());
    assertThat(clamd.scan("x".repeat(5_000_000).getBytes(US_ASCII))).isEqualTo(new Verdict.Clean());
    assertThat(clamd.scan(new byte[30 << 20]))
        .isEqualTo(new Verdict.NotScanned("it is larger than StreamMaxLength in clamd.conf"));
  }
}
