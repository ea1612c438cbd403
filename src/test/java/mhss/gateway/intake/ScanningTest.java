package mhss.gateway.intake;

import static mhss.gateway.intake.IntakeJourneyTest.entity;
import static mhss.gateway.intake.IntakeJourneyTest.form;
import static mhss.gateway.intake.IntakeJourneyTest.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import mhss.gateway.sandbox.Letter;
import mhss.gateway.sandbox.Letter.Part;
import mhss.gateway.scanner.ScriptedClamd;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail on its way past a virus scanner. */
class ScanningTest {

  private static final Part INFECTED =
      new Part(
          "plan.txt",
          "application/octet-stream",
          ScriptedClamd.EICAR.getBytes(StandardCharsets.US_ASCII));

  @TempDir private Path folder;
  private ScriptedClamd clamd = ScriptedClamd.findingEicar();
  private IntakeWorld world;

  @AfterEach
  void stop() {
    world.close();
    clamd.close();
  }

  @Test
  void parksWhatTheScannerFindsInsideTheEncryptionAndLetsTheRestThrough() {
    world = world("wait");

    arrives("MH/000101", INFECTED);
    world.process();

    assertThat(world.onlyMessage().cause()).isEqualTo("malware");
    assertThat(world.onlyMessage().advice())
        .contains("found Eicar-Test-Signature in it", "open nothing of it", "then replay");
    assertThat(world.steps(world.onlyMessage().id()))
        .containsSubsequence("opened:open", "scanned:found", "settled:parked");
    assertThat(world.count("case_file")).isZero();
    assertThat(world.count("outbox")).isZero();

    arrives("MH/000102");
    world.process();

    assertThat(world.latest().status()).isEqualTo("applied");
    assertThat(world.steps(world.latest().id())).contains("scanned:clean");

    keepsMailWaitingWhileTheScannerIsAwayHoweverLong();
    parksItWhenTheScannerBreaksOffOverItEachTime();
  }

  private void keepsMailWaitingWhileTheScannerIsAwayHoweverLong() {
    clamd.close();
    arrives("MH/000103");
    tryOften(20);

    assertThat(world.latest().status()).isEqualTo("stored");
    assertThat(world.count("case_file")).isEqualTo(1);
  }

  private void parksItWhenTheScannerBreaksOffOverItEachTime() {
    clamd = new ScriptedClamd(clamd.port(), content -> ScriptedClamd.GONE);
    tryOften(9);

    assertThat(world.latest().cause()).isEqualTo("stops-the-gateway");
  }

  @Test
  void parksMailAsNotScannedWhereThatIsSet() {
    world = world("park");
    clamd.close();

    arrives("MH/000105");
    world.process();

    assertThat(world.onlyMessage().cause()).isEqualTo("not-scanned");
    assertThat(world.onlyMessage().advice()).contains("gateway doctor", "then replay");
    assertThat(world.count("case_file")).isZero();
  }

  private void tryOften(int times) {
    for (int i = 0; i < times; i++) {
      world.process();
      world.jdbc().sql("update message set next_try_at = null").update();
    }
  }

  private void arrives(String urn, Part... more) {
    Part[] parts = Arrays.copyOf(more, more.length + 1);
    parts[more.length] = form("text", values(urn));
    world.arrives(
        new Letter(
                IntakeWorld.ADVISER,
                IntakeWorld.PROVIDER,
                "MHSS referral",
                Instant.parse("2026-11-20T10:00:00Z"))
            .sealed(urn + "@atw.example", world.sealedBy(world.adviserKey, entity(parts))));
  }

  private IntakeWorld world(String whenAway) {
    return new IntakeWorld(
        TestStore.fresh(),
        folder,
        Map.of("gateway.scanner.clamd", clamd.address(), "gateway.scanner.when-away", whenAway));
  }
}
