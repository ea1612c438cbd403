package mhss.gateway.operations.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mhss.gateway.operations.checks.Findings.Line;
import mhss.gateway.scanner.Scanner;
import mhss.gateway.scanner.ScriptedClamd;
import mhss.gateway.scanner.TestScanner;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;

/** The doctor's look at the virus scanner; DoctorTest has it in the whole. */
class ScannerCheckTest {

  private static final String NOBODY = "127.0.0.1:1";

  @Test
  void isContentWithoutAScannerAndNamesTheSetting() {
    assertThat(look(Scanner.NONE))
        .containsExactly(new Line("OK", "no virus scanner is set (gateway.scanner.clamd)", ""));
  }

  @Test
  void asksForSignaturesWhenWhatEveryScannerFindsIsNotFound() {
    for (String answer : List.of("stream: OK", "INSTREAM size limit exceeded. ERROR")) {
      try (ScriptedClamd clamd = new ScriptedClamd(content -> answer)) {
        List<Line> found = look(TestScanner.at(clamd.address(), false));
        assertThat(found).extracting(Line::level).containsExactly("OK", "FAIL");
        assertThat(found.get(1).advice()).contains("run freshclam");
      }
    }
  }

  @Test
  void saysWhatBecomesOfMailWhileNobodyAnswers() {
    assertThat(look(TestScanner.at(NOBODY, false)))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.level()).isEqualTo("FAIL");
              assertThat(line.what()).contains(NOBODY + " does not answer");
              assertThat(line.advice()).contains("mail waits");
            });
    assertThat(look(TestScanner.at(NOBODY, true)))
        .singleElement()
        .satisfies(line -> assertThat(line.advice()).contains("parked as not-scanned"));
  }

  private static List<Line> look(Scanner scanner) {
    try (StaticApplicationContext beans = new StaticApplicationContext()) {
      beans.registerBean(Scanner.class, () -> scanner);
      beans.refresh();
      Findings found = new Findings();
      new ScannerCheck().look(beans, found);
      return found.all();
    }
  }
}
