package mhss.gateway.mail.mailbox.imap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.angus.mail.imap.protocol.ListInfo;

/** Which of the folders that a server lists hold received mail, and which what was sent. */
final class FolderNames {

  /** Mail nobody sent to us, or a second view of mail in another folder (RFC 6154). */
  private static final Set<String> NOT_RECEIVED =
      Set.of("\\nonexistent", "\\all", "\\flagged", "\\sent", "\\drafts");

  /** As mail programs call it where the server marks none. */
  private static final Set<String> SENT =
      Set.of("sent", "sent items", "sent messages", "sent mail", "inbox.sent");

  private FolderNames() {}

  static boolean received(ListInfo info) {
    for (String attribute : info.attrs) {
      if (NOT_RECEIVED.contains(attribute.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return info.canOpen;
  }

  static List<String> received(ListInfo[] listed) {
    List<String> folders = new ArrayList<>();
    for (ListInfo info : there(listed)) {
      if (received(info)) {
        folders.add(info.name);
      }
    }
    return folders;
  }

  /** Those that the server marks as sent mail (RFC 6154), else those that are called so. */
  static List<String> sent(ListInfo[] listed) {
    List<String> marked = new ArrayList<>();
    List<String> called = new ArrayList<>();
    for (ListInfo info : there(listed)) {
      if (Arrays.stream(info.attrs).anyMatch("\\sent"::equalsIgnoreCase)) {
        marked.add(info.name);
      } else if (info.canOpen && SENT.contains(info.name.toLowerCase(Locale.ROOT))) {
        called.add(info.name);
      }
    }
    return marked.isEmpty() ? called : marked;
  }

  private static ListInfo[] there(ListInfo[] listed) {
    return listed == null ? new ListInfo[0] : listed;
  }
}
