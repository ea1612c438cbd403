package mhss.gateway.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A mailbox whose reader is alive and whose poll does not end.
 *
 * @param since nothing came forward since
 * @param lasts by the clock of the database
 */
public record Stall(Instant since, Duration lasts) {

  /** A large mail over a slow line takes minutes: until then it is said, and nobody is called. */
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("h:mma 'on' d MMMM", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  public boolean alarm() {
    return lasts.compareTo(PATIENCE) >= 0;
  }

  public String state() {
    return "being read since " + TIME.format(since);
  }

  /** What it means, and the next step. */
  public String words() {
    return alarm()
        ? "One poll has not ended since %s: nothing of this mailbox is read. The log names the mail that is in hand (is being read since). Stop the gateway and start it again: a mail that was begun three times is stored without being looked into."
            .formatted(TIME.format(since))
        : "One poll has not ended. A large mail over a slow line may take this long; if it lasts, people are told.";
  }
}
