package mhss.gateway.mail.mailbox.imap;

import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;

/**
 * What became of a folder since it was opened. A server says so beside the answer of any command
 * (RFC 3501, 7.3 and 7.4), so nobody needs to open it again, which takes a large folder long.
 */
final class OpenFolder {

  private FolderState state;
  private int messages;
  private boolean changed;

  OpenFolder(FolderState state) {
    this.state = state;
    this.messages = state.messages();
  }

  boolean is(String folder) {
    return state.name().equals(folder);
  }

  void hear(Response[] answer) {
    for (Response response : answer) {
      if (response instanceof IMAPResponse said && said.isUnTagged()) {
        hear(said);
      }
    }
  }

  private void hear(IMAPResponse said) {
    if (said.keyEquals("EXISTS")) {
      messages = said.getNumber();
      changed = true;
    } else if (said.keyEquals("EXPUNGE")) {
      messages--;
      changed = true;
    }
  }

  /** Its number was given, whatever becomes of the mail before anybody asks for the last one. */
  void saw(long uid) {
    if (state.uidNext() > 0 && uid >= state.uidNext()) {
      state = new FolderState(state.name(), state.uidValidity(), uid + 1, state.messages());
    }
  }

  boolean changed() {
    return changed;
  }

  boolean empty() {
    return messages <= 0;
  }

  FolderState state() {
    return state;
  }

  /**
   * @param highest UID of the last mail, 0 in an empty folder
   */
  FolderState now(long highest) {
    long uidNext = state.uidNext() == 0 ? 0 : Math.max(state.uidNext(), highest + 1);
    state = new FolderState(state.name(), state.uidValidity(), uidNext, Math.max(0, messages));
    changed = false;
    return state;
  }
}
