package mhss.gateway.returns.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import mhss.gateway.returns.Period;
import mhss.gateway.rules.ReturnRule;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.WorkingCalendar;

/**
 * A return that its schedule calls for.
 *
 * @param day in London on which it is due
 * @param at from when on it is made
 * @param unknown why the day is only about right, and the next step: then it is not made
 */
record PlannedReturn(
    RuleSet rules,
    ReturnRule rule,
    Period period,
    LocalDate day,
    Instant at,
    Optional<String> unknown) {

  static final Comparator<PlannedReturn> BY_DAY =
      Comparator.comparing(PlannedReturn::at)
          .thenComparing(planned -> planned.rules().id())
          .thenComparing(planned -> planned.rule().id())
          .thenComparing(planned -> planned.period().id());

  /** What makes it one and the same, however often it is planned. */
  record Key(String ruleSet, String returnId, String period) {

    @Override
    public String toString() {
      return ruleSet + "/" + returnId + "/" + period;
    }
  }

  Key key() {
    return new Key(rules.id(), rule.id(), period.id());
  }

  boolean isLate(Instant now) {
    return WorkingCalendar.dayOf(now).isAfter(day);
  }

  boolean isDue(Instant now) {
    return !at.isAfter(now);
  }
}
