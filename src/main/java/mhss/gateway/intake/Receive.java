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
import mhss.gateway.mail.MailUnreadable;
import mhss.gateway.mail.MailboxLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores what comes into a mailbox: raw bytes as ciphertext, hash, ledger entry and history in one
 * transaction. The only thing that is asked before is whether the mail may be held at all.
 */
public class Receive {

  private static final Logger LOG = LoggerFactory.getLogger(Receive.class);

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

  /**
   * What comes slowly keeps none of the room that others need: it is fetched before, one mail at a
   * time.
   */
  private final Room fetching = new Room(1);

  /** The books a mail is entered into. */
  record Ledgers(
      MailboxLedger mailbox, History history, WorkQueue queue, Destruction destruction) {}

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
    boolean fromServer = batch.mails().size() == 1 && fromServer(batch.mails().get(0));
    Room.Place alone = fetching.take(fromServer ? 1 : 0);
    try {
      receive(batch, fromServer ? fetched(batch.mails().get(0)) : null, alone);
    } finally {
      alone.leave();
    }
  }

  private boolean fromServer(FetchedMail mail) {
    return !mail.inMemory() && mail.size() <= screening.largest();
  }

  private static byte[] fetched(FetchedMail mail) {
    try (InputStream in = mail.raw()) {
      return WholeBytes.of(in, mail.size());
    } catch (IOException e) {
      throw brokeOff(e);
    }
  }

  /**
   * @param fetched the bytes of its only mail, which came from the server; null: they are in
   *     memory, or it is too large to be looked into
   * @param alone kept until there is room: what was fetched takes memory from then on, and however
   *     long it is looked at, the next may come
   */
  private void receive(FetchedBatch batch, byte[] fetched, Room.Place alone) {
    Room.Place inMemory = screening.room(batch.mails());
    alone.leave();
    try {
      List<Arrival> arrivals =
          fetched == null ? look(batch.mails()) : List.of(screened(batch.mails().get(0), fetched));
      transactions.executeWithoutResult(
          status -> arrivals.forEach(arrival -> enter(batch, arrival)));
      ledgers.queue().stored();
      arrivals.forEach(Receive::alert);
    } finally {
      inMemory.leave();
    }
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
      return Arrival.huge(mail);
    }
    byte[] raw;
    try (InputStream in = mail.raw()) {
      raw = WholeBytes.of(in, mail.size());
    } catch (MailUnreadable unreadable) {
      return Arrival.unreadable(mail);
    }
    return screened(mail, raw);
  }

  private Arrival screened(FetchedMail mail, byte[] raw) {
    if (messages.isWithheld(raw)) {
      return Arrival.withheld(mail, null, Withholding.BEFORE);
    }
    return mail.attempts() > TRIES_WITH_OPENING
        ? Arrival.unopened(mail, raw)
        : screening.screen(mail, raw);
  }

  private void enter(FetchedBatch batch, Arrival arrival) {
    switch (arrival.look()) {
      case WITHHELD -> enterWithheld(arrival);
      case UNREADABLE -> enterUnreadable(arrival.mail());
      case LOOKED -> enterStored(batch, arrival);
    }
  }

  /** Neither hash nor size: nothing that was derived from it (requirements 11.1). */
  private void enterWithheld(Arrival arrival) {
    enterWithheld(arrival.mail(), arrival.reason());
    if (arrival.raw() != null) {
      ledgers.destruction().destroyCopies(arrival.raw(), Step.of("withheld", arrival.reason()));
    }
  }

  private void enterWithheld(FetchedMail mail, String reason) {
    ledgers.mailbox().withheld(mail);
    ledgers.history().record(at(mail, Step.of("withheld", reason)));
  }

  private void enterUnreadable(FetchedMail mail) {
    ledgers.mailbox().unreadable(mail);
    ledgers.history().record(at(mail, Step.of("unreadable", "left-in-mailbox")));
  }

  private void enterStored(FetchedBatch batch, Arrival arrival) {
    FetchedMail mail = arrival.mail();
    MessageStore.Stored stored;
    try {
      stored = store(batch, arrival);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof MailUnreadable) {
        enterUnreadable(mail);
        return;
      }
      throw e;
    }
    if (stored.withheld()) { // Since it was looked for, or too large to be looked for.
      enterWithheld(mail, Withholding.BEFORE);
      return;
    }
    if (stored.fresh()) {
      ledgers.mailbox().stored(mail, stored.id());
      screening.opened(stored.id(), arrival);
    } else {
      ledgers.mailbox().copyOf(mail, stored.id());
    }
    if (stored.fresh() && mail.backfilled()) {
      ledgers.queue().neverAnswer(stored.id());
    }
    ledgers
        .history()
        .record(
            at(mail, Step.of("received", stored.fresh() ? "stored" : "copy"))
                .message(stored.id())
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

  private static Step at(FetchedMail mail, Step step) {
    return step.fact("mailbox", mail.mailbox())
        .fact("folder", mail.folder())
        .fact("uidvalidity", mail.uidValidity())
        .fact("uid", mail.uid());
  }

  private static void alert(Arrival arrival) {
    if (arrival.look() != Arrival.Look.LOOKED) {
      LOG.warn(
          "Mailbox {} UID {} is not stored ({}); it stays in the mailbox, where a person handles it",
          arrival.mail().mailbox(),
          arrival.mail().uid(),
          arrival.look());
    }
  }

  private static UncheckedIOException brokeOff(IOException e) {
    return new UncheckedIOException("The mail server broke off; the mail is fetched again", e);
  }

  private static Arrival result(Future<Arrival> look) {
    try {
      return look.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw brokeOff(io);
      }
      throw new IllegalStateException(
          "A mail of the batch could not be read; it is fetched again alone", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while receiving; the mails stay where they are", e);
    }
  }
}
