package mhss.gateway.journey;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** A mail server in the test process, with the mailboxes of a provider and of an adviser. */
final class PostOffice implements AutoCloseable {

  static final String PROVIDER = "referrals@provider.example";
  static final String ADVISER = "team@atw.example";
  static final String PASSWORD = "sandbox";
  static final String HERE = "127.0.0.1";

  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, HERE, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, HERE, ServerSetup.PROTOCOL_IMAP)
          });
  private final GreenMailUser provider;
  private final GreenMailUser adviser;

  PostOffice() {
    // It tells every client that goes without a goodbye, at length.
    LoggingSystem.get(PostOffice.class.getClassLoader())
        .setLogLevel("com.icegreen.greenmail", LogLevel.OFF);
    server.start();
    provider = server.setUser(PROVIDER, PROVIDER, PASSWORD);
    adviser = server.setUser(ADVISER, ADVISER, PASSWORD);
  }

  int smtp() {
    return server.getSmtp().getPort();
  }

  int imap() {
    return server.getImap().getPort();
  }

  /** By SMTP, as from outside. */
  void send(byte[] mail) {
    try (Transport transport = session().getTransport("smtp")) {
      transport.connect();
      transport.sendMessage(message(mail), new InternetAddress[] {new InternetAddress(PROVIDER)});
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Exactly these bytes, which SMTP would give another trace header each time. */
  void put(byte[] mail) {
    provider.deliver(message(mail));
  }

  interface Work {
    void in(IMAPStore store) throws MessagingException;
  }

  /** Another mail program on the mailbox of the provider. */
  void colleague(Work work) {
    as(PROVIDER, work);
  }

  void colleagueIn(String folder, FolderWork work) {
    colleague(
        store -> {
          Folder opened = store.getFolder(folder);
          opened.open(Folder.READ_WRITE);
          work.in(opened);
          opened.close(false);
        });
  }

  interface FolderWork {
    void in(Folder folder) throws MessagingException;
  }

  /**
   * @param flags the standard ones that are set; not {@code \Recent}, which looking takes away
   */
  record Lying(
      String folder, long uid, String flags, String sha256, String messageId, String subject) {}

  List<Lying> inProvidersMailbox() {
    return mails(PROVIDER);
  }

  /** How many mails have arrived there; asked without any mail program. */
  int atAdviser() {
    return in(adviser);
  }

  int atProvider() {
    return in(provider);
  }

  private int in(GreenMailUser user) {
    try {
      return server.getManagers().getImapHostManager().getInbox(user).getMessageCount();
    } catch (FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What lies in an inbox, asked without any mail program, which takes long for many. */
  record Kept(long uid, String messageId) {}

  List<Kept> keptFor(String address) {
    GreenMailUser user = address.equals(PROVIDER) ? provider : adviser;
    List<Kept> kept = new ArrayList<>();
    try {
      for (StoredMessage mail :
          server.getManagers().getImapHostManager().getInbox(user).getMessages()) {
        String id = mail.getMimeMessage().getMessageID();
        kept.add(new Kept(mail.getUid(), id == null ? "" : id.replaceAll("[<>\\s]", "")));
      }
    } catch (FolderException | MessagingException e) {
      throw new IllegalStateException(e);
    }
    return kept;
  }

  List<Lying> inAdvisersMailbox() {
    return mails(ADVISER);
  }

  /** The mail server makes a mailbox for every address it is sent mail for. */
  List<String> otherMailboxes(String... known) {
    return server.getUserManager().listUser().stream()
        .map(GreenMailUser::getEmail)
        .filter(address -> !List.of(known).contains(address))
        .toList();
  }

  /** All mails of all folders, with exactly the bytes an IMAP client is given. */
  private List<Lying> mails(String address) {
    List<Lying> mails = new ArrayList<>();
    as(
        address,
        store -> {
          for (Folder folder : store.getDefaultFolder().list("*")) {
            folder.open(Folder.READ_ONLY);
            Message[] lying = folder.getMessages();
            folder.fetch(lying, told());
            for (Message message : lying) {
              mails.add(lying(folder, (IMAPMessage) message));
            }
            folder.close(false);
          }
        });
    return mails;
  }

  /** All at once: each question of its own costs this server 40 ms. */
  private static FetchProfile told() {
    FetchProfile told = new FetchProfile();
    told.add(FetchProfile.Item.ENVELOPE);
    told.add(FetchProfile.Item.FLAGS);
    told.add(UIDFolder.FetchProfileItem.UID);
    told.add("Message-ID");
    return told;
  }

  private static Lying lying(Folder folder, IMAPMessage message) throws MessagingException {
    message.setPeek(true);
    String[] id = message.getHeader("Message-ID");
    return new Lying(
        folder.getFullName(),
        ((UIDFolder) folder).getUID(message),
        flags(message.getFlags()),
        sha256(message),
        id == null ? "" : id[0].replaceAll("[<>\\s]", ""),
        message.getSubject());
  }

  private static String flags(Flags flags) {
    TreeMap<String, Boolean> set = new TreeMap<>();
    set.put("seen", flags.contains(Flags.Flag.SEEN));
    set.put("flagged", flags.contains(Flags.Flag.FLAGGED));
    set.put("deleted", flags.contains(Flags.Flag.DELETED));
    set.put("answered", flags.contains(Flags.Flag.ANSWERED));
    set.values().removeIf(is -> !is);
    return set.keySet() + String.join(",", flags.getUserFlags());
  }

  private static String sha256(IMAPMessage message) throws MessagingException {
    try (InputStream in = message.getMimeStream()) {
      return sha256(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void as(String address, Work work) {
    Session session = Session.getInstance(new Properties());
    try (IMAPStore store = (IMAPStore) session.getStore("imap")) {
      store.connect(HERE, imap(), address, PASSWORD);
      work.in(store);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Session session() {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", HERE);
    properties.setProperty("mail.smtp.port", String.valueOf(smtp()));
    return Session.getInstance(properties);
  }

  private MimeMessage message(byte[] mail) {
    return parsed(session(), mail);
  }

  /** For a folder, as a mail program puts it there. */
  static MimeMessage parsed(byte[] mail) {
    return parsed(Session.getInstance(new Properties()), mail);
  }

  private static MimeMessage parsed(Session session, byte[] mail) {
    try {
      return new MimeMessage(session, new ByteArrayInputStream(mail));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
