package mhss.gateway.mail.mailbox;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mhss.gateway.mail.UncertainMails;
import mhss.gateway.mail.UncertainMails.Uncertain;
import mhss.gateway.mail.mailbox.imap.Imap;
import org.eclipse.angus.mail.iap.BadCommandException;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for mails of ours that may have left in the folders of sent mail, by their Message-ID.
 * Costs nothing while no mail is uncertain; one that is not found is looked for ever more seldom.
 */
final class SentLook {

  private static final Logger LOG = LoggerFactory.getLogger(SentLook.class);

  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofHours(1);

  private final String mailbox;
  private final UncertainMails uncertain;
  private final Map<String, Wait> waits = new HashMap<>();
  private final Set<String> closed = new HashSet<>();
  private boolean unlisted;

  /**
   * @param uncertain null where nothing is sent
   */
  SentLook(String mailbox, UncertainMails uncertain) {
    this.mailbox = mailbox;
    this.uncertain = uncertain;
  }

  private record Wait(long until, Duration length) {
    boolean isOver() {
      return System.nanoTime() - until >= 0;
    }

    static Wait of(Duration length) {
      return new Wait(System.nanoTime() + length.toNanos(), length);
    }

    Wait longer() {
      Duration twice = length.multipliedBy(2);
      return of(twice.compareTo(LONGEST) > 0 ? LONGEST : twice);
    }
  }

  void look(Imap imap) throws ProtocolException {
    List<Uncertain> all = uncertain == null ? List.of() : uncertain.of(mailbox);
    waits.keySet().retainAll(all.stream().map(Uncertain::messageId).toList());
    List<Uncertain> now = all.stream().filter(this::isDue).toList();
    if (now.isEmpty()) {
      return;
    }
    List<String> folders = folders(imap);
    for (Uncertain mail : now) {
      waits.merge(mail.messageId(), Wait.of(FIRST), (before, first) -> before.longer());
      if (liesIn(folders, imap, mail)) {
        uncertain.found(mail.messageId());
      }
    }
  }

  /** A server that lists none has none: the mailbox is read all the same. */
  private List<String> folders(Imap imap) throws ProtocolException {
    try {
      return imap.sentFolders();
    } catch (CommandFailedException | BadCommandException e) {
      if (!unlisted) {
        LOG.info(
            "Mailbox {}: the mail server refuses to list its folders, so that no copy among the sent"
                + " mails settles an uncertain mail; an answer, a report, a bounce or a person does",
            mailbox);
      }
      unlisted = true;
      return List.of();
    }
  }

  private boolean isDue(Uncertain mail) {
    Wait wait = waits.get(mail.messageId());
    return wait == null || wait.isOver();
  }

  private boolean liesIn(List<String> folders, Imap imap, Uncertain mail) throws ProtocolException {
    // The day of the server may be another one than ours.
    LocalDate since = LocalDate.ofInstant(mail.since(), ZoneOffset.UTC).minusDays(1);
    for (String folder : folders) {
      if (holds(imap, folder, mail.messageId(), since)) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(Imap imap, String folder, String messageId, LocalDate since)
      throws ProtocolException {
    try {
      return imap.holds(folder, messageId, since);
    } catch (CommandFailedException | BadCommandException e) {
      if (closed.add(folder)) {
        LOG.info(
            "Mailbox {}: folder {} cannot be searched, so that no copy there settles an uncertain"
                + " mail; give the login the right to read it",
            mailbox,
            folder);
      }
      return false;
    }
  }
}
