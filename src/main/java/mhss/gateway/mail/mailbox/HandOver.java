package mhss.gateway.mail.mailbox;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mhss.gateway.mail.FetchedBatch;
import mhss.gateway.mail.FetchedMail;
import mhss.gateway.mail.LeaseLost;
import mhss.gateway.mail.mailbox.books.Entries;
import mhss.gateway.mail.mailbox.books.FolderRow;
import org.eclipse.angus.mail.iap.ConnectionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Gives mails to the route until each has an outcome. What counts is the ledger, not how the
 * exchange ended: a mail without an outcome there comes again.
 */
final class HandOver {

  private static final Logger LOG = LoggerFactory.getLogger(HandOver.class);

  private final String desk;
  private final Entries entries;
  private final Route route;

  /** Processes a batch to its end. */
  @FunctionalInterface
  interface Route {
    /**
     * @return why it failed, or null
     */
    Throwable process(FetchedBatch batch);
  }

  HandOver(String desk, Entries entries, Route route) {
    this.desk = desk;
    this.entries = entries;
    this.route = route;
  }

  /** The attempt of each is already counted. */
  void deliver(FolderRow row, List<ReadMail> batch, Pass pass) {
    Map<ReadMail, Throwable> left = process(row, batch, pass);
    if (left.isEmpty()) {
      pass.took();
      return;
    }
    if (batch.size() == 1) {
      failed(row, left);
      return;
    }
    LOG.warn(
        "Mailbox {}, folder {}: a batch of {} mails failed ({}); they are handed over one by one",
        pass.mailbox(),
        row.folder(),
        batch.size(),
        name(left.values().iterator().next()));
    entries.notTried(row, uids(left.keySet()));
    oneByOne(row, List.copyOf(left.keySet()), pass);
  }

  private void oneByOne(FolderRow row, List<ReadMail> mails, Pass pass) {
    Map<ReadMail, Throwable> left = new LinkedHashMap<>();
    int tried = 0;
    for (ReadMail mail : mails) {
      if (!pass.goesOn()) {
        break;
      }
      tried++;
      entries.tried(row, List.of(mail.uid()), pass.epoch());
      left.putAll(process(row, List.of(mail), pass));
    }
    if (tried > 1 && left.size() == tried) {
      // Nobody got through: it is not the mails.
      entries.notTried(row, uids(left.keySet()));
      throw new NothingTaken(left.values().iterator().next());
    }
    failed(row, left);
  }

  /**
   * @return the mails without an outcome, and why
   */
  private Map<ReadMail, Throwable> process(FolderRow row, List<ReadMail> batch, Pass pass) {
    List<FetchedMail> mails = new ArrayList<>(batch);
    Throwable failure =
        route.process(new FetchedBatch(pass.mailbox(), desk, pass.epoch(), List.copyOf(mails)));
    if (failure != null && has(failure, ConnectionException.class)) {
      entries.notTried(row, uids(batch));
      throw new LineBroken(failure);
    }
    if (failure != null && notTheMails(failure)) {
      entries.notTried(row, uids(batch));
      throw failure instanceof RuntimeException e ? e : new NothingTaken(failure);
    }
    Set<Long> open = entries.open(row, uids(batch));
    Map<ReadMail, Throwable> left = new LinkedHashMap<>();
    for (ReadMail mail : batch) {
      if (open.contains(mail.uid())) {
        left.put(mail, failure == null ? new NoOutcome() : failure);
      }
    }
    if (failure != null && left.isEmpty()) {
      LOG.warn(
          "Mailbox {}: the route failed after its mails had their outcome ({}); they do not come"
              + " again",
          pass.mailbox(),
          name(failure));
    }
    return left;
  }

  private void failed(FolderRow row, Map<ReadMail, Throwable> left) {
    left.forEach(
        (mail, failure) -> {
          LOG.error(
              "The gateway could not take {}, attempt {}; tried again, the others go on: {}",
              mail.place(),
              mail.attempts() + 1,
              Trace.of(failure));
          entries.postpone(row, mail.uid(), Backoff.after(mail.attempts() + 1));
        });
  }

  /** Losing the lease or the database says nothing about a mail. */
  private static boolean notTheMails(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof LeaseLost
          || t instanceof TransientDataAccessException
          || t instanceof DataAccessResourceFailureException
          || t instanceof CannotCreateTransactionException
          || t instanceof TransactionSystemException
          || t instanceof SQLException sql && notUsable(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> type) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (type.isInstance(t)) {
        return true;
      }
    }
    return false;
  }

  /**
   * 08: the connection broke; 53: out of disk, memory or connections; 57: the server stops; 58: its
   * disk does not answer; 25P03: it ended a transaction of a paused node; 25006: it is no primary
   * any more.
   */
  private static boolean notUsable(String sqlState) {
    return sqlState != null && sqlState.matches("(08|53|57|58|25P03|25006).*");
  }

  private static List<Long> uids(Iterable<ReadMail> mails) {
    List<Long> uids = new ArrayList<>();
    mails.forEach(mail -> uids.add(mail.uid()));
    return uids;
  }

  static String name(Throwable failure) {
    return failure.getClass().getSimpleName();
  }

  /** The route ended well without an outcome in the ledger. */
  static final class NoOutcome extends RuntimeException {
    NoOutcome() {
      super(
          "The route ended without an outcome in the ledger: it must call bean receive, and not"
              + " hand the batch to another thread");
    }
  }

  /** Every mail of a batch failed, also alone. */
  static final class NothingTaken extends RuntimeException {
    NothingTaken(Throwable cause) {
      super("No mail of the batch could be taken", cause);
    }
  }

  /** The connection to the server was lost within a mail that was being handed over. */
  static final class LineBroken extends RuntimeException {
    LineBroken(Throwable cause) {
      super("The connection was lost within a mail", cause);
    }
  }
}
