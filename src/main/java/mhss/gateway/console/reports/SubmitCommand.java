package mhss.gateway.console.reports;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.console.letters.LetterPrint;
import mhss.gateway.reports.NotSubmitted;
import mhss.gateway.reports.Rehearsal;
import mhss.gateway.reports.Submission;
import mhss.gateway.reports.Submissions;
import mhss.gateway.reports.Submitted;
import mhss.gateway.responses.Preview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "submit",
    description = {
      "Submit a plan or report of the provider desk.",
      "It is checked first; what certainly is not to standard does not leave. Then it is sealed,",
      "put into the outbox, and the case moves on."
    },
    footer = {
      "%nExamples:",
      "  gateway submit AB-123456 --report plan --file plan.docx --dry-run",
      "  gateway submit AB-123456 --report exit --file exit.pdf --note note.txt",
      "  gateway submit AB-123456 --report exit --file exit.pdf --anyway 'employment ceased, 1.22'"
    })
public class SubmitCommand extends GatewayTask {

  @Parameters(paramLabel = "URN", description = "In any spelling.")
  private String urn;

  @Option(
      names = "--report",
      required = true,
      paramLabel = "TYPE",
      description = "plan, six-month or exit.")
  private String report;

  @Option(names = "--file", required = true, paramLabel = "FILE", description = "The report.")
  private Path file;

  @Option(
      names = "--note",
      paramLabel = "FILE",
      description = "For the adviser's eyes only; leaves in a mail of its own.")
  private Path note;

  @Option(
      names = "--anyway",
      paramLabel = "REASON",
      description = "Why it leaves although it is not to standard, or early. No personal data.")
  private String anyway;

  @Option(
      names = "--on",
      paramLabel = "DAY",
      description = "Day of submission: 30/11/2026 or ISO; default today.")
  private LocalDate on;

  @Option(names = "--dry-run", description = "Only say what would happen; send nothing.")
  private boolean dryRun;

  @Mixin private ActorOption actor;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Submissions submissions = gateway.bean(Submissions.class);
    try {
      if (dryRun) {
        Rehearsal rehearsal = submissions.rehearse(submission());
        told(rehearsal.submitted(), rehearsal.letters(), terminal);
      } else {
        told(submissions.submit(submission()), List.of(), terminal);
      }
      return ExitCode.OK;
    } catch (NotSubmitted refused) {
      return refused(refused, terminal);
    }
  }

  private Submission submission() {
    return new Submission(
        urn,
        report,
        FileOption.read(file),
        Optional.ofNullable(note).map(FileOption::read),
        actor.name(),
        Optional.ofNullable(on),
        Optional.ofNullable(anyway).map(String::strip).filter(why -> !why.isEmpty()));
  }

  private int refused(NotSubmitted refused, Terminal terminal) {
    if (json.wanted()) {
      terminal.json(SubmittedData.refused(refused));
      return ExitCode.REFUSED;
    }
    if (!refused.findings().isEmpty()) {
      FindingsPrint.print(refused.findings(), terminal);
    }
    throw CommandFailed.refused("Not submitted: " + refused.getMessage());
  }

  private void told(Submitted submitted, List<Preview> letters, Terminal terminal) {
    if (json.wanted()) {
      terminal.json(SubmittedData.of(submitted, letters, dryRun));
      return;
    }
    FindingsPrint.print(submitted.findings(), terminal);
    terminal.line(
        "%s %s of %s (revision %d, submitted on %s); the case is %s %s.",
        dryRun ? "This would submit the" : "Submitted the",
        submitted.report(),
        submitted.urn(),
        submitted.revision(),
        submitted.submittedOn(),
        dryRun ? "then" : "now",
        submitted.state());
    letters.forEach(letter -> LetterPrint.print(letter, terminal));
    submitted.letters().forEach(letter -> terminal.line("In the outbox: %s", letter));
  }
}
