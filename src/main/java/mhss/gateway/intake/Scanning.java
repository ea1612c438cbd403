package mhss.gateway.intake;

import java.util.stream.Stream;
import mhss.gateway.history.Step;
import mhss.gateway.intake.opening.OpenedMail;
import mhss.gateway.intake.opening.OpenedPart;
import mhss.gateway.scanner.Scanner;
import mhss.gateway.scanner.ScannerAway;
import mhss.gateway.scanner.Verdict;

/**
 * Right after a mail was opened: what the virus scanner says of it, where there is one. It is given
 * the mail as it came, and everything in it as the gateway sees it: no scanner looks through
 * encryption, and each takes broken mail apart in its own way.
 */
class Scanning {

  private static final String STEP = "scanned";

  private final Scanner scanner;

  Scanning(Scanner scanner) {
    this.scanner = scanner;
  }

  /**
   * @throws ScannerAway when the mail has to wait for it: nothing goes on unscanned
   */
  void scan(InHand inHand) {
    if (!scanner.wanted()) {
      return;
    }
    try {
      note(inHand, worst(inHand.opened()));
    } catch (ScannerAway away) {
      if (!scanner.parksWhenAway()) {
        throw away;
      }
      notScanned(inHand, "the scanner does not answer");
    }
  }

  /** Of what was found anywhere, and what was not looked at anywhere, the former. */
  private Verdict worst(OpenedMail mail) {
    Verdict worst = new Verdict.Clean();
    for (byte[] content : contents(mail).toList()) {
      Verdict verdict = scanner.scan(content);
      if (verdict instanceof Verdict.Found) {
        return verdict;
      }
      worst = verdict instanceof Verdict.NotScanned ? verdict : worst;
    }
    return worst;
  }

  private static Stream<byte[]> contents(OpenedMail mail) {
    return Stream.concat(
        Stream.of(mail.mail().raw()),
        mail.parts().stream().map(OpenedPart::content).filter(content -> content.length > 0));
  }

  private static void note(InHand inHand, Verdict verdict) {
    if (verdict instanceof Verdict.Found found) {
      inHand.step(Step.of(STEP, "found").fact("name", found.name()));
      inHand.settle(
          new Outcome.Parked(
              "malware",
              "The virus scanner found %s in it: open nothing of it, in the mailbox neither, and tell whoever answers for security. If the scanner is wrong, allow that name there, then replay"
                  .formatted(found.name())));
    } else if (verdict instanceof Verdict.NotScanned not) {
      notScanned(inHand, not.why());
    } else {
      inHand.step(Step.of(STEP, "clean"));
    }
  }

  private static void notScanned(InHand inHand, String why) {
    inHand.step(Step.of(STEP, "not-scanned"));
    inHand.settle(
        new Outcome.Parked(
            "not-scanned",
            "It was not scanned for viruses, as %s: mend that ('gateway doctor' looks at the scanner), then replay"
                .formatted(why)));
  }
}
