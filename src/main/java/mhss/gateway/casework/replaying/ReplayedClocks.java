package mhss.gateway.casework.replaying;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mhss.gateway.rules.Deadlines;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.ClockRule;
import mhss.gateway.rules.Term;
import mhss.gateway.rules.WorkingCalendar;

/** The clocks of one case as some rules would have set them. Of each rule the one started last. */
class ReplayedClocks {

  private final RuleSet rules;
  private final String desk;
  private final Deadlines deadlines;
  private final LocalDate referralDate;
  private final boolean capped;
  private final Map<String, Running> clocks = new TreeMap<>();

  ReplayedClocks(
      RuleSet rules, String desk, Deadlines deadlines, LocalDate referralDate, boolean capped) {
    this.rules = rules;
    this.desk = desk;
    this.deadlines = deadlines;
    this.referralDate = referralDate;
    this.capped = capped;
  }

  /**
   * @param ended how; empty while it runs
   */
  record Running(ClockRule rule, Instant startedAt, Instant dueAt, Optional<String> ended) {

    private Running end(String how) {
      return new Running(rule, startedAt, dueAt, Optional.of(how));
    }
  }

  Map<String, Running> all() {
    return clocks;
  }

  /**
   * @param starts the event, and the state entered
   * @throws mhss.gateway.rules.OutsideCalendar
   */
  void start(List<String> starts, Instant at) {
    begin(
        rules.clocks().stream()
            .filter(rule -> rule.desk().isEmpty() || rule.desk().get().equals(desk))
            .filter(rule -> rule.starts().stream().anyMatch(starts::contains))
            .toList(),
        at);
  }

  private void begin(List<ClockRule> started, Instant at) {
    Map<String, LocalDate> ends = new HashMap<>();
    clocks.forEach((id, clock) -> ends.put(id, WorkingCalendar.dayOf(clock.dueAt())));
    for (ClockRule rule : started) {
      Instant due = deadlines.due(rule, new Deadlines.Start(at, referralDate, ends, capped));
      ends.put(rule.id(), WorkingCalendar.dayOf(due));
      clocks.put(rule.id(), new Running(rule, at, due, Optional.empty()));
    }
  }

  /** Those that run count from this day instead. */
  void anchor(List<String> submissions, LocalDate day) {
    List<ClockRule> moved =
        clocks.values().stream()
            .filter(clock -> clock.ended().isEmpty())
            .filter(clock -> clock.rule().starts().stream().anyMatch(submissions::contains))
            .filter(clock -> clock.rule().duration().from().equals(Term.RECEIVED))
            .filter(clock -> !WorkingCalendar.dayOf(clock.startedAt()).equals(day))
            .map(Running::rule)
            .toList();
    begin(moved, day.atStartOfDay(WorkingCalendar.LONDON).toInstant());
  }

  void meet(String event, Instant at) {
    clocks.replaceAll(
        (id, clock) ->
            clock.ended().isEmpty() && clock.rule().metBy().contains(event)
                ? clock.end(clock.dueAt().isBefore(at) ? "met late" : "met")
                : clock);
  }

  void close() {
    clocks.replaceAll(
        (id, clock) ->
            clock.ended().isEmpty() && !clock.rule().outlives() ? clock.end("stopped") : clock);
  }
}
