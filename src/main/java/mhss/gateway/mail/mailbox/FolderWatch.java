package mhss.gateway.mail.mailbox;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mhss.gateway.mail.mailbox.books.FolderRow;
import mhss.gateway.mail.mailbox.books.Folders;
import mhss.gateway.mail.mailbox.imap.FolderState;
import mhss.gateway.mail.mailbox.imap.Imap;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds UIDs that have no entry yet. A folder that says what it said last time is not opened, so a
 * poll costs the same however many mails lie there.
 */
final class FolderWatch {

  private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

  /** Replicated servers publish a UID below one already seen: so far back is looked each time. */
  private static final int LATE_UIDS = 200;

  /** Finds a late UID whose arrival a deletion hid in the number of messages. */
  private static final Duration FULL_LOOK = Duration.ofMinutes(10);

  private final String mailbox;
  private final MailboxOptions options;
  private final Books books;
  private final Map<String, FolderState> known = new HashMap<>();
  private long lastFullLook = System.nanoTime();

  FolderWatch(String mailbox, MailboxOptions options, Books books) {
    this.mailbox = mailbox;
    this.options = options;
    this.books = books;
  }

  /** After a failure, and for a new connection: look at everything again. */
  void forget() {
    known.clear();
  }

  /**
   * @return folders with mails to read
   */
  List<FolderRow> look(Imap imap, List<String> troubles) throws ProtocolException {
    if (System.nanoTime() - lastFullLook > FULL_LOOK.toNanos()) {
      lastFullLook = System.nanoTime();
      forget();
      imap.lookAnew();
      books.entries().unreadableAgain();
    }
    List<FolderState> states = states(imap, troubles);
    Map<String, FolderRow> rows = begin(imap, states);
    for (FolderState state : states) {
      if (state.uidNext() == 0 || !state.equals(known.get(state.name()))) {
        rows.put(state.name(), list(imap, rows.get(state.name()), state));
        known.put(state.name(), state);
      }
    }
    List<FolderRow> there = states.stream().map(state -> rows.get(state.name())).toList();
    new BackfillWork(mailbox, books).work(imap, there);
    Set<String> work = books.entries().foldersWithWork();
    return there.stream().filter(row -> work.contains(row.folder())).toList();
  }

  private List<FolderState> states(Imap imap, List<String> troubles) throws ProtocolException {
    if (options.watchesAll()) {
      return imap.states().stream()
          .filter(state -> !options.ignoredFolders().contains(state.name()))
          .toList();
    }
    List<FolderState> states = new ArrayList<>();
    for (String folder : options.folders()) {
      try {
        states.add(imap.state(folder));
      } catch (CommandFailedException e) {
        known.remove(folder);
        troubles.add(
            "Folder "
                + folder
                + " cannot be opened: it is not there, or the login may not read it. Create it or"
                + " correct folders in the route; the other folders are read.");
      }
    }
    return states;
  }

  /** Gives folders that are watched for the first time their place in the books. */
  private Map<String, FolderRow> begin(Imap imap, List<FolderState> states)
      throws ProtocolException {
    Map<String, FolderRow> rows = books.folders().all();
    List<FolderState> fresh =
        states.stream().filter(state -> !rows.containsKey(state.name())).toList();
    List<String> missing =
        options.watchesAll()
            ? List.of()
            : options.folders().stream()
                .filter(name -> !rows.containsKey(name))
                .filter(name -> states.stream().noneMatch(state -> state.name().equals(name)))
                .toList();
    boolean watchAll = options.watchesAll() && Folders.all(rows) == null;
    if (fresh.isEmpty() && missing.isEmpty() && !watchAll) {
      return rows;
    }
    Map<FolderState, Long> highest = new HashMap<>();
    for (FolderState state : fresh) {
      highest.put(state, highest(imap, state));
    }
    books.together(
        () -> {
          fresh.forEach(state -> begin(rows, state, highest.get(state)));
          missing.forEach(books.folders()::expected);
          if (watchAll) {
            books.folders().watchAll();
          }
          if (rows.isEmpty() && options.backfillSince() != null) {
            books.backfills().approved(options.backfillSince());
          }
        });
    return books.folders().all();
  }

  private void begin(Map<String, FolderRow> rows, FolderState state, long highest) {
    FolderRow all = Folders.all(rows);
    if (options.watchesAll() && all != null) {
      books.folders().appeared(state.name(), all.baselineAt());
      return;
    }
    books.folders().baseline(state.name(), state.uidValidity(), highest);
    LOG.info(
        "Mailbox {}, folder {}: the {} mails up to UID {} were there before the gateway and are left"
            + " to people",
        mailbox,
        state.name(),
        state.messages(),
        highest);
  }

  private FolderRow list(Imap imap, FolderRow known, FolderState seen) throws ProtocolException {
    FolderState state = imap.examined(seen);
    if (state.uidValidity() != known.uidValidity()) {
      return renumbered(imap, known, state);
    }
    boolean wentBack = state.uidNext() > 0 && state.uidNext() <= known.watermark();
    long sure = Math.max(0, state.uidNext() - 1 - LATE_UIDS);
    FolderRow row = wentBack ? tookBack(known, sure) : known;
    List<Long> uids = imap.from(Math.max(row.baseline(), row.watermark() - LATE_UIDS) + 1);
    if (!uids.isEmpty()) {
      books.together(
          () -> {
            books.entries().list(row, uids, null);
            books.folders().advance(row, uids.get(uids.size() - 1));
          });
    }
    return row;
  }

  /**
   * A server that was put back from a backup, or a replica that lags, gives numbers a second time
   * without saying so (UIDNEXT went back under the same UIDVALIDITY), and some before anybody
   * looks. What had them, and the last ones below, are set aside; whatever lies under them is read,
   * and known mails are recognised by their content.
   */
  private FolderRow tookBack(FolderRow row, long highest) {
    LOG.warn(
        "Mailbox {}, folder {}: the server took numbers back, as after a restore; what lies above {}"
            + " is looked at again",
        mailbox,
        row.folder(),
        highest);
    FolderRow lowered = row.lowered(highest);
    books.together(
        () -> {
          books.entries().setAside(row, highest);
          books.folders().lower(lowered);
        });
    return lowered;
  }

  private FolderRow renumbered(Imap imap, FolderRow row, FolderState state)
      throws ProtocolException {
    LOG.info(
        "Mailbox {}, folder {}: {}; mails since {} are looked at again, known ones are recognised by"
            + " their content",
        mailbox,
        row.folder(),
        row.uidValidity() == 0 ? "appeared" : "the server numbers it anew",
        row.baselineAt());
    List<Long> uids =
        imap.since(LocalDate.ofInstant(row.baselineAt(), ZoneOffset.UTC).minusDays(1));
    long last = uids.isEmpty() ? 0 : uids.get(uids.size() - 1);
    long highest = Math.max(last, highest(imap, state));
    FolderRow fresh =
        new FolderRow(row.folder(), state.uidValidity(), highest, highest, row.baselineAt());
    books.together(
        () -> {
          books.folders().renumber(row.folder(), state.uidValidity(), highest);
          books.entries().list(fresh, uids, null);
          books.entries().forgetOld(fresh);
        });
    return fresh;
  }

  private static long highest(Imap imap, FolderState state) throws ProtocolException {
    if (state.uidNext() > 0) {
      return state.uidNext() - 1;
    }
    imap.examined(state);
    List<Long> uids = imap.from(1);
    return uids.isEmpty() ? 0 : uids.get(uids.size() - 1);
  }
}
