package mhss.gateway.casework.state;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Cases.RunningClock;
import mhss.gateway.rules.OutsideCalendar;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.ClockRule;
import mhss.gateway.rules.RuleSet.Event;
import mhss.gateway.rules.WorkingCalendar;

/** A clock that runs, near its end or beyond it. */
public record Ending(RunningClock clock, CaseFile caseFile, RuleSet rules, ClockRule rule) {

  /** Its end brings an event, and the case can take it now. */
  public boolean bringsAnEvent() {
    return caseFile.held().isEmpty() && rule.timeUp().filter(this::isPossible).isPresent();
  }

  private boolean isPossible(String event) {
    return rules.event(event).map(Event::noteOnly).orElse(false)
        || rules.transition(Optional.of(caseFile.state()), event, caseFile.desk()).isPresent();
  }

  /** People are warned from now on: on the day itself, or some working days before. */
  public boolean isNear(Instant now, WorkingCalendar calendar) {
    LocalDate today = WorkingCalendar.dayOf(now);
    LocalDate due = WorkingCalendar.dayOf(clock.dueAt());
    if (rule.warnDays() == 0 || !due.isAfter(today)) {
      return !due.isAfter(today);
    }
    try {
      return !due.isAfter(calendar.plusWorkingDays(today, rule.warnDays(), 0));
    } catch (OutsideCalendar outside) {
      return false;
    }
  }
}
