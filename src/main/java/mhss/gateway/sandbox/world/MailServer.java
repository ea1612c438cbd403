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

  private final ServerSetup smtp = new ServerSetup(free(USUAL_SMTP), HERE, "smtp");
  private final ServerSetup imap = new ServerSetup(free(USUAL_IMAP), HERE, "imap");
  private final GreenMail server = new GreenMail(new ServerSetup[] {smtp, imap});

  MailServer(List<Account> accounts, Clock clock, BiConsumer<String, MimeMessage> witness) {
    server
        .getUserManager()
        .setMessageDeliveryHandler(new TimedDelivery(server.getUserManager(), clock, witness));
    accounts.forEach(account -> open(account));
    server.start();
  }

  /**
   * @param password printed at the start: everything here is invented
   */
  record Account(String address, String password) {}

  int smtpPort() {
    return smtp.getPort();
  }

  int imapPort() {
    return imap.getPort();
  }

  String host() {
    return HERE;
  }

  @Override
  public void close() {
    server.stop();
  }

  private void open(Account account) {
    try {
      server.getUserManager().createUser(account.address(), account.address(), account.password());
    } catch (UserException e) {
      throw new IllegalStateException(
          "The sandbox mailbox " + account.address() + " cannot be made", e);
    }
  }

  /** The usual port, so that a mail program stays set up; another one when it is taken. */
  private static int free(int usual) {
    return canListen(usual) ? usual : anyFree();
  }

  private static boolean canListen(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  private static int anyFree() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException("No free port on this machine", e);
    }
  }
}
