package mhss.gateway.reports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Cases.Report;
import mhss.gateway.casework.Casework;
import mhss.gateway.casework.Registered;
import mhss.gateway.documents.Document;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.reports.submission.CheckedSubmission;
import mhss.gateway.reports.submission.SubmissionCheck;
import mhss.gateway.reports.submission.SubmissionRows;
import mhss.gateway.responses.LetterFile;
import mhss.gateway.responses.LetterOrder;
import mhss.gateway.responses.Letters;
import mhss.gateway.rules.Urn;
import org.springframework.transaction.support.TransactionTemplate;

/** Reports of the provider's coaches: checked before they leave, then sent and applied at once. */
public class Submissions {

  /** Goes to the adviser alone, never to the team (v8 1.45; 2024 Annex F 7). */
  private static final String NOTE = "adviser-note";

  private final SubmissionCheck check;
  private final Casework casework;
  private final Letters letters;
  private final Keeping keeping;
  private final TransactionTemplate transaction;

  Submissions(
      SubmissionCheck check,
      Casework casework,
      Letters letters,
      Keeping keeping,
      TransactionTemplate transaction) {
    this.check = check;
    this.casework = casework;
    this.letters = letters;
    this.keeping = keeping;
    this.transaction = transaction;
  }

  record Keeping(
      Cases cases, SubmissionRows rows, SubmittedForms forms, History history, Clock clock) {}

  /**
   * Takes part in the surrounding transaction, when there is one.
   *
   * @throws NotSubmitted when it does not leave
   */
  public Submitted submit(Submission submission) {
    return transaction.execute(status -> send(check.check(submission)));
  }

  /** The same without any effect: what would be refused is refused. */
  public Rehearsal rehearse(Submission submission) {
    return transaction.execute(
        status -> {
          status.setRollbackOnly();
          CheckedSubmission checked = check.check(submission);
          Submitted submitted = apply(checked);
          return new Rehearsal(
              submitted,
              orders(checked, submitted.revision()).stream().map(letters::preview).toList());
        });
  }

  private Submitted send(CheckedSubmission checked) {
    Submitted applied = apply(checked);
    List<UUID> queued = orders(checked, applied.revision()).stream().map(letters::queue).toList();
    Submitted submitted =
        new Submitted(
            applied.caseFile(),
            applied.urn(),
            applied.report(),
            applied.revision(),
            applied.submittedOn(),
            applied.state(),
            applied.findings(),
            queued);
    keeping.rows().insert(submitted, checked, form(checked), keeping.clock().instant());
    keeping.history().record(step(submitted, checked));
    return submitted;
  }

  private byte[] form(CheckedSubmission checked) {
    CaseFile caseFile = checked.caseFile();
    return checked
        .form()
        .map(form -> keeping.forms().seal(caseFile.id(), caseFile.key(), form))
        .orElse(null);
  }

  private Submitted apply(CheckedSubmission checked) {
    CaseFile caseFile = checked.caseFile();
    CaseEvent event =
        new CaseEvent(
                null,
                SubmissionCheck.DESK,
                caseFile.urn(),
                checked.event(),
                keeping.clock().instant(),
                checked.asked().actor(),
                checked.asked().anyway().orElse(null))
            .with(checked.facts());
    Registered registered = casework.apply(event);
    if (registered instanceof Registered.Illegal illegal) {
      throw new NotSubmitted(illegal.cause(), illegal.advice(), checked.findings());
    }
    if (registered instanceof Registered.Duplicate) {
      throw new NotSubmitted(
          "duplicate",
          "The case has this report already and waits for the decision; nothing was sent",
          checked.findings());
    }
    CaseFile now = keeping.cases().byId(caseFile.id()).orElseThrow();
    return new Submitted(
        now.id(),
        now.urn(),
        checked.type().id(),
        revision(checked),
        checked.submittedOn(),
        now.state(),
        checked.findings(),
        List.of());
  }

  /** As the case has just counted it. */
  private int revision(CheckedSubmission checked) {
    return keeping.cases().reports(checked.caseFile().id()).stream()
        .filter(report -> report.type().equals(checked.type().id()))
        .mapToInt(Report::revision)
        .max()
        .orElse(1);
  }

  private static List<LetterOrder> orders(CheckedSubmission checked, int revision) {
    List<LetterOrder> orders = new ArrayList<>();
    orders.add(order(checked, checked.kind(), revision, checked.asked().file()));
    checked.asked().note().ifPresent(note -> orders.add(order(checked, NOTE, revision, note)));
    return orders;
  }

  private static LetterOrder order(
      CheckedSubmission checked, String kind, int revision, Document file) {
    return new LetterOrder(
            SubmissionCheck.DESK,
            checked.caseFile().id(),
            checked.caseFile().ruleSet(),
            kind,
            checked.type().id(),
            revision,
            null,
            Map.of(),
            List.of(new LetterFile(file.name(), file.mediaType(), file.content())),
            Optional.empty())
        .by(checked.asked().actor());
  }

  private static Step step(Submitted submitted, CheckedSubmission checked) {
    Step step =
        Step.of("report-submitted", submitted.report())
            .by(checked.asked().actor())
            .caseFile(submitted.caseFile(), Urn.key(submitted.urn()))
            .fact("revision", submitted.revision())
            .fact("submitted-on", submitted.submittedOn())
            .fact("not-met", Reports.count(submitted.findings(), Verdict.NOT_MET))
            .fact("needs-a-person", Reports.count(submitted.findings(), Verdict.NEEDS_A_PERSON))
            .fact("letter", submitted.letters().get(0));
    return checked.asked().anyway().map(why -> step.fact("anyway", why)).orElse(step);
  }
}
