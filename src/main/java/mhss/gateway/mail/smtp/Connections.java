package mhss.gateway.mail.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import mhss.gateway.mail.Delivery;
import mhss.gateway.mail.ExactMail;
import mhss.gateway.mail.oauth.OAuthLogin;
import mhss.gateway.mail.oauth.TokenNotGiven;
import mhss.gateway.mail.way.TrustedOnly;

/** The connections of one mailbox to its SMTP server: at most one per worker, kept for reuse. */
class Connections implements AutoCloseable {

  private final SmtpAccount account;
  private final SmtpLogin login;
  private final Session session;
  private final Deque<Wire> free = new ConcurrentLinkedDeque<>();

  Connections(SmtpAccount account, SmtpLogin login) {
    this.account = account;
    this.login = login;
    this.session = session(account);
  }

  static Session session(SmtpAccount account) {
    return Session.getInstance(properties(account));
  }

  /** Hands it to the server, once; whatever happens is told as a {@link Delivery}. */
  Delivery send(ExactMail mail) {
    if (account.security() == SmtpAccount.Security.PLAIN
        && !account.allowPlaintext()
        && !Guard.onThisMachine(account.host())) {
      return new Delivery.NotSent(
          "plaintext", "set security to starttls or smtps for this mailbox, or allow-plaintext");
    }
    Wire kept = usable();
    Delivery delivery = kept == null ? null : over(kept, mail);
    return delivery == null || hungUpBefore(delivery, mail) ? overNew(mail) : delivery;
  }

  /** While the connection was free the server lost patience: a new one may try at once. */
  private static boolean hungUpBefore(Delivery delivery, ExactMail mail) {
    return !mail.contentLeft()
        && (delivery instanceof Delivery.NotSent
            || delivery instanceof Delivery.Refused refused && refused.reply().startsWith("421"));
  }

  SmtpAccount account() {
    return account;
  }

  private Delivery overNew(ExactMail mail) {
    Wire wire = new Wire(session);
    try {
      login.connect(wire, account);
    } catch (AuthenticationFailedException e) {
      return new Delivery.NotSent(
          "authentication",
          "check username and password (or oauth) of this mailbox in gateway.smtp");
    } catch (TokenNotGiven e) {
      return new Delivery.NotSent("no-token", e.getMessage());
    } catch (MessagingException e) {
      return notConnected(e);
    }
    return over(wire, mail);
  }

  private static Delivery notConnected(MessagingException e) {
    return Refusals.forTls(e)
        ? new Delivery.NotSent(
            "tls", "check the server's certificate, and trust of this mailbox in gateway.smtp")
        : new Delivery.NotSent(
            "connection", "check host, port and security of this mailbox in gateway.smtp");
  }

  private Delivery over(Wire wire, ExactMail mail) {
    try {
      wire.send(mail);
      if (wire.mails() < account.mailsPerConnection()) {
        free.push(wire);
      } else {
        close(wire);
      }
      return new Delivery.Accepted(wire.verdict());
    } catch (MessagingException | RuntimeException e) {
      close(wire);
      return Refusals.of(e, wire.verdict(), mail.contentLeft());
    } catch (Error e) {
      close(wire);
      throw e;
    }
  }

  /** A free connection that still answers; null when there is none. */
  private Wire usable() {
    for (Wire wire = free.poll(); wire != null; wire = free.poll()) {
      if (wire.idleNanos() < account.idle().toNanos() || wire.isConnected()) {
        return wire;
      }
      close(wire);
    }
    return null;
  }

  static void close(Wire wire) {
    try {
      wire.close();
    } catch (MessagingException e) {
      // It is gone either way, and what it carried is already decided.
    }
  }

  @Override
  public void close() {
    for (Wire wire = free.poll(); wire != null; wire = free.poll()) {
      close(wire);
    }
  }

  private static Properties properties(SmtpAccount account) {
    Properties properties = new Properties();
    boolean starttls = account.security() == SmtpAccount.Security.STARTTLS;
    set(properties, "auth", account.logsIn());
    account.oauth().ifPresent(name -> set(properties, "auth.mechanisms", OAuthLogin.MECHANISM));
    set(properties, "starttls.enable", starttls);
    set(properties, "starttls.required", starttls);
    set(properties, "ssl.enable", account.security() == SmtpAccount.Security.SMTPS);
    set(properties, "ssl.checkserveridentity", true);
    set(properties, "ssl.protocols", "TLSv1.2 TLSv1.3");
    set(properties, "connectiontimeout", account.connectTimeout().toMillis());
    set(properties, "timeout", account.readTimeout().toMillis());
    set(properties, "writetimeout", account.writeTimeout().toMillis());
    set(properties, "localhost", account.domain());
    set(properties, "quitwait", false);
    account
        .trust()
        .ifPresent(pem -> properties.put("mail.smtp.ssl.socketFactory", TrustedOnly.sockets(pem)));
    return properties;
  }

  private static void set(Properties properties, String name, Object value) {
    properties.setProperty("mail.smtp." + name, value.toString());
  }
}
