package mhss.gateway.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import mhss.gateway.rules.WorkingCalendar;

/**
 * What is to be exported: one case, or a period.
 *
 * @param words a URN, or the id of a case; empty: a period
 * @param from first moment of a period
 * @param before the first moment that does not belong to it any more
 * @param contents the mails too, as they came and decrypted; that they were read is recorded
 * @param actor who gets it
 */
public record ExportOrder(
    Optional<String> words,
    Optional<Instant> from,
    Optional<Instant> before,
    boolean contents,
    String actor) {

  public static ExportOrder ofCase(String words, boolean contents, String actor) {
    return new ExportOrder(Optional.of(words), Optional.empty(), Optional.empty(), contents, actor);
  }

  /**
   * @param first day, in London
   * @param last day, which belongs to it
   */
  public static ExportOrder ofDays(
      LocalDate first, LocalDate last, boolean contents, String actor) {
    return ofPeriod(
        first.atStartOfDay(WorkingCalendar.LONDON).toInstant(),
        last.plusDays(1).atStartOfDay(WorkingCalendar.LONDON).toInstant(),
        contents,
        actor);
  }

  public static ExportOrder ofPeriod(Instant from, Instant before, boolean contents, String actor) {
    return new ExportOrder(
        Optional.empty(), Optional.of(from), Optional.of(before), contents, actor);
  }
}
