package mhss.gateway.intake;

import java.util.UUID;
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
  private final long largest;

  Screening(MailOpener opener, Withholding withholding, OpenedMails opened, long largest) {
    this.opener = opener;
    this.withholding = withholding;
    this.opened = opened;
    this.largest = largest;
  }

  /** In bytes; a larger mail is stored unseen and parked. */
  long largest() {
    return largest;
  }

  /**
   * Never throws for what is in the mail: what cannot be opened is stored, and parked later with
   * its cause. Not even for what fills the memory: two such mails, failing alone each, would look
   * like a gateway that can take no mail at all.
   */
  Arrival screen(FetchedMail mail, byte[] raw) {
    try {
      OpenedMail open = opener.open(raw);
      return withholding
          .reason(open)
          .map(reason -> Arrival.withheld(mail, reason))
          .orElseGet(() -> Arrival.opened(mail, raw, open));
    } catch (RuntimeException | Error e) {
      LOG.info(
          "Mailbox {} UID {} does not open ({}); it is stored and parked",
          mail.mailbox(),
          mail.uid(),
          e.getClass().getSimpleName());
      return Arrival.unopened(mail, raw);
    }
  }

  void opened(UUID message, Arrival arrival) {
    if (arrival.opened() != null) {
      opened.keep(message, arrival.opened());
    }
  }
}
