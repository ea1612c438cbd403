package mhss.gateway.operations.checks;

import java.nio.charset.StandardCharsets;
import mhss.gateway.scanner.Scanner;
import mhss.gateway.scanner.ScannerAway;
import mhss.gateway.scanner.Verdict;
import org.springframework.context.ApplicationContext;

/** Whether the virus scanner answers, and still knows what every scanner must find. */
public class ScannerCheck implements Check {

  /** The test file of EICAR, in two halves: no scanner shall find it in this program. */
  private static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

  @Override
  public String area() {
    return "viruses";
  }

  @Override
  public void look(ApplicationContext beans, Findings found) {
    Scanner scanner = beans.getBean(Scanner.class);
    if (!scanner.wanted()) {
      found.ok("no virus scanner is set (gateway.scanner.clamd)");
      return;
    }
    try {
      found.ok(scanner + " answers: " + scanner.version());
      requireFinding(scanner.scan(EICAR.getBytes(StandardCharsets.US_ASCII)), found);
    } catch (ScannerAway away) {
      found.fail(
          away.getMessage(),
          scanner.parksWhenAway()
              ? "meanwhile mail is parked as not-scanned; replay it then"
              : "meanwhile mail waits, and goes on by itself");
    }
  }

  private static void requireFinding(Verdict verdict, Findings found) {
    if (verdict instanceof Verdict.Found) {
      found.ok("it finds the test file of EICAR");
    } else {
      found.fail(
          "the virus scanner does not find the test file of EICAR",
          "give clamd its signatures: run freshclam, or see its log");
    }
  }
}
