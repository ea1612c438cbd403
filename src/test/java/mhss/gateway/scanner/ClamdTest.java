package mhss.gateway.scanner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Against a daemon that says what the test wants; ClamdRealTest asks the real one. */
class ClamdTest {

  private static final byte[] CONTENT = "Dear desk,\u0000\u00ff".getBytes(ISO_8859_1);

  @Test
  void sendsTheWholeContentInWhateverPieces() {
    String large = "0123456789".repeat(30_000);
    try (ScriptedClamd clamd = ScriptedClamd.findingEicar()) {
      for (String content : new String[] {"", new String(CONTENT, ISO_8859_1), large}) {
        assertThat(at(clamd.address()).scan(content.getBytes(ISO_8859_1)))
            .isEqualTo(new Verdict.Clean());
      }
      assertThat(clamd.scanned).containsExactly("", new String(CONTENT, ISO_8859_1), large);
    }
  }

  @Test
  void takesLittleMemoryBesideTheHeapForAContentHoweverLarge() {
    byte[] large = new byte[16 << 20];
    try (ScriptedClamd scripted = new ScriptedClamd(content -> "stream: OK")) {
      Clamd clamd = new Clamd(ClamdAddress.of(scripted.address(), false), Duration.ofMinutes(1));
      long before = besideTheHeap();
      assertThat(clamd.scan(large)).isEqualTo(new Verdict.Clean());
      assertThat(besideTheHeap() - before).isLessThan(large.length / 2);
    }
  }

  private static long besideTheHeap() {
    return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .filter(pool -> pool.getName().equals("direct"))
        .mapToLong(BufferPoolMXBean::getMemoryUsed)
        .sum();
  }

  @Test
  void namesWhatWasFoundInLettersThatHarmNobody() {
    assertThat(said("stream: Win.Test.EICAR_HDB-1 FOUND"))
        .isEqualTo(new Verdict.Found("Win.Test.EICAR_HDB-1"));
    assertThat(said("stream: <script>\nx FOUND".replace("\n", " ")))
        .isEqualTo(new Verdict.Found("_script_x"));
  }

  @Test
  void takesNothingForCleanThatWasNotCalledSo() {
    assertThat(said("INSTREAM size limit exceeded. ERROR"))
        .isEqualTo(new Verdict.NotScanned("it is larger than StreamMaxLength in clamd.conf"));
    for (String answer :
        new String[] {
          "stream: Can't allocate memory ERROR",
          "stream: ok",
          "OK",
          "stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND"
        }) {
      assertThat(said(answer)).isInstanceOf(Verdict.NotScanned.class);
    }
  }

  @Test
  void isAwayWhenNobodyListens() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    for (String address : new String[] {"127.0.0.1:" + free, "unix:/nowhere/clamd.ctl"}) {
      ScannerAway away = catchThrowableOfType(ScannerAway.class, () -> at(address).scan(CONTENT));
      assertThat(away.begun()).isFalse();
      assertThat(away).hasMessageContaining(address).hasMessageContaining("See that clamd runs");
    }
  }

  @Test
  void isLostOverTheContentWhenItBreaksOffOrSaysNothingToThisAlone() {
    CountDownLatch never = new CountDownLatch(1);
    try (ScriptedClamd gone = new ScriptedClamd(content -> ScriptedClamd.GONE);
        ScriptedClamd silent = new ScriptedClamd(content -> after(never))) {
      Clamd patient = new Clamd(ClamdAddress.of(silent.address(), false), Duration.ofSeconds(2));
      for (Clamd clamd : new Clamd[] {at(gone.address()), patient}) {
        ScannerAway away = catchThrowableOfType(ScannerAway.class, () -> clamd.scan(CONTENT));
        assertThat(away.begun()).isTrue();
      }
    } finally {
      never.countDown();
    }
  }

  @Test
  void isAwayForAllWhenItSaysNothingToAnybody() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      Clamd clamd = at("127.0.0.1:" + silent.getLocalPort());
      ScannerAway away = catchThrowableOfType(ScannerAway.class, () -> clamd.scan(CONTENT));
      assertThat(away.begun()).isFalse();
      assertThat(away).hasMessageContaining("said nothing for too long");
    }
  }

  private static String after(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ScriptedClamd.GONE;
  }

  @Test
  void refusesAnotherMachineUnlessToldToAndWhatIsNoAddress() {
    assertThatThrownBy(() -> ClamdAddress.of("192.0.2.1:3310", false))
        .hasMessageContaining("decrypted mail would go in the clear");
    assertThat(ClamdAddress.of("192.0.2.1:3310", true)).hasToString("192.0.2.1:3310");
    assertThatThrownBy(() -> ClamdAddress.of("nosuch.invalid:3310", false))
        .hasMessageContaining("the host is not found");
    assertThatThrownBy(() -> ClamdAddress.of("/run/clamd.ctl", false))
        .hasMessageContaining("must be unix:/path");
  }

  @Test
  void goesToNoMachineThatANameMeansByNow() throws IOException {
    // As if the name had meant this machine when the gateway started.
    assertThatThrownBy(() -> new ClamdAddress("192.0.2.1:3310", false).socket())
        .isInstanceOf(UnknownHostException.class);
    assertThat(new ClamdAddress("127.0.0.1:3310", false).socket()).isNotNull();
    assertThat(new ClamdAddress("192.0.2.1:3310", true).socket()).isNotNull();
  }

  private static Verdict said(String answer) {
    try (ScriptedClamd clamd = new ScriptedClamd(content -> answer)) {
      return at(clamd.address()).scan(CONTENT);
    }
  }

  private static Clamd at(String address) {
    return new Clamd(ClamdAddress.of(address, false), Duration.ofMillis(500));
  }
}
