package mhss.gateway.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.mail.FetchedBatch;
import mhss.gateway.mail.FetchedMail;
import mhss.gateway.mail.MailboxLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores what comes into a mailbox: raw bytes as ciphertext, hash, ledger entry and history in one
 * transaction. The only thing that is asked before is whether the mail may be held at all.
 */
public class Receive {

  private static final Logger log = LoggerFactory.getLogger(Receive.class);

  /**
   * A mail that was tried more often has stopped the gateway before: it is stored without being
   * looked into.
   */
  private static final int TRIES_WITH_OPENING = 2;

  private final Screening screening;
  private final MessageStore messages;
  private final Ledgers ledgers;
  private final TransactionTemplate transactions;
  private final ExecutorService workers;

  /** The books a mail is entered into. */
  record Ledgers(MailboxLedger mailbox, History history, WorkQueue queue) {}

  Receive(
      Screening screening,
      MessageStore messages,
      Ledgers ledgers,
      TransactionTemplate transactions,
      ExecutorService workers) {
    this.screening = screening;
    this.messages = messages;
    this.ledgers = ledgers;
    this.transactions = transactions;
    this.workers = workers;
  }

  /** All of the batch is stored when this returns, or none of it. */
  public void receive(FetchedBatch batch) {
    List<Arrival> arrivals = look(batch.mails());
    transactions.executeWithoutResult(status -> arrivals.forEach(arrival -> enter(batch, arrival)));
    arrivals.stream().filter(Arrival::withheld).forEach(Receive::alert);
  }

  private List<Arrival> look(List<FetchedMail> mails) {
    List<Callable<Arrival>> looks =
        mails.stream().<Callable<Arrival>>map(mail -> () -> look(mail)).toList();
    try {
      return workers.invokeAll(looks).stream().map(Receive::result).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          "Stopped while receiving; the mails stay where they are and are fetched again", e);
    }
  }

  private Arrival look(FetchedMail mail) throws IOException {
    if (mail.size() > screening.largest()) {
      return new Arrival(mail, null, null, false);
    }
    byte[] raw;
    try (InputStream in = mail.raw()) {
      raw = in.readAllBytes();
    }
    return mail.attempts() > TRIES_WITH_OPENING
        ? new Arrival(mail, raw, null, false)
        : screening.screen(mail, raw);
  }

  private void enter(FetchedBatch batch, Arrival arrival) {
    if (arrival.withheld()) {
      ledgers.mailbox().withheld(arrival.mail());
      ledgers.history().record(withheld(arrival.mail()));
      return;
    }
    MessageStore.Stored stored = store(batch, arrival);
    Step step = at(arrival.mail(), Step.of("received", stored.fresh() ? "stored" : "copy"));
    if (stored.fresh()) {
      ledgers.mailbox().stored(arrival.mail(), stored.id());
      screening.opened(stored.id(), arrival);
      if (arrival.mail().backfilled()) {
        ledgers.queue().neverAnswer(stored.id());
      }
    } else {
      ledgers.mailbox().copyOf(arrival.mail(), stored.id());
    }
    ledgers
        .history()
        .record(
            step.message(stored.id())
                .fact("size", stored.size())
                .fact("sha256", HexFormat.of().formatHex(stored.sha256())));
  }

  private MessageStore.Stored store(FetchedBatch batch, Arrival arrival) {
    FetchedMail mail = arrival.mail();
    try (InputStream raw =
        arrival.raw() == null ? mail.raw() : new ByteArrayInputStream(arrival.raw())) {
      return messages.storeIn(
          new MessageStore.NewMail(mail.mailbox(), batch.desk(), mail.receivedAt(), raw));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Neither hash nor size: nothing that was derived from it (requirements 11.1). */
  private static Step withheld(FetchedMail mail) {
    return at(mail, Step.of("withheld", Withholding.REASON));
  }

  private static Step at(FetchedMail mail, Step step) {
    return step.fact("mailbox", mail.mailbox())
        .fact("folder", mail.folder())
        .fact("uidvalidity", mail.uidValidity())
        .fact("uid", mail.uid());
  }

  private static void alert(Arrival arrival) {
    log.warn(
        "{}: mailbox {} UID {} was not stored; a person named for special customer records handles it in the mailbox",
        Withholding.REASON,
        arrival.mail().mailbox(),
        arrival.mail().uid());
  }

  private static Arrival result(Future<Arrival> look) {
    try {
      return look.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw new UncheckedIOException("The mail server broke off; the mail is fetched again", io);
      }
      throw new IllegalStateException(
          "A mail of the batch could not be read; it is fetched again alone", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while receiving; the mails stay where they are", e);
    }
  }
}
