package mhss.gateway.responses.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.Attempt;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Cases.Report;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Reason;
import mhss.gateway.rules.WorkingCalendar;

/** What the gateway itself knows of a case, as values for its letters. */
public class StandingValues {

  private final Cases cases;
  private final Clock clock;

  public StandingValues(Cases cases, Clock clock) {
    this.cases = cases;
    this.clock = clock;
  }

  /**
   * @param report id of a type; may be null
   */
  public Map<String, Object> of(RuleSet rules, CaseFile caseFile, String report, int revision) {
    Map<String, Object> values = new HashMap<>(today());
    values.put("urn", caseFile.urn());
    values.put("referral_date", caseFile.referralDate());
    values.put("attempts", cases.attempts(caseFile.id()).stream().map(this::row).toList());
    caseFile
        .previous()
        .flatMap(cases::byId)
        .ifPresent(previous -> values.put("previous_urn", previous.urn()));
    rules.reports().stream()
        .filter(type -> type.id().equals(report))
        .findFirst()
        .ifPresent(type -> values.put("report_name", type.name()));
    if (revision > 0) {
      values.put("revision", revision);
      report(caseFile, report, revision).ifPresent(known -> describe(known, values));
    }
    return values;
  }

  /** Of a letter without a case. */
  public Map<String, Object> today() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.LONDON);
    return Map.of("approved_on", today, "rejected_on", today);
  }

  /** A reason given by its id, in the words of the rule set. */
  public static Object inWords(RuleSet rules, Object reason) {
    return rules.choices().values().stream()
        .flatMap(List::stream)
        .filter(choice -> choice.id().equals(reason))
        .findFirst()
        .map(Reason::words)
        .map(Object.class::cast)
        .orElse(reason);
  }

  private Optional<Report> report(CaseFile caseFile, String type, int revision) {
    return cases.reports(caseFile.id()).stream()
        .filter(report -> report.type().equals(type) && report.revision() == revision)
        .findFirst();
  }

  private static void describe(Report report, Map<String, Object> values) {
    values.put("submitted_on", report.submittedOn());
    report.inEmployment().ifPresent(yes -> values.put("in_employment", yes ? "Y" : "N"));
  }

  private Map<String, Object> row(Attempt attempt) {
    return Map.of(
        "on", LocalDate.ofInstant(attempt.at(), WorkingCalendar.LONDON),
        "at", LocalTime.ofInstant(attempt.at(), WorkingCalendar.LONDON),
        "medium", attempt.medium().replace('-', ' '),
        "result", attempt.result().replace('-', ' '));
  }
}
