package mhss.gateway.operations.checks;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import mhss.gateway.heartbeat.Beat;
import mhss.gateway.heartbeat.Heartbeats;
import mhss.gateway.mail.MailboxHealth;
import mhss.gateway.mail.Mode;
import mhss.gateway.mail.SenderAddresses;
import mhss.gateway.mail.SendingChecks;
import mhss.gateway.reconciliation.Comparison;
import mhss.gateway.reconciliation.Reconciliation;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether mailboxes and ledgers agreed when they were last compared. */
public class BooksCheck implements Check {

  private final Function<ApplicationContext, Set<String>> reading;

  /**
   * @param reading the mailboxes that a route reads
   */
  public BooksCheck(Function<ApplicationContext, Set<String>> reading) {
    this.reading = reading;
  }

  @Override
  public String area() {
    return "books";
  }

  @Override
  public void look(ApplicationContext beans, Findings found) {
    Reconciliation reconciliation = beans.getBean(Reconciliation.class);
    reconciliation.latest().forEach(comparison -> look(comparison, found));
    if (found.isEmpty() && !MailboxHealth.all(beans.getBean(JdbcClient.class)).isEmpty()) {
      found.warn(
          "no mailbox was compared with its ledger yet",
          "the next night does it; 'gateway reconcile MAILBOX' does it now");
    }
    Heartbeats heartbeats = beans.getBean(Heartbeats.class);
    heartbeats.latest().forEach(beat -> look(beat, found));
    List<String> wanted = heartbeats.wanted();
    if (wanted.isEmpty()) {
      found.warn(
          "no mailbox sends heartbeats on schedule",
          "name mailboxes in gateway.heartbeat.mailboxes: a way that is closed without an error shows only so");
    } else {
      Set<String> read = reading.apply(beans);
      wanted.forEach(mailbox -> wanted(mailbox, read.contains(mailbox), beans, found));
    }
  }

  /** Whether a heartbeat could leave, and come back. */
  private static void wanted(
      String mailbox, boolean read, ApplicationContext beans, Findings found) {
    String what = "mailbox %s is to send heartbeats, and ".formatted(mailbox);
    if (beans.getBean(SenderAddresses.class).of(mailbox).isEmpty()) {
      found.fail(
          what + "cannot send",
          "add gateway.smtp.%s, or correct gateway.heartbeat.mailboxes".formatted(mailbox));
    } else if (!read) {
      found.fail(
          what + "is read by no route: none would come back",
          "add routes/mailboxes/%s.yaml, or correct gateway.heartbeat.mailboxes"
              .formatted(mailbox));
    }
    beans
        .getBean(SendingChecks.class)
        .guard()
        .apply(mailbox)
        .ifPresent(why -> keptBack(what + "they are kept back: " + why, beans, found));
  }

  private static void keptBack(String what, ApplicationContext beans, Findings found) {
    if (beans.getBean(Mode.class) == Mode.SHADOW) {
      found.warn(what, "set gateway.mode: live when all is well");
    } else {
      found.fail(what, "put its own address into gateway.guard.allow, or change gateway.mode");
    }
  }

  private static void look(Beat beat, Findings found) {
    String what = "the heartbeat of mailbox %s %s".formatted(beat.mailbox(), beat.state().words());
    if (beat.state().alarm()) {
      found.fail(
          what,
          beat.problem()
              .orElse("'gateway mailbox test %s' looks for the cause".formatted(beat.mailbox())));
    } else {
      found.ok(what);
    }
  }

  private static void look(Comparison comparison, Findings found) {
    String mailbox = "mailbox " + comparison.mailbox();
    if (comparison.failure().isPresent()) {
      found.fail(mailbox + " could not be compared with its ledger", comparison.failure().get());
    } else if (comparison.gaps() > 0) {
      found.fail(
          "%s and its ledger: %d gaps".formatted(mailbox, comparison.gaps()),
          "'gateway reconcile' names them and says what to do");
    } else {
      found.ok("%s and its ledger: no gap in %d mails".formatted(mailbox, comparison.mails()));
    }
  }
}
