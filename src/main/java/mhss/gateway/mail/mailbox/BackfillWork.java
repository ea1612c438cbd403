package mhss.gateway.mail.mailbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import mhss.gateway.mail.mailbox.books.Backfills.Request;
import mhss.gateway.mail.mailbox.books.FolderRow;
import mhss.gateway.mail.mailbox.imap.FolderState;
import mhss.gateway.mail.mailbox.imap.Imap;
import mhss.gateway.mail.mailbox.imap.ListedMail;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what a back-fill would read, and lists it once a person has approved. */
final class BackfillWork {

  private static final Logger LOG = LoggerFactory.getLogger(BackfillWork.class);
  private static final int DESCRIBED_AT_ONCE = 500;

  private final String mailbox;
  private final Books books;

  BackfillWork(String mailbox, Books books) {
    this.mailbox = mailbox;
    this.books = books;
  }

  void work(Imap imap, List<FolderRow> rows) throws ProtocolException {
    for (Request request : books.backfills().open()) {
      if (request.approved()) {
        list(imap, rows, request);
      } else {
        preview(imap, rows, request);
      }
    }
  }

  private void preview(Imap imap, List<FolderRow> rows, Request request) throws ProtocolException {
    List<Instant> dates = new ArrayList<>();
    int mails = 0;
    for (FolderRow row : rows) {
      List<Long> uids = List.copyOf(found(imap, row, request));
      mails += uids.size();
      for (int i = 0; i < uids.size(); i += DESCRIBED_AT_ONCE) {
        imap.describe(uids.subList(i, Math.min(uids.size(), i + DESCRIBED_AT_ONCE))).stream()
            .map(ListedMail::receivedAt)
            .filter(date -> date != null)
            .forEach(dates::add);
      }
    }
    Instant first = dates.stream().min(Comparator.naturalOrder()).orElse(null);
    Instant last = dates.stream().max(Comparator.naturalOrder()).orElse(null);
    books.backfills().previewed(request.id(), mails, first, last);
    LOG.info(
        "Mailbox {}: back-fill {} would read {} mails; it waits for approval",
        mailbox,
        request.id(),
        mails);
  }

  private void list(Imap imap, List<FolderRow> rows, Request request) throws ProtocolException {
    List<Set<Long>> found = new ArrayList<>();
    for (FolderRow row : rows) {
      found.add(found(imap, row, request));
    }
    int mails = found.stream().mapToInt(Set::size).sum();
    books.together(
        () -> {
          for (int i = 0; i < rows.size(); i++) {
            books.entries().list(rows.get(i), found.get(i), request.id());
          }
          books.backfills().done(request.id(), mails);
        });
    LOG.info("Mailbox {}: back-fill {} reads {} mails now", mailbox, request.id(), mails);
  }

  private Set<Long> found(Imap imap, FolderRow row, Request request) throws ProtocolException {
    FolderState state = imap.examine(row.folder());
    return state.uidValidity() == row.uidValidity()
        ? books.backfills().before(row, imap.since(request.since()))
        : Set.of();
  }
}
