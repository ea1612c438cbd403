package mhss.gateway.watch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.rules.WorkingCalendar;
import mhss.gateway.watch.AlertRows.Alert;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the desk's people by mail, named by {@code routes/watch.yaml}: at once what cannot wait,
 * and once a day what is due. Any number of nodes may call it; nothing is told twice.
 */
public class Telling {

  private static final List<String> DESKS = List.of("provider", "adviser");

  private final Alerts alerts;
  private final Digest digest;
  private final DeskMail mail;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Telling(
      Alerts alerts, Digest digest, DeskMail mail, TransactionTemplate transaction, Clock clock) {
    this.alerts = alerts;
    this.digest = digest;
    this.mail = mail;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Alerts, and the digest of the day once its time has come. */
  public void tell() {
    transaction.executeWithoutResult(status -> alerts.find());
    for (String desk : DESKS) {
      if (mail.reaches(desk)) {
        transaction.executeWithoutResult(status -> alert(desk));
        transaction.executeWithoutResult(status -> digest(desk));
      }
    }
  }

  /** All that is new in one mail. */
  private void alert(String desk) {
    List<Alert> fresh = alerts.take(desk);
    if (!fresh.isEmpty()) {
      mail.send(
          desk,
          "alert",
          fresh.get(0).what() + "+" + (fresh.size() - 1),
          Map.of("what", fresh.stream().map(Alert::line).toList()));
    }
  }

  private void digest(String desk) {
    Instant now = clock.instant();
    LocalDateTime local = LocalDateTime.ofInstant(now, WorkingCalendar.LONDON);
    if (digest.isTime(local.toLocalTime()) && digest.claim(desk, local.toLocalDate())) {
      Optional<Map<String, Object>> words = digest.of(desk, now);
      words.ifPresent(
          values -> mail.send(desk, "digest", desk + ":" + local.toLocalDate(), values));
    }
  }
}
