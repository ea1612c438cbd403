package mhss.gateway.casework.reports;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Cases.Report;
import mhss.gateway.casework.reports.Ruling.Again;
import mhss.gateway.casework.reports.Ruling.Aside;
import mhss.gateway.casework.reports.Ruling.Ordinary;
import mhss.gateway.casework.reports.Ruling.Refused;
import mhss.gateway.rules.ReportRules.ReportType;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.WorkingCalendar;

/** Which revision a decision is about, and whether it can be. */
class Decisions {

  private final ReportRows rows;

  Decisions(ReportRows rows) {
    this.rows = rows;
  }

  Ruling ruling(CaseEvent event, CaseFile caseFile, RuleSet rules) {
    List<ReportType> types = types(event, rules);
    List<Report> revisions =
        rows.of(caseFile.id()).stream()
            .filter(report -> types.stream().anyMatch(type -> type.id().equals(report.type())))
            .toList();
    if (revisions.isEmpty()) {
      return new Ordinary(Optional.empty());
    }
    Optional<Report> named = named(event, revisions);
    if (event.facts().containsKey("revision") && named.isEmpty()) {
      return new Refused(ReportRefusals.unknownRevision(caseFile, event), false);
    }
    List<Report> waiting = revisions.stream().filter(Decisions::waits).toList();
    if (named.isEmpty() && waiting.size() > 1) {
      return new Refused(ReportRefusals.superseded(caseFile), false);
    }
    Report about = named.orElseGet(() -> last(waiting.isEmpty() ? revisions : waiting));
    boolean certain = named.isPresent() || types.size() == 1 || leadsHere(event, caseFile, rules);
    return waits(about)
        ? first(event, caseFile, about, decision(event, rules))
        : second(event, caseFile, about, decision(event, rules), certain);
  }

  /** The revision has no decision yet. */
  private Ruling first(CaseEvent event, CaseFile caseFile, Report about, String decision) {
    if (event.at().isBefore(about.submittedAt())) {
      return new Refused(ReportRefusals.superseded(caseFile), false);
    }
    Optional<LocalDate> stated = ReportRows.day(event, "submitted-on");
    if (stated.filter(WorkingCalendar.dayOf(event.at())::isBefore).isPresent()) {
      return new Refused(ReportRefusals.submittedInFuture(caseFile), false);
    }
    boolean newer =
        rows.of(caseFile.id(), about.type()).stream()
            .anyMatch(other -> other.revision() > about.revision());
    return newer && decision.equals("rejected")
        ? new Aside(about)
        : new Ordinary(Optional.of(about));
  }

  /** The revision is decided. */
  private static Ruling second(
      CaseEvent event, CaseFile caseFile, Report about, String decision, boolean certain) {
    boolean same = about.decision().filter(decision::equals).isPresent();
    if (same && event.facts().containsKey("revision")) {
      return new Again();
    }
    if (!same && event.at().isBefore(about.submittedAt())) {
      return new Refused(ReportRefusals.superseded(caseFile), false);
    }
    if (!same && about.accepted() && certain) {
      return new Refused(ReportRefusals.contradictory(caseFile), true);
    }
    return !same && event.facts().containsKey("revision")
        ? new Refused(ReportRefusals.superseded(caseFile), false)
        : new Ordinary(Optional.empty());
  }

  /** Where the opposite of this decision leads to is where the case is. */
  private static boolean leadsHere(CaseEvent event, CaseFile caseFile, RuleSet rules) {
    return types(event, rules).stream()
        .flatMap(type -> rules.transitions(type.accepted()).stream())
        .anyMatch(edge -> edge.to().equals(caseFile.state()));
  }

  static String decision(CaseEvent event, RuleSet rules) {
    return rules.reports().stream().anyMatch(type -> type.accepted().equals(event.event()))
        ? "accepted"
        : "rejected";
  }

  static List<ReportType> types(CaseEvent event, RuleSet rules) {
    Predicate<ReportType> decides =
        type -> type.accepted().equals(event.event()) || type.rejected().equals(event.event());
    String named = event.facts().get("report");
    return rules.reports().stream()
        .filter(decides)
        .filter(type -> named == null || type.id().equals(named))
        .toList();
  }

  private static Optional<Report> named(CaseEvent event, List<Report> revisions) {
    return Optional.ofNullable(event.facts().get("revision"))
        .map(Integer::parseInt)
        .flatMap(
            revision ->
                revisions.stream()
                    .filter(report -> report.revision() == revision)
                    .max(Comparator.comparing(Report::submittedAt)));
  }

  private static boolean waits(Report report) {
    return report.decision().isEmpty();
  }

  private static Report last(List<Report> reports) {
    return reports.get(reports.size() - 1);
  }
}
