package mhss.gateway.mail.mailbox;

import jakarta.mail.MessagingException;
import mhss.gateway.mail.mailbox.books.FolderRow;
import mhss.gateway.mail.mailbox.imap.ImapConnection;
import mhss.gateway.mail.mailbox.imap.ImapServer;

/** Keeps one connection to the server and looks through it once per poll. */
final class MailboxReader {

  private final ImapServer server;
  private final FolderWatch watch;
  private final FolderReading reading;
  private final SentLook sent;
  private final ComparisonWork comparing;
  private ImapConnection connection;

  MailboxReader(
      ImapServer server,
      FolderWatch watch,
      FolderReading reading,
      SentLook sent,
      ComparisonWork comparing) {
    this.comparing = comparing;
    this.server = server;
    this.watch = watch;
    this.reading = reading;
    this.sent = sent;
  }

  void read(Pass pass) throws MessagingException {
    if (connection != null) {
      try {
        look(pass);
        return;
      } catch (MessagingException e) {
        // Servers and firewalls drop connections that were quiet for a while.
        disconnect();
      }
    }
    watch.forget();
    connection = server.connect();
    look(pass);
  }

  private void look(Pass pass) throws MessagingException {
    connection.run(
        imap -> {
          for (FolderRow row : watch.look(imap, pass.troubles())) {
            reading.read(imap, row, pass);
          }
          sent.look(imap);
          comparing.work(imap, pass);
          return null;
        });
  }

  void disconnect() {
    if (connection != null) {
      connection.close();
      connection = null;
    }
  }
}
