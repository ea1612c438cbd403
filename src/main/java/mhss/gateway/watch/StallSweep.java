package mhss.gateway.watch;

import mhss.gateway.mail.MailboxHealth;
import mhss.gateway.mail.Stall;
import mhss.gateway.watch.AlertRows.Alert;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells people of a mailbox whose reader comes no further: once for each time. */
class StallSweep {

  private final AlertRows alerts;
  private final JdbcClient jdbc;
  private final Isolation isolation;

  StallSweep(AlertRows alerts, JdbcClient jdbc, Isolation isolation) {
    this.alerts = alerts;
    this.jdbc = jdbc;
    this.isolation = isolation;
  }

  void sweep() {
    isolation.alone(
        "Mailboxes whose poll does not end",
        () ->
            MailboxHealth.all(jdbc)
                .forEach(
                    mailbox ->
                        mailbox
                            .stall()
                            .filter(Stall::alarm)
                            .ifPresent(stall -> note(mailbox.mailbox(), stall))));
  }

  private void note(String mailbox, Stall stall) {
    alerts.note(
        new Alert(
            "stalled:%s:%s".formatted(mailbox, stall.since()),
            BookSweep.desk(jdbc, mailbox),
            null,
            "mailbox %s is not read. %s".formatted(mailbox, stall.words()),
            alerts.now()));
  }
}
