package mhss.gateway.returns.information.measures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.rules.FigureRule.Measure;
import mhss.gateway.rules.ReportRules.ReportType;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Transition;

/** The SQL of measures that count events, and of those that look at decisions. */
final class Counting {

  private Counting() {}

  /** The day in London of a moment. */
  static String day(String moment) {
    return "(" + moment + " at time zone 'Europe/London')::date";
  }

  /** Events known, of the cases and days in question. */
  static String known(Scope scope, String condition) {
    return """
        from case_event e join case_file f on f.id = e.case_id
        where e.n <= :asOf and e.at >= :from and e.at < :to and %s and (%s)
        """
        .formatted(scope.cases(), condition);
  }

  /** There is no earlier event of the case under the same condition, which speaks of {@code e}. */
  static String first(String condition) {
    return """
        and not exists (
          select from case_event p
          where p.case_id = e.case_id and p.n <= :asOf and (p.at, p.n) < (e.at, e.n) and (%s))
        """
        .formatted(condition.replace("e.", "p."));
  }

  static Query count(Measure measure, Scope scope) {
    String what = "e.event = any(:events)";
    if (!measure.list("while").isEmpty()) {
      what += " and e.state_before = any(:while)";
    }
    String unless =
        """
        and not exists (
          select from case_event p
          where p.case_id = e.case_id and p.n <= :asOf and (p.at, p.n) < (e.at, e.n)
            and (p.event = any(:unless) or p.state_after = any(:unless)))
        """;
    boolean every = measure.one("every").filter("true"::equals).isPresent();
    String sql =
        "select e.case_id, f.contract, %s as day, e.n, null::boolean as hit, ''::text as label %s%s%s"
            .formatted(
                day("e.at"),
                known(scope, what),
                every ? "" : first(what),
                measure.list("unless").isEmpty() ? "" : unless);
    return new Query(sql, scope.parameters())
        .with("events", array(measure.list("events")))
        .with("while", array(measure.list("while")))
        .with("unless", array(measure.list("unless")));
  }

  /** Of the first decisions about a report of each case, those that accepted it. */
  static Query firstDecision(Measure measure, Scope scope) {
    ReportType type = scope.rules().report(measure.one("report").orElseThrow()).orElseThrow();
    String what = "e.event in (:accepted, :rejected) and " + about(scope.rules(), type);
    String sql =
        "select e.case_id, f.contract, %s as day, e.n, e.event = :accepted as hit, '' as label %s%s"
            .formatted(day("e.at"), known(scope, what), first(what));
    return new Query(sql, scope.parameters())
        .with("accepted", type.accepted())
        .with("rejected", type.rejected())
        .with("report", type.id())
        .with("submitted", array(submitted(scope.rules(), type)));
  }

  /**
   * One event may decide about several types: it names the type, or the state tells what was
   * submitted.
   */
  private static String about(RuleSet rules, ReportType type) {
    boolean alone =
        rules.reports().stream().filter(one -> one.accepted().equals(type.accepted())).count() == 1;
    return alone
        ? "true"
        : "coalesce(e.facts->>'report' = :report, e.state_before = any(:submitted))";
  }

  private static List<String> submitted(RuleSet rules, ReportType type) {
    return List.of(type.submitted(), type.resubmitted()).stream()
        .flatMap(event -> rules.transitions(event).stream())
        .map(Transition::to)
        .distinct()
        .toList();
  }

  /** Rejections, by who submitted what was rejected. */
  static Query returnedBy(Scope scope) {
    List<String> rejections =
        scope.rules().reports().stream().map(ReportType::rejected).distinct().toList();
    List<String> submissions =
        scope.rules().reports().stream()
            .flatMap(type -> List.of(type.submitted(), type.resubmitted()).stream())
            .distinct()
            .toList();
    String sql =
        """
        select e.case_id, f.contract, %s as day, e.n, null::boolean as hit,
               coalesce((select s.actor from case_event s
                         where s.case_id = e.case_id and s.n <= :asOf and s.event = any(:submissions)
                           and (s.at, s.n) < (e.at, e.n)
                         order by s.at desc, s.n desc limit 1), '') as label
        %s
        """
            .formatted(day("e.at"), known(scope, "e.event = any(:rejections)"));
    return new Query(sql, scope.parameters())
        .with("rejections", array(rejections))
        .with("submissions", array(submissions));
  }

  static String[] array(List<String> values) {
    return values.toArray(String[]::new);
  }

  static Optional<Integer> number(Map<String, List<String>> with, String name) {
    return Optional.ofNullable(with.get(name)).map(values -> Integer.parseInt(values.get(0)));
  }
}
