package mhss.gateway.mail.mailbox;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import mhss.gateway.mail.MailboxCheck.Finding;
import mhss.gateway.mail.MailboxCheck.Level;
import mhss.gateway.mail.MailboxCheck.Report;
import mhss.gateway.mail.MailboxCheck.Stage;
import mhss.gateway.mail.mailbox.imap.FailureInWords;
import mhss.gateway.mail.mailbox.imap.FolderState;
import mhss.gateway.mail.mailbox.imap.Imap;
import mhss.gateway.mail.mailbox.imap.ImapConnection;
import mhss.gateway.mail.mailbox.imap.ImapServer;
import mhss.gateway.mail.mailbox.imap.Security;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ProtocolException;

/** Tries a mailbox out for the doctor: connects, logs in, opens each folder read-only. */
final class LookAround {

  /** Rights that change something (RFC 4314); what is left is l, r and p. */
  private static final String WRITING = "swtecikxdax";

  private final String mailbox;
  private final MailboxOptions options;
  private final ImapServer server;
  private final List<Finding> findings = new ArrayList<>();

  LookAround(String mailbox, MailboxOptions options, ImapServer server) {
    this.mailbox = mailbox;
    this.options = options;
    this.server = server;
  }

  Report report() {
    if (server.way().look(findings)) {
      login();
    }
    return new Report(mailbox, List.copyOf(findings));
  }

  private void login() {
    if (server.security() == Security.NONE) {
      found(
          Level.NOTE,
          Stage.TLS,
          "The connection is not protected; for a server on this machine only.");
    }
    try (ImapConnection connection = server.connect()) {
      found(Level.OK, Stage.LOGIN, "Connected to " + server + " and logged in.");
      connection.run(
          imap -> {
            lookAround(imap);
            return null;
          });
    } catch (MessagingException e) {
      found(Level.FAILED, Stage.LOGIN, FailureInWords.of(e, server));
    }
  }

  private void lookAround(Imap imap) throws ProtocolException {
    if (!options.idle()) {
      found(Level.NOTE, Stage.SERVER, "IDLE is switched off: new mail is found at the next poll.");
    } else if (imap.can("IDLE")) {
      found(Level.OK, Stage.SERVER, "The server has IDLE: new mail is read at once.");
    } else {
      found(
          Level.NOTE, Stage.SERVER, "The server has no IDLE: new mail is found at the next poll.");
    }
    List<String> folders = options.watchesAll() ? all(imap) : options.folders();
    for (String folder : folders) {
      try {
        FolderState state = imap.examine(folder);
        found(
            Level.OK,
            Stage.FOLDER,
            "Folder " + folder + " can be read; " + state.messages() + " mails.");
        rights(imap, folder);
      } catch (CommandFailedException e) {
        found(
            Level.FAILED,
            Stage.FOLDER,
            "Folder "
                + folder
                + " is not there, or the login may not read it. On the server are: "
                + String.join(", ", imap.folders()));
      }
    }
  }

  private List<String> all(Imap imap) throws ProtocolException {
    if (!imap.can("LIST-STATUS")) {
      found(
          Level.NOTE,
          Stage.SERVER,
          "All folders are watched, and the server has no LIST-STATUS: each poll takes one command"
              + " per folder.");
    }
    return imap.folders().stream()
        .filter(folder -> !options.ignoredFolders().contains(folder))
        .toList();
  }

  private void rights(Imap imap, String folder) throws ProtocolException {
    if (!imap.can("ACL")) {
      return;
    }
    String rights = imap.rights(folder);
    if (rights.chars().anyMatch(right -> WRITING.indexOf(right) >= 0)) {
      found(
          Level.NOTE,
          Stage.PERMISSION,
          "The login could change folder "
              + folder
              + " (rights "
              + rights
              + "); the gateway never does. Rights lr are enough.");
    } else {
      found(Level.OK, Stage.PERMISSION, "The login can only read folder " + folder + ".");
    }
  }

  private void found(Level level, Stage stage, String text) {
    findings.add(new Finding(level, stage, text));
  }
}
