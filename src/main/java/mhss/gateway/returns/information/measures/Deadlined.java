package mhss.gateway.returns.information.measures;

import static mhss.gateway.returns.information.measures.Counting.array;
import static mhss.gateway.returns.information.measures.Counting.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mhss.gateway.rules.FigureRule.Measure;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.State;
import mhss.gateway.rules.WorkingCalendar;

/**
 * The SQL of measures that hold what happened against a deadline. Whether a clock was met is read
 * from the events, not from its state, which changes after the return was made. Deadlines are
 * compared by days in London.
 */
final class Deadlined {

  /**
   * The event that started the clock {@code c}: the first that does, known when the return is made.
   */
  private static final String START =
      """
      s.case_id = c.case_id and s.at = c.started_at and s.n <= :asOf and %1$s
      and not exists (
        select from case_event b
        where b.case_id = s.case_id and b.n <= :asOf and (b.at, b.n) < (s.at, s.n) and %2$s)
      """
          .formatted(starts("s"), starts("b"));

  /** The first event of the case that meets the deadline. */
  private static final String MET =
      """
      left join lateral (
        select m.n, m.at from case_event m
        where m.case_id = %s and m.event = any(:met) and m.n <= :asOf
        order by m.at, m.n limit 1) m on true
      """;

  private Deadlined() {}

  private static String starts(String event) {
    return "(%1$s.event = any(:starts) or %1$s.state_after = any(:starts) and %1$s.state_before is distinct from %1$s.state_after)"
        .formatted(event);
  }

  /** Of the deadlines that ended, those that were met; a case that closed before does not count. */
  static Query inTime(Measure measure, Scope scope) {
    boolean early = measure.one("early").filter("true"::equals).isPresent();
    String inTime = "coalesce(%s <= %s, false)".formatted(day("m.at"), day("c.due_at"));
    String sql =
        """
        select c.case_id, f.contract, %1$s as day, coalesce(m.n, s.n) as n, %2$s as hit, '' as label
        from clock c
        join case_file f on f.id = c.case_id
        join case_event s on %3$s
        %4$s
        where c.rule = :clock and c.due_at >= :from and c.due_at < :to and c.due_at <= :at and %5$s
          and (%2$s or coalesce((
            select l.state_after <> all(:closed) from case_event l
            where l.case_id = c.case_id and l.n <= :asOf and l.at <= c.due_at
            order by l.n desc limit 1), true))
        """
            .formatted(day("c.due_at"), inTime, START, MET.formatted("c.case_id"), scope.cases());
    return clocked(measure, early ? sql + early(scope) : sql, scope)
        .with("closed", array(closed(scope.rules())));
  }

  /** What came before the clock could start, and so made it needless. */
  private static String early(Scope scope) {
    String met = "e.event = any(:met)";
    return """
        union all
        select e.case_id, f.contract, %s, e.n, true, ''
        %s and e.at <= :at %s
          and not exists (
            select from case_event s
            where s.case_id = e.case_id and s.n <= :asOf and (s.at, s.n) < (e.at, e.n) and %s)
        """
        .formatted(day("e.at"), Counting.known(scope, met), Counting.first(met), starts("s"));
  }

  /** Of the first submissions, those after the deadline; without a clock none is late. */
  static Query late(Measure measure, Scope scope) {
    String met = "e.event = any(:met)";
    String sql =
        """
        select e.case_id, f.contract, %1$s as day, e.n, coalesce((
                 select %1$s > %2$s from clock c join case_event s on %3$s
                 where c.case_id = e.case_id and c.rule = :clock limit 1), false) as hit, '' as label
        %4$s %5$s
        """
            .formatted(
                day("e.at"),
                day("c.due_at"),
                START,
                Counting.known(scope, met),
                Counting.first(met));
    return clocked(measure, sql, scope);
  }

  private static Query clocked(Measure measure, String sql, Scope scope) {
    String clock = measure.one("clock").orElseThrow();
    return new Query(sql, scope.parameters())
        .with("clock", clock)
        .with("starts", array(scope.rules().clock(clock).orElseThrow().starts()))
        .with("met", array(measure.list("met")));
  }

  /** Of the first events of each case, those that another followed within working days. */
  static Query within(Measure measure, Scope scope, WorkingCalendar calendar) {
    String from = "e.event = any(:starts)";
    String sql =
        """
        select e.case_id, f.contract, w.day::date as day, coalesce(m.n, e.n) as n,
               coalesce(%1$s <= w.due::date, false) as hit, '' as label
        from case_event e
        join case_file f on f.id = e.case_id
        join unnest(:days, :dues) as w (day, due) on w.day::date = %2$s
        %3$s
        where e.n <= :asOf and e.at >= :from and e.at < :to and %4$s and %5$s %6$s
          and w.due::date < :today
        """
            .formatted(
                day("m.at"),
                day("e.at"),
                MET.formatted("e.case_id"),
                scope.cases(),
                from,
                Counting.first(from));
    return dues(measure, scope, calendar, sql)
        .with("starts", array(measure.list("from")))
        .with("met", array(measure.list("to")))
        .with("today", WorkingCalendar.dayOf(scope.at()));
  }

  private static Query dues(Measure measure, Scope scope, WorkingCalendar calendar, String sql) {
    int working = Counting.number(measure.with(), "working-days").orElseThrow();
    int firstDay = Counting.number(measure.with(), "first-day").orElse(0);
    List<String> days = new ArrayList<>();
    List<String> dues = new ArrayList<>();
    LocalDate day = scope.first().isBefore(calendar.first()) ? calendar.first() : scope.first();
    LocalDate today = WorkingCalendar.dayOf(scope.at());
    for (; !day.isAfter(scope.last()) && day.isBefore(today); day = day.plusDays(1)) {
      days.add(day.toString());
      dues.add(calendar.plusWorkingDays(day, working, firstDay).toString());
    }
    return new Query(sql, scope.parameters()).with("days", array(days)).with("dues", array(dues));
  }

  private static List<String> closed(RuleSet rules) {
    return rules.states().stream().filter(State::closed).map(State::id).toList();
  }
}
