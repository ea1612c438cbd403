package mhss.gateway.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import mhss.gateway.rules.RuleSet.ClockRule;

/** When a clock of the rules is due. */
public final class Deadlines {

  private final WorkingCalendar calendar;

  public Deadlines(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * What a clock is counted from.
   *
   * @param at the moment of the event
   * @param ends days on which other clocks of the case end, by id
   * @param capped the caps of the rule set hold for the contract of the case
   */
  public record Start(
      Instant at, LocalDate referralDate, Map<String, LocalDate> ends, boolean capped) {}

  /**
   * Hours end at their minute; everything else at 23:59:59 in London.
   *
   * @throws OutsideCalendar when working days are needed that no data covers
   */
  public Instant due(ClockRule rule, Start start) {
    Term duration = rule.duration();
    if (duration.unit() == Term.Unit.HOURS) {
      return calendar.plusHours(start.at(), duration.amount());
    }
    LocalDate day = notAfter(lastDay(duration, origin(rule, start)), duration, start);
    boolean late = start.capped() && rule.cap().filter(day::isAfter).isPresent();
    return WorkingCalendar.endOf(late ? rule.cap().get() : day);
  }

  /** The last day of a duration in days or months that is counted from {@code from}. */
  public LocalDate lastDay(Term duration, LocalDate from) {
    return switch (duration.unit()) {
      case WORKING_DAYS -> calendar.plusWorkingDays(from, duration.amount(), duration.firstDay());
      case CALENDAR_DAYS -> calendar.plusCalendarDays(from, duration.amount(), duration.firstDay());
      case MONTHS -> calendar.plusMonths(from, duration.amount());
      case HOURS ->
          WorkingCalendar.dayOf(
              calendar.plusHours(
                  from.atStartOfDay(WorkingCalendar.LONDON).toInstant(), duration.amount()));
    };
  }

  private static LocalDate notAfter(LocalDate day, Term term, Start start) {
    LocalDate from = WorkingCalendar.dayOf(start.at());
    return term.notAfter().stream()
        .map(start.ends()::get)
        .filter(end -> end != null && !end.isBefore(from) && end.isBefore(day))
        .min(Comparator.naturalOrder())
        .orElse(day);
  }

  private static LocalDate origin(ClockRule rule, Start start) {
    String from = rule.duration().from();
    LocalDate day =
        switch (from) {
          case Term.RECEIVED -> WorkingCalendar.dayOf(start.at());
          case Term.REFERRAL_DATE -> start.referralDate();
          default -> start.ends().get(from);
        };
    if (day == null) {
      throw new IllegalStateException(
          "clock %s counts from clock %s, which this case does not have; a person sets it"
              .formatted(rule.id(), from));
    }
    return day;
  }
}
