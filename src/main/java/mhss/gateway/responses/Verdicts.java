package mhss.gateway.responses;

import java.time.Duration;
import java.util.List;
import mhss.gateway.history.Step;
import mhss.gateway.mail.Delivery;
import mhss.gateway.responses.OutboxRows.Change;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What became of a delivery into the state of its row. */
class Verdicts {

  private static final Logger LOG = LoggerFactory.getLogger(Verdicts.class);

  private static final String SETTLE = "then settle with sent, resend or cancel";

  private final OutboxRows rows;
  private final OutboxSteps steps;
  private final Evidence evidence;
  private final Way way;

  Verdicts(OutboxRows rows, OutboxSteps steps, Evidence evidence, Way way) {
    this.rows = rows;
    this.steps = steps;
    this.evidence = evidence;
    this.way = way;
  }

  void of(OutboxEntry row, Delivery delivery) {
    if (delivery instanceof Delivery.Accepted accepted) {
      Change sent = Change.to("sent").reply(accepted.reply());
      change(row, sent, Step.of("sent", "accepted").fact("reply", accepted.reply()));
      way.open(row.mailbox());
    } else if (delivery instanceof Delivery.Refused refused) {
      refused(row, refused);
    } else if (delivery instanceof Delivery.NotSent notSent) {
      later(row, Change.to("due").because(notSent.cause(), notSent.advice()));
    } else if (delivery instanceof Delivery.Suppressed suppressed) {
      Change kept =
          Change.to("suppressed")
              .because(
                  suppressed.cause(),
                  "Change gateway.mode or gateway.guard.allow, then settle with resend or cancel");
      change(row, kept, Step.of("send-suppressed", suppressed.cause()));
    } else if (delivery instanceof Delivery.Unknown unknown) {
      uncertain(row, unknown.cause());
    }
  }

  private void refused(OutboxEntry row, Delivery.Refused refused) {
    if (refused.permanent()) {
      failed(row, Change.to("failed").reply(refused.reply()), "refused");
    } else {
      later(
          row,
          Change.to("due")
              .reply(refused.reply())
              .because("refused-for-now", "The server asks to try again later; that is done"));
    }
  }

  /** A mail that the server put off is given up after a day; one that did not reach it never is. */
  private void later(OutboxEntry row, Change due) {
    boolean closed = Way.isClosed(due.cause());
    Duration usual = Retries.pause(row.attempts());
    Duration pause = closed ? Way.pause(usual) : usual;
    if (!closed && rows.age(row).compareTo(Retries.GIVE_UP) >= 0) {
      failed(row, due, due.cause());
      return;
    }
    LOG.info(
        "Outbox {}: not sent ({}), tried again in {} minutes",
        row.id(),
        due.cause(),
        pause.toMinutes());
    change(
        row,
        due.in(pause),
        Step.of("queued", "again")
            .fact("cause", due.cause())
            .fact("reply", due.reply())
            .fact("attempt", row.attempts()));
    if (closed) {
      way.closed(row.mailbox(), due.in(pause));
    }
  }

  private void failed(OutboxEntry row, Change change, String cause) {
    LOG.warn("Outbox {}: failed ({}), left to a person", row.id(), cause);
    String advice =
        "refused".equals(cause)
            ? "The server refused it for good: correct the address or ask its postmaster, "
            : "It could not be sent for a day: " + change.advice() + ", ";
    change(
        row,
        new Change("failed", change.reply(), cause, advice + SETTLE, Duration.ZERO),
        Step.of("send-failed", cause).fact("reply", change.reply()));
  }

  /** Its bytes cannot be read any more: nothing could be sent, ever. */
  void unreadable(OutboxEntry row, String cause) {
    change(
        row,
        Change.to("failed").because("unreadable", cause),
        Step.of("send-failed", "unreadable"));
  }

  /** What it says may not be said any more. */
  void objected(OutboxEntry row, String words) {
    LOG.warn("Outbox {}: must not leave any more, left to a person", row.id());
    change(
        row, Change.to("failed").because("objection", words), Step.of("send-failed", "objection"));
  }

  void uncertain(OutboxEntry row, String cause) {
    LOG.warn("Outbox {}: may have been sent ({}), not sent again by itself", row.id(), cause);
    change(
        row,
        Change.to("uncertain")
            .because(
                cause,
                "It may have arrived. A copy in the Sent folder, an answer or a bounce settles it; if none comes, ask the recipient, "
                    + SETTLE),
        Step.of("send-uncertain", cause));
  }

  private void change(OutboxEntry row, Change change, Step step) {
    if (rows.change(row.id(), List.of("sending", "uncertain"), change)) {
      steps.record(row, step);
      evidence.recall(row.id());
    }
  }
}
