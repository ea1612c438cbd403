package mhss.gateway.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.Map;
import mhss.gateway.mail.Delivery;
import mhss.gateway.mail.ExactMail;
import org.apache.camel.component.mail.DefaultJavaMailSender;

/**
 * What camel-mail sends with: guards, picks the mailbox, reuses its connections. Never throws for
 * what a server or a network does; a mail that already has its delivery is not sent a second time.
 */
class SmtpSender extends DefaultJavaMailSender implements AutoCloseable {

  /** The route tries again what ended by an error: of memory, say, with the content on its way. */
  private static final Delivery BROKE_OFF = new Delivery.Unknown("broke-off");

  private final Guard guard;
  private final Map<String, Connections> connections = new HashMap<>();

  SmtpSender(SmtpSettings settings, SmtpLogin login) {
    this.guard = new Guard(settings);
    settings
        .smtp()
        .forEach((mailbox, smtp) -> connections.put(mailbox, new Connections(smtp, login)));
  }

  @Override
  public void send(MimeMessage message) throws MessagingException {
    if (!(message instanceof ExactMail mail)) {
      throw new MessagingException("Only mail of the outbox leaves here: put it into the outbox");
    }
    if (mail.delivery().isEmpty()) {
      mail.delivered(mail.contentLeft() ? BROKE_OFF : deliver(mail));
    }
  }

  private Delivery deliver(ExactMail mail) {
    Connections server = connections.get(mail.mailbox());
    if (server == null) {
      return new Delivery.NotSent(
          "no-account", "configure gateway.smtp." + mail.mailbox() + ", with its host and from");
    }
    return guard
        .refusal(mail, server.account())
        .<Delivery>map(Delivery.Suppressed::new)
        .orElseGet(() -> server.send(mail));
  }

  @Override
  public void close() {
    connections.values().forEach(Connections::close);
  }
}
