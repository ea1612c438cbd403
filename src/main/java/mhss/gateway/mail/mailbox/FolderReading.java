package mhss.gateway.mail.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mhss.gateway.mail.MailUnreadable;
import mhss.gateway.mail.mailbox.books.DueMail;
import mhss.gateway.mail.mailbox.books.FolderRow;
import mhss.gateway.mail.mailbox.imap.Imap;
import mhss.gateway.mail.mailbox.imap.ListedMail;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the due mails of a folder from the server, in batches bounded by number and bytes. */
final class FolderReading {

  private static final Logger LOG = LoggerFactory.getLogger(FolderReading.class);

  private static final int DESCRIBED_AT_ONCE = 500;
  private static final int PART = 1 << 20;
  private static final int TRIES = 3;

  /** The clocks of mail server and gateway differ by less. */
  private static final Duration BASELINE_SLACK = Duration.ofHours(1);

  private final MailboxOptions options;
  private final Books books;
  private final HandOver handOver;
  private final Clock clock;

  /** Failures to get a mail from the server, by place; a restart may forget them. */
  private final Map<String, Integer> notGiven = new HashMap<>();

  FolderReading(MailboxOptions options, Books books, HandOver handOver, Clock clock) {
    this.options = options;
    this.books = books;
    this.handOver = handOver;
    this.clock = clock;
  }

  void read(Imap imap, FolderRow row, Pass pass) throws ProtocolException {
    if (!imap.isExamined(row.folder())
        && imap.examine(row.folder()).uidValidity() != row.uidValidity()) {
      return;
    }
    Set<Long> handled = new HashSet<>();
    while (pass.goesOn()) {
      List<DueMail> due =
          books.entries().due(row, DESCRIBED_AT_ONCE).stream()
              .filter(mail -> handled.add(mail.uid()))
              .toList();
      if (due.isEmpty()) {
        return;
      }
      for (List<ReadMail> batch : batches(described(imap, row, due, pass))) {
        if (pass.goesOn()) {
          take(imap, row, batch, pass);
        }
      }
    }
  }

  private List<ReadMail> described(Imap imap, FolderRow row, List<DueMail> due, Pass pass)
      throws ProtocolException {
    List<Long> uids = due.stream().map(DueMail::uid).toList();
    Map<Long, ListedMail> listed =
        imap.describe(uids).stream()
            .collect(Collectors.toMap(ListedMail::uid, m -> m, (a, b) -> b));
    List<Long> undescribed = uids.stream().filter(uid -> !listed.containsKey(uid)).toList();
    if (!undescribed.isEmpty()) {
      List<Long> existing = imap.existing(undescribed);
      existing.forEach(uid -> listed.put(uid, new ListedMail(uid, -1, null)));
      gone(row, undescribed.stream().filter(uid -> !existing.contains(uid)).toList(), pass);
    }
    List<Long> old = new ArrayList<>();
    List<ReadMail> mails = new ArrayList<>();
    for (DueMail mail : due) {
      ListedMail there = listed.get(mail.uid());
      if (there != null && beforeGateway(row, mail, there)) {
        old.add(mail.uid());
      } else if (there != null) {
        mails.add(mail(imap, row, mail, there, pass));
      }
    }
    if (!old.isEmpty()) {
      LOG.info(
          "Mailbox {}, folder {}: {} mails are older than the gateway and are left to people",
          pass.mailbox(),
          row.folder(),
          old.size());
      books.entries().baseline(row, old, pass.epoch());
    }
    return mails;
  }

  /** Moving a mail gives it a new UID and keeps its INTERNALDATE (RFC 3501, 6.4.7). */
  private static boolean beforeGateway(FolderRow row, DueMail mail, ListedMail there) {
    return !mail.backfilled()
        && there.receivedAt() != null
        && there.receivedAt().isBefore(row.baselineAt().minus(BASELINE_SLACK));
  }

  private void gone(FolderRow row, List<Long> uids, Pass pass) {
    if (!uids.isEmpty()) {
      LOG.info(
          "Mailbox {}, folder {}: {} mails were moved or deleted before they could be read",
          pass.mailbox(),
          row.folder(),
          uids.size());
      books.entries().gone(row, uids, pass.epoch());
    }
  }

  private ReadMail mail(Imap imap, FolderRow row, DueMail due, ListedMail there, Pass pass) {
    return new ReadMail(
        pass.mailbox(),
        row.folder(),
        row.uidValidity(),
        due.uid(),
        there.receivedAt() == null ? Instant.now(clock) : there.receivedAt(),
        there.size(),
        due.attempts(),
        due.backfilled(),
        pass.epoch(),
        false,
        () -> new PartStream(imap, due.uid(), there.size(), PART));
  }

  /** A mail that was tried before comes alone, and so does a huge one. */
  private List<List<ReadMail>> batches(List<ReadMail> mails) {
    List<List<ReadMail>> batches = new ArrayList<>();
    List<ReadMail> batch = new ArrayList<>();
    long bytes = 0;
    for (ReadMail mail : mails) {
      if (mail.attempts() > 0 || streamed(mail)) {
        batches.add(List.of(mail));
        continue;
      }
      if (batch.size() == options.batchCount() || bytes + mail.size() > options.batchBytes()) {
        batches.add(batch);
        batch = new ArrayList<>();
        bytes = 0;
      }
      batch.add(mail);
      bytes += mail.size();
    }
    if (!batch.isEmpty()) {
      batches.add(0, batch);
    }
    return batches;
  }

  private boolean streamed(ReadMail mail) {
    return mail.size() < 0 || mail.size() > options.batchBytes();
  }

  private void take(Imap imap, FolderRow row, List<ReadMail> batch, Pass pass)
      throws ProtocolException {
    books.entries().tried(row, batch.stream().map(ReadMail::uid).toList(), pass.epoch());
    if (batch.size() == 1 && failures(batch.get(0)) >= TRIES) {
      notGiven(imap, row, batch.get(0), pass);
      return;
    }
    if (batch.size() == 1 && streamed(batch.get(0))) {
      stream(row, batch.get(0), pass);
      return;
    }
    List<ReadMail> read = new ArrayList<>();
    Map<Long, ByteArray> bodies = bodies(imap, row, batch);
    for (ReadMail mail : batch) {
      ByteArray body = bodies.get(mail.uid());
      if (body == null && batch.size() > 1) {
        body = imap.bodies(List.of(mail.uid())).get(mail.uid());
      }
      if (body == null) {
        notGiven(imap, row, mail, pass);
      } else {
        read.add(mail.with(body::toByteArrayInputStream));
      }
    }
    if (!read.isEmpty()) {
      handOver.deliver(row, read, pass);
    }
  }

  private void stream(FolderRow row, ReadMail mail, Pass pass) {
    try {
      handOver.deliver(row, List.of(mail), pass);
    } catch (HandOver.LineBroken e) {
      broke(row, mail);
      throw e;
    }
  }

  private Map<Long, ByteArray> bodies(Imap imap, FolderRow row, List<ReadMail> mails)
      throws ProtocolException {
    try {
      return imap.bodies(mails.stream().map(ReadMail::uid).toList());
    } catch (ProtocolException e) {
      if (mails.size() == 1) {
        books.entries().notTried(row, List.of(mails.get(0).uid()));
        broke(row, mails.get(0));
      }
      throw e;
    }
  }

  /**
   * The network broke, or the server fell over at this very mail: the others go first, and after a
   * while it counts as one the server does not give. As the gateway had no part in it, it is no
   * try.
   */
  private void broke(FolderRow row, ReadMail mail) {
    int failures = notGiven.merge(mail.place(), 1, Integer::sum);
    books.entries().postpone(row, mail.uid(), Backoff.after(failures));
  }

  private int failures(ReadMail mail) {
    return notGiven.getOrDefault(mail.place(), 0);
  }

  private void notGiven(Imap imap, FolderRow row, ReadMail mail, Pass pass)
      throws ProtocolException {
    if (imap.existing(List.of(mail.uid())).isEmpty()) {
      gone(row, List.of(mail.uid()), pass);
      return;
    }
    int failures = notGiven.merge(mail.place(), 1, Integer::sum);
    if (failures < TRIES) {
      LOG.warn("The server does not give {}; tried again", mail.place());
      books.entries().notTried(row, List.of(mail.uid()));
      books.entries().postpone(row, mail.uid(), Backoff.after(failures));
      return;
    }
    LOG.error(
        "The server does not give {}, tried {} times. It stays in the mailbox and is noted as"
            + " unreadable: open it there with a mail client. It is tried again by itself for some"
            + " days",
        mail.place(),
        TRIES);
    String text = "The server does not give " + mail.place();
    handOver.deliver(
        row,
        List.of(
            mail.with(
                () -> {
                  throw new MailUnreadable(text);
                })),
        pass);
    notGiven.remove(mail.place());
  }
}
