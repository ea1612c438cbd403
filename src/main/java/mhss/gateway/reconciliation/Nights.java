package mhss.gateway.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import mhss.gateway.mail.MailboxHealth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Has each mailbox compared once a night, and gives up what nobody brings to an end. */
public class Nights {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** A mailbox that nobody has looked at for longer is no mailbox of ours any more. */
  private static final Duration IN_USE = Duration.ofDays(2);

  private final Reconciliation reconciliation;
  private final ReconciliationSettings settings;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  Nights(
      Reconciliation reconciliation,
      ReconciliationSettings settings,
      JdbcClient jdbc,
      TransactionTemplate transactions) {
    this.reconciliation = reconciliation;
    this.settings = settings;
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  public void sweep() {
    Instant now = reconciliation.now();
    transactions.executeWithoutResult(status -> tidy(now));
    List<String> due = settings.nightly() ? due(now) : List.of();
    transactions.executeWithoutResult(status -> due.forEach(mailbox -> ask(mailbox, now)));
  }

  private List<String> due(Instant now) {
    return MailboxHealth.all(jdbc).stream()
        .filter(mailbox -> mailbox.reader().isPresent() || lately(mailbox))
        .map(MailboxHealth::mailbox)
        .filter(mailbox -> !reconciliation.rows().askedSince(mailbox, night(now)))
        .toList();
  }

  /** By the clock of the database, as the mailbox is read. */
  private static boolean lately(MailboxHealth mailbox) {
    return mailbox.sinceSuccess().filter(since -> since.compareTo(IN_USE) < 0).isPresent();
  }

  private void ask(String mailbox, Instant now) {
    reconciliation.rows().lock(mailbox);
    if (!reconciliation.rows().askedSince(mailbox, night(now))) {
      reconciliation.rows().ask(mailbox, "gateway", now);
    }
  }

  /** When the last night's comparison was to begin. */
  private Instant night(Instant now) {
    ZonedDateTime local = now.atZone(LONDON);
    ZonedDateTime today = local.toLocalDate().atTime(settings.at()).atZone(LONDON);
    return (today.isAfter(local)
            ? local.toLocalDate().minusDays(1).atTime(settings.at()).atZone(LONDON)
            : today)
        .toInstant();
  }

  private void tidy(Instant now) {
    reconciliation
        .rows()
        .fail(
            now.minus(settings.patience()),
            now,
            "No gateway looked through the mailbox: see 'gateway mailboxes' why it is not read, then compare again",
            "The mailbox was looked through, and the store was not: the log of the gateway says why. Mend it, then compare again");
    reconciliation.rows().forget(now.minus(settings.keep()));
  }
}
