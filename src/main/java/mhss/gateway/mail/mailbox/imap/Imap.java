package mhss.gateway.mail.mailbox.imap;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.Item;
import org.eclipse.angus.mail.imap.protocol.ListInfo;
import org.eclipse.angus.mail.imap.protocol.MailboxInfo;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.Status;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.eclipse.angus.mail.imap.protocol.UIDSet;

/**
 * The few commands that reading takes, by UID: sequence numbers shift when a colleague expunges.
 * Only commands that change nothing: folders are opened by EXAMINE and never closed (another
 * EXAMINE takes their place), bodies are read by BODY.PEEK. No message objects, hence no cache to
 * empty.
 */
public final class Imap {

  private static final String[] STATE = {"MESSAGES", "UIDNEXT", "UIDVALIDITY"};

  /** Nothing that could end the quoted text of a command. */
  private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z0-9._@-]{1,200}");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d-MMM-yyyy", Locale.ENGLISH);

  final IMAPProtocol protocol;
  private OpenFolder open;

  Imap(IMAPProtocol protocol) {
    this.protocol = protocol;
    protocol.addResponseHandler(answer -> hear(new Response[] {answer}));
  }

  public boolean can(String capability) {
    return protocol.hasCapability(capability);
  }

  public FolderState examine(String folder) throws ProtocolException {
    open = null;
    MailboxInfo info = protocol.examine(folder);
    open =
        new OpenFolder(
            new FolderState(folder, info.uidvalidity, Math.max(0, info.uidnext), info.total));
    return open.state();
  }

  /** Opens the folder, unless it is open and that state comes from there. */
  public FolderState examined(FolderState seen) throws ProtocolException {
    return isExamined(seen.name()) ? seen : examine(seen.name());
  }

  public boolean isExamined(String folder) {
    return open != null && open.is(folder);
  }

  /** The next look at a folder does not trust what the server said of it while it was open. */
  public void lookAnew() {
    open = null;
  }

  /** STATUS of the folder that is open may answer from a stale view; NOOP renews the view. */
  public FolderState state(String folder) throws ProtocolException {
    return isExamined(folder) ? renewed() : of(folder, protocol.status(folder, STATE));
  }

  private FolderState renewed() throws ProtocolException {
    OpenFolder folder = open;
    try {
      command("NOOP");
      if (!folder.changed()) {
        return folder.state();
      }
      long last = folder.empty() ? 0 : last();
      return last == 0 && !folder.empty() ? examine(folder.state().name()) : folder.now(last);
    } catch (CommandFailedException unwilling) {
      return examine(folder.state().name());
    }
  }

  /** UID of the last mail. A server may speak of other mails, too, in the same answer. */
  private long last() throws ProtocolException {
    long highest = 0;
    for (Response response : command("FETCH * (UID)")) {
      UID uid = item(response, UID.class);
      highest = uid == null ? highest : Math.max(highest, uid.uid);
    }
    return highest;
  }

  private static FolderState of(String folder, Status status) {
    return new FolderState(
        folder, status.uidvalidity, Math.max(0, status.uidnext), Math.max(0, status.total));
  }

  /** All folders that can hold received mail; one round trip with LIST-STATUS (RFC 5819). */
  public List<FolderState> states() throws ProtocolException {
    if (!can("LIST-STATUS")) {
      List<FolderState> states = new ArrayList<>();
      for (String folder : folders()) {
        states.add(state(folder));
      }
      return states;
    }
    List<String> folders = new ArrayList<>();
    Map<String, FolderState> states = new HashMap<>();
    String items = String.join(" ", STATE);
    for (Response response : command("LIST \"\" \"*\" RETURN (STATUS (" + items + "))")) {
      if (named(response, "LIST")) {
        ListInfo info = new ListInfo((IMAPResponse) response);
        if (FolderNames.received(info)) {
          folders.add(info.name);
        }
      } else if (named(response, "STATUS")) {
        Status status = new Status(response);
        states.put(status.mbox, of(status.mbox, status));
      }
    }
    List<FolderState> result = new ArrayList<>();
    for (String folder : folders) {
      FolderState listed = states.get(folder);
      result.add(listed == null || isExamined(folder) ? state(folder) : listed);
    }
    return result;
  }

  public List<String> folders() throws ProtocolException {
    return FolderNames.received(protocol.list("", "*"));
  }

  public List<String> sentFolders() throws ProtocolException {
    return FolderNames.sent(protocol.list("", "*"));
  }

  /** Whether a mail with this Message-ID came into the folder on that day or later. */
  public boolean holds(String folder, String messageId, LocalDate since) throws ProtocolException {
    if (!PLAIN_ID.matcher(messageId).matches()) {
      return false;
    }
    examine(folder);
    String criteria = "SINCE %s HEADER Message-ID \"%s\"".formatted(DAY.format(since), messageId);
    return !search(criteria).isEmpty();
  }

  /** UIDs from there on. {@code n:*} always names the last mail, even when its UID is below n. */
  public List<Long> from(long uid) throws ProtocolException {
    return search("UID " + Math.max(1, uid) + ":*").stream().filter(found -> found >= uid).toList();
  }

  /** UIDs that came into the folder on that day of the server or later. */
  public List<Long> since(LocalDate day) throws ProtocolException {
    return search("SINCE " + DAY.format(day));
  }

  public List<Long> existing(Collection<Long> uids) throws ProtocolException {
    return search("UID " + set(uids));
  }

  /** UIDs by the places of mails in the folder, from 1. */
  public List<Long> places(int first, int last) throws ProtocolException {
    return search(first + ":" + last);
  }

  private List<Long> search(String criteria) throws ProtocolException {
    List<Long> uids = new ArrayList<>();
    for (Response response : command("UID SEARCH " + criteria)) {
      if (named(response, "SEARCH")) {
        for (long uid = response.readLong(); uid >= 0; uid = response.readLong()) {
          uids.add(uid);
        }
      }
    }
    if (open != null) {
      uids.forEach(open::saw);
    }
    return uids.stream().sorted().distinct().toList();
  }

  /** A mail whose answer cannot be read, or that is gone, is not in the result. */
  public List<ListedMail> describe(Collection<Long> uids) throws ProtocolException {
    List<ListedMail> mails = new ArrayList<>();
    Response[] answer = ask("UID FETCH " + set(uids) + " (UID RFC822.SIZE INTERNALDATE)");
    for (Response response : answer) {
      UID uid = item(response, UID.class);
      if (uid != null) {
        RFC822SIZE size = item(response, RFC822SIZE.class);
        INTERNALDATE date = item(response, INTERNALDATE.class);
        mails.add(
            new ListedMail(
                uid.uid,
                size == null ? -1 : size.size,
                date == null || date.getDate() == null ? null : date.getDate().toInstant()));
      }
    }
    requireConnected(answer);
    return mails;
  }

  /** A mail the server does not give, or whose answer cannot be read, is not in the result. */
  public Map<Long, ByteArray> bodies(Collection<Long> uids) throws ProtocolException {
    return bodies(set(uids), "");
  }

  /**
   * @return null when the server does not give it
   */
  public ByteArray part(long uid, long offset, int length) throws ProtocolException {
    return bodies(String.valueOf(uid), "<" + offset + "." + length + ">").get(uid);
  }

  private Map<Long, ByteArray> bodies(String set, String partial) throws ProtocolException {
    Map<Long, ByteArray> bodies = new HashMap<>();
    Response[] answer = ask("UID FETCH " + set + " (UID BODY.PEEK[]" + partial + ")");
    for (Response response : answer) {
      UID uid = item(response, UID.class);
      BODY body = item(response, BODY.class);
      if (uid != null && body != null && body.getByteArray() != null) {
        bodies.put(uid.uid, body.getByteArray());
      }
    }
    requireConnected(answer);
    return bodies;
  }

  /** The server speaks up when something happens in the open folder. */
  public IdleWait idle() throws ProtocolException {
    return new IdleWait(protocol);
  }

  /** Rights of the login in that folder (RFC 4314), letters as the server gives them. */
  public String rights(String folder) throws ProtocolException {
    return protocol.myRights(folder).toString();
  }

  private Response[] command(String command) throws ProtocolException {
    Response[] answer = ask(command);
    protocol.handleResult(answer[answer.length - 1]);
    return answer;
  }

  private Response[] ask(String command) {
    Response[] answer = protocol.command(command, null);
    hear(answer);
    return answer;
  }

  private void hear(Response[] answer) {
    if (open != null) {
      open.hear(answer);
    }
  }

  /** A refusal may concern one mail of many; a lost connection concerns all. */
  private void requireConnected(Response[] answer) throws ProtocolException {
    Response last = answer[answer.length - 1];
    if (last.isBYE()) {
      protocol.handleResult(last);
    }
  }

  private static boolean named(Response response, String key) {
    return response instanceof IMAPResponse imap && imap.keyEquals(key);
  }

  private static <T extends Item> T item(Response response, Class<T> type) {
    return response instanceof FetchResponse fetched ? fetched.getItem(type) : null;
  }

  private static String set(Collection<Long> uids) {
    long[] sorted = uids.stream().mapToLong(Long::longValue).sorted().toArray();
    return UIDSet.toString(UIDSet.createUIDSets(sorted));
  }
}
