package mhss.gateway.sandbox.year;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mhss.gateway.rules.WorkingCalendar;
import mhss.gateway.sandbox.year.Happening.Deed;

/** What happens with one customer, from the referral on. */
final class Life {

  private static final String REFERRED = "referred in the simulated year";

  private final WorkingCalendar calendar;
  private final String urn;
  private final LocalDate referred;
  private final List<Happening> happenings = new ArrayList<>();

  Life(WorkingCalendar calendar, String urn, LocalDate referred) {
    this.calendar = calendar;
    this.urn = urn;
    this.referred = referred;
  }

  List<Happening> follow(Course course) {
    happenings.add(
        new Happening(referred.atTime(9, 20), urn, Deed.REFER, "referral", Map.of(), REFERRED));
    contact(course);
    switch (course) {
      case LEFT_BEFORE_THE_PLAN -> leavesBeforeThePlan();
      case PURGED ->
          add(
              after(referred, 9).atTime(11, 0),
              Deed.PURGE,
              "purge",
              Map.of(),
              "restricted, as the adviser told us by telephone");
      default -> {
        LocalDate accepted = plan(course);
        support(course, accepted);
        exit(course);
      }
    }
    return happenings;
  }

  private void contact(Course course) {
    if (course == Course.REACHED_LATE) {
      add(referred.atTime(11, 0), Deed.ATTEMPT, "no-answer");
      add(after(referred, 1).atTime(15, 30), Deed.ATTEMPT, "message-left");
      add(after(referred, 2).atTime(9, 40), Deed.ATTEMPT, "no-answer");
      record(after(referred, 2).atTime(16, 0), "no-contact-reported", Map.of());
      add(after(referred, 4).atTime(10, 10), Deed.ATTEMPT, "reached");
    } else {
      add(referred.atTime(15, 45), Deed.ATTEMPT, "reached");
    }
  }

  /**
   * @return when it was accepted
   */
  private LocalDate plan(Course course) {
    LocalDate submitted = after(referred, course == Course.PLAN_LATE ? 25 : 14);
    record(submitted.atTime(10, 15), "plan-submitted", Map.of());
    if (course == Course.PLAN_REWORKED) {
      record(after(submitted, 2).atTime(14, 0), "plan-rejected", Map.of("reason-code", "V8-RJ5"));
      submitted = after(submitted, 4);
      record(submitted.atTime(9, 50), "plan-resubmitted", Map.of());
    }
    if (course == Course.ACCEPTED_AFTER_CUT_OFF) {
      LocalDate last = calendar.lastWorkingDay(YearMonth.from(after(submitted, 1)));
      record(last.atTime(14, 10), "plan-accepted", Map.of());
      return last;
    }
    LocalDate accepted = after(submitted, 3);
    record(accepted.atTime(11, 5), "plan-accepted", Map.of());
    return accepted;
  }

  private void support(Course course, LocalDate accepted) {
    if (course == Course.HELD) {
      add(after(accepted, 1).atTime(9, 10), Deed.HOLD, "own-employee");
    }
    if (course == Course.PAUSED) {
      record(after(accepted, 20).atTime(9, 30), "paused", Map.of("reason-code", "long-term-sick"));
      record(after(accepted, 35).atTime(9, 30), "returned", Map.of());
    }
  }

  private void leavesBeforeThePlan() {
    record(after(referred, 6).atTime(13, 20), "paused", Map.of("reason-code", "left-job"));
  }

  private void exit(Course course) {
    if (course == Course.HELD) {
      return;
    }
    LocalDate end = calendar.plusMonths(referred, 6);
    LocalDate submitted = after(end, course == Course.EXIT_LATE ? 14 : 6);
    record(submitted.atTime(10, 30), "exit-submitted", outcome(course));
    if (course == Course.EXIT_REWORKED) {
      record(after(submitted, 2).atTime(15, 0), "exit-rejected", Map.of("reason-code", "V8-RJ5"));
      submitted = after(submitted, 3);
      record(submitted.atTime(10, 0), "exit-resubmitted", outcome(course));
    }
    record(after(submitted, 3).atTime(11, 40), "exit-accepted", Map.of());
  }

  private static Map<String, String> outcome(Course course) {
    return switch (course) {
      case OUT_OF_WORK -> Map.of("outcome", "not-in-work", "in-employment", "N");
      case PAUSED -> Map.of("outcome", "other-employer", "in-employment", "Y");
      default -> Map.of("outcome", "same-job", "in-employment", "Y");
    };
  }

  private void record(LocalDateTime at, String event, Map<String, String> facts) {
    add(at, Deed.RECORD, event, facts, "");
  }

  private void add(LocalDateTime at, Deed deed, String what) {
    add(at, deed, what, Map.of(), "");
  }

  private void add(
      LocalDateTime at, Deed deed, String what, Map<String, String> facts, String reason) {
    happenings.add(new Happening(at, urn, deed, what, facts, reason));
  }

  private LocalDate after(LocalDate day, int workingDays) {
    return calendar.plusWorkingDays(day, workingDays, 0);
  }
}
