package mhss.gateway.mail.mailbox;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import mhss.gateway.mail.mailbox.books.Comparisons;
import mhss.gateway.mail.mailbox.books.Comparisons.Differing;
import mhss.gateway.mail.mailbox.books.FolderRow;
import mhss.gateway.mail.mailbox.imap.FolderState;
import mhss.gateway.mail.mailbox.imap.Imap;
import org.eclipse.angus.mail.iap.BadCommandException;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the mailbox with the ledger, UID by UID, and reads no mail for it. What stands in the
 * mailbox and was never taken in is taken in together with naming it, so that a comparison that
 * breaks off hides nothing from the next one.
 */
final class ComparisonWork {

  private static final Logger LOG = LoggerFactory.getLogger(ComparisonWork.class);

  /** A deletion between two answers moves the places of the mails behind it: so many may be. */
  private static final int OVERLAP_OF = 40;

  private final String mailbox;
  private final MailboxOptions options;
  private final Books books;

  ComparisonWork(String mailbox, MailboxOptions options, Books books) {
    this.mailbox = mailbox;
    this.options = options;
    this.books = books;
  }

  void work(Imap imap, Pass pass) throws ProtocolException {
    for (long id : books.comparisons().asked()) {
      ComparedMailbox compared = new ComparedMailbox();
      try {
        compare(imap, id, compared, pass);
      } catch (CommandFailedException | BadCommandException e) {
        refused(id, compared);
      }
    }
  }

  private void refused(long id, ComparedMailbox compared) {
    books.together(
        () -> {
          compared.takeIn();
          books
              .comparisons()
              .failed(
                  id,
                  "The mail server refused to list the mails of a folder. 'gateway mailbox test %s' looks what it allows"
                      .formatted(mailbox));
        });
  }

  private void compare(Imap imap, long id, ComparedMailbox compared, Pass pass)
      throws ProtocolException {
    for (FolderRow row : books.folders().all().values()) {
      if (watched(row) && pass.goesOn()) {
        compare(imap, row, compared, pass);
      }
    }
    if (!pass.goesOn()) {
      return;
    }
    books.together(
        () -> {
          compared.takeIn();
          if (books.comparisons().compared(id, compared.mails(), compared.entries())) {
            compared.write(books.comparisons(), id);
          }
        });
    LOG.info(
        "Mailbox {}: comparison {} looked at {} mails and {} entries",
        mailbox,
        id,
        compared.mails(),
        compared.entries());
  }

  private boolean watched(FolderRow row) {
    boolean read =
        options.watchesAll()
            ? !options.ignoredFolders().contains(row.folder())
            : options.folders().contains(row.folder());
    return read && row.uidValidity() > 0;
  }

  private void compare(Imap imap, FolderRow row, ComparedMailbox compared, Pass pass)
      throws ProtocolException {
    FolderState state;
    try {
      state = imap.examine(row.folder());
    } catch (CommandFailedException e) {
      compared.folder(Comparisons.FOLDER_GONE, row.folder());
      return;
    }
    if (state.uidValidity() != row.uidValidity()) {
      compared.folder(Comparisons.RENUMBERED, row.folder());
      return;
    }
    compared.counted(state.messages(), books.comparisons().entries(row));
    stretches(imap, row, state.messages(), compared, pass);
  }

  private void stretches(
      Imap imap, FolderRow row, int messages, ComparedMailbox compared, Pass pass)
      throws ProtocolException {
    int stretch = options.compareCount();
    long after = 0;
    for (int first = 1; pass.goesOn(); first += stretch) {
      int last = first + stretch - 1;
      boolean end = last >= messages;
      TreeSet<Long> there =
          there(imap, Math.max(1, first - stretch / OVERLAP_OF), Math.min(last, messages));
      // What is above the watermark is no difference: the next look finds it.
      long until =
          end || there.isEmpty() ? row.watermark() : Math.min(row.watermark(), there.last());
      if (until > after) {
        differences(row, there.subSet(after, false, until, true), after, until, compared);
        after = until;
      }
      if (end || until == row.watermark()) {
        return;
      }
    }
  }

  private static TreeSet<Long> there(Imap imap, int first, int last) throws ProtocolException {
    return last < first ? new TreeSet<>() : new TreeSet<>(imap.places(first, last));
  }

  private void differences(
      FolderRow row, Collection<Long> there, long after, long until, ComparedMailbox compared) {
    for (Differing differing : books.comparisons().compare(row, there, after, until)) {
      compared.differing(row.folder(), differing);
      takeIn(row, differing.kind(), differing.uids(), compared);
    }
  }

  private void takeIn(FolderRow row, String kind, List<Long> uids, ComparedMailbox compared) {
    if (kind.equals(Comparisons.NOT_IN_LEDGER)) {
      compared.missed(() -> books.entries().list(row, uids, null));
    } else if (kind.equals(Comparisons.GONE_YET_THERE)) {
      compared.missed(() -> books.entries().thereAfterAll(row, uids));
    }
  }
}
