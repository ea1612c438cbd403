package mhss.gateway.audit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Entries of a run, and since when a signature proves that they are as they were.
 *
 * @param anchored day of the anchor that proves them; empty: nothing but their hashes
 */
public record Held(long from, long to, Optional<LocalDate> anchored) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  public String words() {
    String which = from == to ? "Entry " + from : "Entries " + from + " to " + to;
    return anchored
        .map(
            day ->
                which
                    + (from == to ? " is" : " are")
                    + " as on "
                    + DAY.format(day)
                    + ": the signed anchor of that day proves it")
        .orElse(
            which
                + (from == to ? " fits its hash" : " fit their hashes and each other")
                + "; no anchor proves that nobody computed them anew");
  }
}
