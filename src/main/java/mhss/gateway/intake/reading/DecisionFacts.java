package mhss.gateway.intake.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mhss.gateway.intake.opening.OpenedMail;
import mhss.gateway.intake.recognition.OwnWords;
import mhss.gateway.intake.recognition.Recognised;
import mhss.gateway.intake.recognition.Refusal;
import mhss.gateway.responses.OutboxEntry;
import mhss.gateway.rules.DateText;
import mhss.gateway.rules.OutsideCalendar;
import mhss.gateway.rules.WorkingCalendar;

/**
 * What a decision says besides yes or no: its own date (2024 guidance 4.23; requirements A-09), the
 * day of submission that counts, and the revision it answers.
 */
public class DecisionFacts {

  /** A subject date this far from the Date header is for a person (requirements A-09). */
  private static final int WORKING_DAYS = 5;

  private static final String DATE =
      "([0-9]{1,2}(?:st|nd|rd|th)?[ /.-]+(?:[0-9]{1,2}|[a-z]{3,9})[ /.-]+[0-9]{2,4}|[0-9]{4}-[0-9]{2}-[0-9]{2})";
  private static final Pattern SUBMITTED =
      Pattern.compile(
          "\\b(?:submitted|submission|resubmitted)\\b(?: date)?(?: (?:on|of|was|is|by you|the|report|support plan|plan))*+[ :]{0,3}"
              + DATE,
          Pattern.CASE_INSENSITIVE);

  private final WorkingCalendar calendar;

  public DecisionFacts(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * @param refusal when a date says something that a person has to look at
   */
  public record Facts(Map<String, String> facts, Optional<Refusal> refusal) {}

  public Facts of(
      OpenedMail mail, Recognised recognised, Optional<OutboxEntry> letter, Instant receivedAt) {
    LocalDate today = WorkingCalendar.dayOf(receivedAt);
    Map<String, String> facts = new TreeMap<>();
    letter.filter(row -> row.revision() > 0).ifPresent(row -> named(row, facts));
    Optional<Refusal> refusal =
        approved(mail, recognised, today, facts).or(() -> submitted(recognised, today, facts));
    return new Facts(facts, refusal);
  }

  private static void named(OutboxEntry row, Map<String, String> facts) {
    facts.put("report", row.report());
    facts.put("revision", String.valueOf(row.revision()));
  }

  private Optional<Refusal> approved(
      OpenedMail mail, Recognised recognised, LocalDate today, Map<String, String> facts) {
    String written = recognised.found().get("date");
    if (written == null) {
      return Optional.empty();
    }
    Optional<LocalDate> date = DateText.read(written, today);
    if (date.isEmpty()) {
      return refusal("approval-date-unreadable", "The date of approval in its subject is no date");
    }
    facts.put("approved-on", date.get().toString());
    if (date.get().isAfter(today)) {
      return refusal("approval-date-in-future", "The date of approval lies after the day it came");
    }
    LocalDate sent = mail.head().date().map(WorkingCalendar::dayOf).orElse(today);
    return farApart(date.get(), sent)
        ? refusal(
            "approval-date-differs",
            "The date of approval lies more than %d working days from the day it was sent"
                .formatted(WORKING_DAYS))
        : Optional.empty();
  }

  private boolean farApart(LocalDate one, LocalDate other) {
    LocalDate first = one.isBefore(other) ? one : other;
    LocalDate last = one.isBefore(other) ? other : one;
    try {
      return last.isAfter(calendar.plusWorkingDays(first, WORKING_DAYS, 0));
    } catch (OutsideCalendar unknown) {
      return true;
    }
  }

  private static Optional<Refusal> submitted(
      Recognised recognised, LocalDate today, Map<String, String> facts) {
    Set<String> dates = new TreeSet<>();
    Matcher stated = SUBMITTED.matcher(OwnWords.of(recognised.part()).replaceAll("\\s+", " "));
    // Two are too many, however many there are.
    while (dates.size() < 2 && stated.find()) {
      dates.add(DateText.read(stated.group(1), today).map(LocalDate::toString).orElse("?"));
    }
    if (dates.isEmpty()) {
      return Optional.empty();
    }
    String date = dates.iterator().next();
    if (dates.size() > 1 || date.equals("?") || LocalDate.parse(date).isAfter(today)) {
      return refusal(
          "submission-date-unclear",
          "It states a day of submission that cannot be read, lies in the future, or is not one");
    }
    facts.put("submitted-on", date);
    return Optional.empty();
  }

  private static Optional<Refusal> refusal(String cause, String fact) {
    return Optional.of(
        new Refusal(cause, fact + ": ask the adviser which day is meant; nothing was applied"));
  }
}
