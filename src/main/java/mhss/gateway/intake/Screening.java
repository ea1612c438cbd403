package mhss.gateway.intake;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.documents.TooMuchWork;
import mhss.gateway.intake.opening.MailOpener;
import mhss.gateway.intake.opening.OpenedMail;
import mhss.gateway.mail.FetchedMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a mail before it is stored, only to know whether it may be held; what was opened is kept
 * for processing.
 */
class Screening {

  private static final Logger LOG = LoggerFactory.getLogger(Screening.class);

  private final MailOpener opener;
  private final Withholding withholding;
  private final OpenedMails opened;
  private final Room room;
  private final long largest;
  private final Object growing = new Object();

  Screening(
      MailOpener opener, Withholding withholding, OpenedMails opened, Room room, long largest) {
    this.opener = opener;
    this.room = room;
    this.withholding = withholding;
    this.opened = opened;
    this.largest = largest;
  }

  /** In bytes; a larger mail is stored unseen and parked. */
  long largest() {
    return largest;
  }

  /** For as long as the mails of a batch, and what was opened of them, are in memory. */
  Room.Place room(Collection<FetchedMail> mails) {
    return room.take(mails.stream().mapToLong(this::opened).sum());
  }

  /** A server that does not say how large a mail is may give the largest. */
  private long opened(FetchedMail mail) {
    long size = mail.size() < 0 ? largest : mail.size();
    return size > largest ? 0 : size;
  }

  /**
   * Never throws for what is in the mail: what cannot be opened is stored, and parked later with
   * its cause. Not even for what fills the memory: two such mails, failing alone each, would look
   * like a gateway that can take no mail at all.
   */
  Arrival screen(FetchedMail mail, byte[] raw) {
    try {
      Optional<OpenedMail> open = opener.openBesideOthers(raw);
      return open.isPresent() ? looked(mail, raw, open.get()) : grown(mail, raw);
    } catch (RuntimeException | Error e) {
      LOG.info(
          "Mailbox {} UID {} does not open ({}); it is stored and parked",
          mail.mailbox(),
          mail.uid(),
          e.getClass().getSimpleName());
      return Arrival.unopened(mail, raw);
    }
  }

  private Arrival looked(FetchedMail mail, byte[] raw, OpenedMail open) {
    return reason(open)
        .map(reason -> Arrival.withheld(mail, raw, reason))
        .orElseGet(
            () ->
                OpenedMails.grew(open)
                    ? Arrival.unopened(mail, raw)
                    : Arrival.opened(mail, raw, open));
  }

  /** One at a time, and none of it is held: it is opened again when its turn comes. */
  private Arrival grown(FetchedMail mail, byte[] raw) {
    synchronized (growing) {
      return reason(opener.open(raw))
          .map(reason -> Arrival.withheld(mail, raw, reason))
          .orElseGet(() -> Arrival.unopened(mail, raw));
    }
  }

  /** What takes too long to look through is stored, and parked for it. */
  private Optional<String> reason(OpenedMail open) {
    try {
      return open.effort().spentOn(() -> withholding.reason(open));
    } catch (TooMuchWork left) {
      return Optional.empty();
    }
  }

  void opened(UUID message, Arrival arrival) {
    if (arrival.opened() != null) {
      opened.keep(message, arrival.opened());
    }
  }
}
