package mhss.gateway.mail.mailbox;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPStore;

/** A mail server with one mailbox, and a colleague who works in it with a mail client. */
final class TestMailbox implements AutoCloseable {

  static final String LOGIN = "desk@provider.example";
  static final String PASSWORD = "pa&ss+w%rd";

  private final GreenMail server;
  private final GreenMailUser user;
  final ImapProxy proxy;

  TestMailbox() throws IOException {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    server.start();
    user = server.setUser(LOGIN, LOGIN, PASSWORD);
    proxy = new ImapProxy(server.getImap().getPort());
  }

  /** Options of the endpoint, through the proxy. */
  String options() {
    return options(100);
  }

  String options(int pollInterval) {
    return "host=127.0.0.1&port="
        + proxy.port()
        + "&security=none&quickAck=true&username="
        + LOGIN
        + "&password=RAW("
        + PASSWORD
        + ")&pollInterval="
        + pollInterval
        + "&leaseRenewal=1000&idle=false";
  }

  static String mail(String id, String subject) {
    return "From: Ann <ann@dwp.example>\r\nTo: "
        + LOGIN
        + "\r\n"
        + (id == null ? "" : "Message-ID: <" + id + ">\r\n")
        + "Subject: "
        + subject
        + "\r\n\r\nBody of "
        + subject
        + "\r\n";
  }

  void arrives(String raw) {
    user.deliver(message(raw));
  }

  static MimeMessage message(String raw) {
    try {
      return new MimeMessage(
          Session.getInstance(new Properties()),
          new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1)));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A mail put into a folder by a mail client. */
  void append(String folder, String raw) throws MessagingException {
    colleague(store -> store.getFolder(folder).appendMessages(new Message[] {message(raw)}));
  }

  /**
   * A mail that came into the mailbox long ago. GreenMail reads the hour of such a date as one of
   * twelve, so it is only good for days.
   */
  void append(String folder, String raw, Instant receivedAt) throws MessagingException {
    colleague(
        store -> {
          MimeMessage message =
              new MimeMessage(message(raw)) {
                @Override
                public Date getReceivedDate() {
                  return Date.from(receivedAt);
                }
              };
          ((org.eclipse.angus.mail.imap.IMAPFolder) store.getFolder(folder))
              .appendMessages(new Message[] {message});
        });
  }

  interface Work {
    void in(IMAPStore store) throws MessagingException;
  }

  void colleague(Work work) throws MessagingException {
    Properties properties = new Properties();
    properties.put("mail.imap.host", "127.0.0.1");
    Session session = Session.getInstance(properties);
    try (IMAPStore store = (IMAPStore) session.getStore("imap")) {
      store.connect("127.0.0.1", server.getImap().getPort(), LOGIN, PASSWORD);
      work.in(store);
    }
  }

  interface FolderWork {
    void in(Folder folder) throws MessagingException;
  }

  void colleagueIn(String folder, FolderWork work) throws MessagingException {
    colleague(
        store -> {
          Folder opened = store.getFolder(folder);
          opened.open(Folder.READ_WRITE);
          work.in(opened);
          opened.close(false);
        });
  }

  void create(String folder) throws MessagingException {
    colleague(store -> store.getFolder(folder).create(Folder.HOLDS_MESSAGES));
  }

  /** UID, flags and subject of each mail, as anybody else sees them. */
  List<String> contents(String folder) throws MessagingException {
    List<String> contents = new ArrayList<>();
    colleague(
        store -> {
          Folder opened = store.getFolder(folder);
          opened.open(Folder.READ_ONLY);
          for (Message message : opened.getMessages()) {
            Flags flags = message.getFlags();
            contents.add(
                ((jakarta.mail.UIDFolder) opened).getUID(message)
                    + " "
                    + message.getSubject()
                    + (flags.contains(Flags.Flag.SEEN) ? " seen" : "")
                    + (flags.contains(Flags.Flag.FLAGGED) ? " flagged" : "")
                    + (flags.contains(Flags.Flag.DELETED) ? " deleted" : "")
                    + (flags.contains(Flags.Flag.RECENT) ? " recent" : ""));
          }
          opened.close(false);
        });
    return contents;
  }

  @Override
  public void close() throws IOException {
    proxy.close();
    server.stop();
  }
}
