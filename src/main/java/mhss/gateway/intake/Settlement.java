package mhss.gateway.intake;

import java.util.List;
import java.util.UUID;
import mhss.gateway.casework.Listing;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.casework.Settled;
import mhss.gateway.heartbeat.Heartbeats;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.intake.opening.OpenedMail;
import mhss.gateway.intake.opening.OpenedPart;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the outcome of a message: row, listing and history, in the surrounding transaction. The
 * only writer of an outcome.
 */
class Settlement {

  private final JdbcClient jdbc;
  private final MessageStore messages;
  private final History history;
  private final Destruction destruction;

  Settlement(JdbcClient jdbc, MessageStore messages, History history, Destruction destruction) {
    this.jdbc = jdbc;
    this.messages = messages;
    this.history = history;
    this.destruction = destruction;
  }

  /** For a rehearsal, in a transaction that is taken back. */
  void asIfWaiting(UUID message) {
    jdbc.sql("update message set status = 'stored' where id = :id").param("id", message).update();
  }

  /** What the surrounding transaction has written into the history so far. */
  List<Step> written() {
    return history.pending();
  }

  /** What led here; nothing of a mail that must not be held. */
  void writeSteps(InHand inHand) {
    if (!(inHand.outcome() instanceof Outcome.Withheld)) {
      inHand.steps().forEach(history::record);
    }
  }

  /**
   * @throws AlreadySettled when the message is no longer waiting
   */
  void write(InHand inHand) {
    UUID id = inHand.stored().id();
    Outcome outcome = inHand.outcome();
    if (outcome instanceof Outcome.Withheld withheld) {
      destruction.destroy(id, Step.of("withheld", withheld.reason()));
      return;
    }
    if (!messages.settle(inHand.stored(), settled(inHand), opened(inHand.opened()))) {
      throw new AlreadySettled(id);
    }
    history.record(last(inHand).message(id));
    if (Heartbeats.KIND.equals(cause(outcome))) {
      leaveNothing(id);
    }
  }

  /** A heartbeat is in no list and no figure: that it came stands in the ledger. */
  private void leaveNothing(UUID id) {
    jdbc.sql("update mailbox_entry set outcome = 'heartbeat', message = null where message = :id")
        .param("id", id)
        .update();
    messages.remove(id);
  }

  private static Settled settled(InHand inHand) {
    Outcome outcome = inHand.outcome();
    return new Settled(
        outcome.status(),
        inHand.recognised() == null ? null : inHand.recognised().kind().id(),
        caseFile(outcome),
        urn(outcome),
        cause(outcome),
        advice(outcome),
        outcome instanceof Outcome.Held held ? List.copyOf(held.keyIds()) : null);
  }

  private static Settled.Opened opened(OpenedMail mail) {
    return mail == null ? null : new Settled.Opened(listing(mail), files(mail));
  }

  private static Step last(InHand inHand) {
    Outcome outcome = inHand.outcome();
    Step step = Step.of("settled", outcome.status());
    if (outcome instanceof Outcome.Applied applied) {
      return step.caseFile(applied.caseFile(), applied.urn()).fact("state", applied.state());
    }
    if (outcome instanceof Outcome.Duplicate duplicate) {
      return step.caseFile(duplicate.caseFile(), duplicate.urn());
    }
    if (outcome instanceof Outcome.Held held) {
      return step.fact("needs-key", String.join(" ", held.keyIds()));
    }
    return outcome instanceof Outcome.Parked parked
        ? step.rule(parked.cause()).caseFile(parked.caseFile(), parked.urn())
        : step.rule(cause(outcome));
  }

  private static UUID caseFile(Outcome outcome) {
    if (outcome instanceof Outcome.Applied applied) {
      return applied.caseFile();
    }
    if (outcome instanceof Outcome.Parked parked) {
      return parked.caseFile();
    }
    return outcome instanceof Outcome.Duplicate duplicate ? duplicate.caseFile() : null;
  }

  private static String urn(Outcome outcome) {
    if (outcome instanceof Outcome.Applied applied) {
      return applied.urn();
    }
    if (outcome instanceof Outcome.Parked parked) {
      return parked.urn();
    }
    return outcome instanceof Outcome.Duplicate duplicate ? duplicate.urn() : null;
  }

  private static String cause(Outcome outcome) {
    if (outcome instanceof Outcome.Parked parked) {
      return parked.cause();
    }
    if (outcome instanceof Outcome.NotOurs notOurs) {
      return notOurs.because();
    }
    return outcome instanceof Outcome.Held ? "key-missing" : null;
  }

  private static String advice(Outcome outcome) {
    if (outcome instanceof Outcome.Parked parked) {
      return parked.advice();
    }
    return outcome instanceof Outcome.Held held ? held.advice() : null;
  }

  private static List<String> files(OpenedMail mail) {
    return mail.parts().stream().filter(OpenedPart::attachment).map(OpenedPart::sha256).toList();
  }

  private static Listing listing(OpenedMail mail) {
    List<String> from = mail.head().from();
    return new Listing(
        from.isEmpty() ? "" : from.get(0),
        mail.head().to(),
        mail.subject(),
        mail.head().messageId(),
        mail.head().date().orElse(null));
  }
}
