package mhss.gateway.casework.replaying;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mhss.gateway.casework.Cases.AppliedEvent;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Cases.Report;
import mhss.gateway.casework.state.Resume;
import mhss.gateway.rules.Deadlines;
import mhss.gateway.rules.OutsideCalendar;
import mhss.gateway.rules.ReportRules.ReportType;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Event;
import mhss.gateway.rules.RuleSet.Transition;
import mhss.gateway.rules.Term;
import mhss.gateway.rules.WorkingCalendar;

/**
 * The events of one case applied once more, in memory, by some rules. Whether a guard was satisfied
 * is not asked again: what was let through then is let through now.
 */
public class CourseReplay {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(WorkingCalendar.LONDON);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", Locale.UK).withZone(WorkingCalendar.LONDON);

  private final RuleSet rules;
  private final CaseFile caseFile;
  private final List<Report> reports;
  private final ReplayedClocks clocks;
  private final List<String> lines = new ArrayList<>();
  private Resume resume = new Resume(List.of());
  private String state;

  /**
   * @param reports of the case, with what was decided about each
   * @param capped the caps of the rule set hold for its contract
   */
  public CourseReplay(
      RuleSet rules,
      CaseFile caseFile,
      List<Report> reports,
      WorkingCalendar calendar,
      boolean capped) {
    this.rules = rules;
    this.caseFile = caseFile;
    this.reports = reports;
    this.clocks =
        new ReplayedClocks(
            rules, caseFile.desk(), new Deadlines(calendar), caseFile.referralDate(), capped);
  }

  /** What each event does, where the case stands at the end, and its clocks; no personal data. */
  public List<String> lines(List<AppliedEvent> events) {
    events.forEach(this::apply);
    lines.add("stands in " + (state == null ? "no state: it is not opened" : state));
    clocks
        .all()
        .forEach(
            (id, clock) ->
                lines.add(
                    "clock %s %s: %s, %s%s"
                        .formatted(
                            id,
                            clock.rule().name(),
                            end(clock),
                            clock.ended().orElse("runs"),
                            clock
                                .rule()
                                .notice()
                                .map(kind -> ", then notice " + kind)
                                .orElse(""))));
    return lines;
  }

  /** The days on which its clocks end, by rule. */
  public Map<String, Instant> ends() {
    Map<String, Instant> ends = new TreeMap<>();
    clocks.all().forEach((id, clock) -> ends.put(id, clock.dueAt()));
    return ends;
  }

  private void apply(AppliedEvent applied) {
    try {
      applied(applied);
    } catch (OutsideCalendar | IllegalStateException e) {
      lines.add("  its clocks cannot be counted: " + e.getMessage());
    }
  }

  private void applied(AppliedEvent applied) {
    String said = day(applied.at()) + " " + applied.event();
    Optional<Event> known = rules.event(applied.event());
    if (known.isEmpty()) {
      lines.add(said + ": these rules do not know it");
      return;
    }
    Optional<Transition> edge =
        rules.transition(Optional.ofNullable(state), applied.event(), caseFile.desk());
    boolean noted =
        known.get().noteOnly()
            || (applied.stateBefore().equals(Optional.of(applied.stateAfter()))
                && edge.filter(way -> way.to().equals(state)).isEmpty());
    if (noted && state != null) {
      lines.add(said + ": noted in " + state);
      happened(applied, List.of(applied.event()), false);
    } else if (edge.isEmpty()) {
      lines.add(said + ": not allowed in " + (state == null ? "no state" : state) + ", parked");
    } else {
      move(applied, edge.get(), said);
    }
  }

  private void move(AppliedEvent applied, Transition edge, String said) {
    String before = state;
    String to = resume.target(edge);
    boolean enters = !edge.goesBack() && !to.equals(before);
    lines.add(
        "%s: %s to %s%s"
            .formatted(
                said,
                before == null ? "opens" : "from " + before,
                to,
                edge.guards().isEmpty() ? "" : ", if " + String.join(" and ", edge.guards())));
    resume = before == null ? resume : resume.after(edge, before, rules);
    state = to;
    notices(applied, before);
    boolean closes = rules.state(to).map(RuleSet.State::closed).orElse(false);
    happened(applied, enters ? List.of(applied.event(), to) : List.of(applied.event()), closes);
  }

  /** In the order of the course itself: what a closing event starts runs on. */
  private void happened(AppliedEvent applied, List<String> starts, boolean closes) {
    clocks.meet(applied.event(), applied.at());
    if (closes) {
      clocks.close();
    }
    clocks.start(starts, applied.at());
    reports.stream()
        .filter(report -> report.accepted() && decides(report, applied))
        .forEach(report -> clocks.anchor(submissions(report), report.countsFrom()));
  }

  private static boolean decides(Report report, AppliedEvent applied) {
    return report.decidedAt().filter(applied.at()::equals).isPresent()
        && report.decisionMessage().equals(applied.message());
  }

  private List<String> submissions(Report report) {
    return rules
        .report(report.type())
        .map((ReportType type) -> List.of(type.submitted(), type.resubmitted()))
        .orElse(List.of());
  }

  private void notices(AppliedEvent applied, String before) {
    rules.notices().stream()
        .filter(notice -> notice.follows(applied.event(), Optional.ofNullable(before)))
        .forEach(notice -> lines.add("  prepares notice " + notice.kind()));
  }

  /** Hours end at their minute, everything else with the day. */
  private static String end(ReplayedClocks.Running clock) {
    boolean hours = clock.rule().duration().unit() == Term.Unit.HOURS;
    return (hours ? MINUTE : DAY).format(clock.dueAt());
  }

  private static String day(Instant at) {
    return DAY.format(at);
  }
}
