package mhss.gateway.sandbox.world;

import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A mail server on this machine with the mailboxes of both desks. What it holds is gone when it
 * stops.
 */
class MailServer implements AutoCloseable {

  private static final String HERE = "127.0.0.1";
  private static final int USUAL_SMTP = 3025;
  private static final int USUAL_IMAP = 3143;

  /** Any that is free, chosen by the system in the moment of listening. */
  private static final int ANY = 0;

  /** Milliseconds; a busy machine takes more than the usual two seconds. */
  private static final long PATIENCE = 10_000;

  private final List<Account> accounts;
  private final Clock clock;
  private final BiConsumer<String, MimeMessage> witness;
  private final GreenMail server;

  MailServer(List<Account> accounts, Clock clock, BiConsumer<String, MimeMessage> witness) {
    this.accounts = accounts;
    this.clock = clock;
    this.witness = witness;
    this.server = started();
    HungUp.of(this);
  }

  /** On the usual ports, so that a mail program stays set up; on others when they are taken. */
  private GreenMail started() {
    if (canListen(USUAL_SMTP) && canListen(USUAL_IMAP)) {
      try {
        return started(USUAL_SMTP, USUAL_IMAP);
      } catch (IllegalStateException takenMeanwhile) {
        // by another sandbox that started in the same moment
      }
    }
    return started(ANY, ANY);
  }

  private GreenMail started(int smtp, int imap) {
    GreenMail mail = new GreenMail(new ServerSetup[] {on(smtp, "smtp"), on(imap, "imap")});
    mail.getUserManager()
        .setMessageDeliveryHandler(new TimedDelivery(mail.getUserManager(), clock, witness));
    accounts.forEach(account -> open(mail, account));
    try {
      mail.start();
      return mail;
    } catch (IllegalStateException e) {
      mail.stop();
      throw e;
    }
  }

  private static ServerSetup on(int port, String protocol) {
    ServerSetup setup = new ServerSetup(port, HERE, protocol);
    setup.setServerStartupTimeout(PATIENCE);
    return setup;
  }

  /**
   * @param password printed at the start: everything here is invented
   */
  record Account(String address, String password) {}

  int smtpPort() {
    return server.getSmtp().getPort();
  }

  int imapPort() {
    return server.getImap().getPort();
  }

  String host() {
    return HERE;
  }

  @Override
  public void close() {
    server.stop();
    HungUp.noMoreOf(this);
  }

  private static void open(GreenMail mail, Account account) {
    try {
      mail.getUserManager().createUser(account.address(), account.address(), account.password());
    } catch (UserException e) {
      throw new IllegalStateException(
          "The sandbox mailbox " + account.address() + " cannot be made", e);
    }
  }

  private static boolean canListen(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
