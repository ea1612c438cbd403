package mhss.gateway.sandbox.world;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.user.UserManager;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import java.util.function.BiConsumer;

/**
 * GreenMail dates what it takes by the clock of this machine; deadlines count from that date
 * (INTERNALDATE), so here it comes from the clock of the sandbox.
 */
final class TimedDelivery implements MessageDeliveryHandler {

  private final MessageDeliveryHandler usual;
  private final ImapHostManager mailboxes;
  private final Clock clock;
  private final BiConsumer<String, MimeMessage> witness;

  /**
   * @param witness gets the address and the mail of each delivery
   */
  TimedDelivery(UserManager users, Clock clock, BiConsumer<String, MimeMessage> witness) {
    this.usual = users.getMessageDeliveryHandler();
    this.mailboxes = users.getImapHostManager();
    this.clock = clock;
    this.witness = witness;
  }

  @Override
  public GreenMailUser handle(MovingMessage mail, MailAddress to)
      throws MessagingException, UserException {
    return new Recipient(usual.handle(mail, to));
  }

  private final class Recipient extends UserImpl {

    Recipient(GreenMailUser user) {
      super(user.getEmail(), user.getLogin(), user.getPassword(), mailboxes);
    }

    @Override
    public void deliver(MovingMessage mail) {
      deliver(mail.getMessage());
    }

    @Override
    public void deliver(MimeMessage mail) {
      try {
        mailboxes
            .getInbox(this)
            .appendMessage(mail, new Flags(Flags.Flag.RECENT), Date.from(clock.instant()));
        witness.accept(getEmail(), mail);
      } catch (FolderException e) {
        throw new IllegalStateException("The sandbox mailbox of a recipient cannot be used", e);
      }
    }
  }
}
