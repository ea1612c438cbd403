package mhss.gateway.console.submission;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.console.recording.acts.Field;
import mhss.gateway.console.recording.acts.Given;
import mhss.gateway.console.recording.acts.NotFilled;
import mhss.gateway.console.recording.web.FormPage;
import mhss.gateway.console.recording.web.Uploads.Taken;
import mhss.gateway.console.web.Choice;
import mhss.gateway.reports.Submission;
import mhss.gateway.rules.ReportRules.ReportType;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;

/** What is asked of a person who submits a report of a case. */
class SubmitForm {

  private final RuleSets ruleSets;
  private final Cases cases;
  private final Clock clock;

  SubmitForm(RuleSets ruleSets, Cases cases, Clock clock) {
    this.ruleSets = ruleSets;
    this.cases = cases;
    this.clock = clock;
  }

  FormPage page(CaseFile file) {
    return new FormPage(
        "Case " + file.urn(),
        "Submit a report",
        hint(file),
        "/cases/" + file.id(),
        "/cases/%s/submit".formatted(file.id()),
        "Send the report",
        fields(file));
  }

  private String hint(CaseFile file) {
    return types(file).isEmpty()
        ? "No report is expected as the case stands. See what happened to it, and record what is missing."
        : "It is checked against the specified standard first. Nothing is sent before you have seen the findings and the e-mail.";
  }

  private List<Field> fields(CaseFile file) {
    List<Choice> types =
        types(file).stream().map(type -> Choice.of(type.id(), type.name())).toList();
    return List.of(
        Field.choice("report", "Which report?", types, true),
        Field.file("file", "The report", "PDF, Word, ODT or RTF.", false),
        Field.file(
            "note",
            "Note for the adviser's eyes only",
            "If there is one. It leaves in an e-mail of its own.",
            false),
        Field.day("submitted-on", "Day of submission, if not today", false),
        Field.text(
            "anyway",
            "Why it leaves although it is not to standard, or early",
            "Leave it blank unless it must leave as it is. No personal data.",
            false));
  }

  /** Those that the case can take as it stands. */
  List<ReportType> types(CaseFile file) {
    RuleSet rules = ruleSets.get(file.ruleSet());
    return rules.reports().stream()
        .filter(
            type -> takes(file, rules, type.submitted()) || takes(file, rules, type.resubmitted()))
        .toList();
  }

  private boolean takes(CaseFile file, RuleSet rules, String event) {
    boolean newest =
        cases
            .byUrn(file.desk(), file.urn())
            .filter(found -> found.id().equals(file.id()))
            .isPresent();
    return newest
        && file.desk().equals("provider")
        && rules.transition(Optional.of(file.state()), event, file.desk()).isPresent();
  }

  /**
   * @throws NotFilled when something is missing or cannot be read
   */
  Submission submission(CaseFile file, Map<String, String> values, Taken taken, String actor) {
    Given given = new Given(values, clock.instant()).check(fields(file));
    var day = given.day("submitted-on");
    if (taken.file("file").isEmpty()) {
      given.problem("file", "Choose the file of the report");
    }
    given.refuse();
    return new Submission(
        file.urn(),
        given.text("report").orElseThrow(),
        taken.file("file").orElseThrow(),
        taken.file("note"),
        actor,
        day,
        given.text("anyway"));
  }
}
