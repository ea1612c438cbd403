package mhss.gateway.mail.mailbox.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.junit.jupiter.api.Test;

/** What a folder with three mails, the last of them number 9, becomes while it is open. */
class OpenFolderTest {

  private final OpenFolder folder = new OpenFolder(new FolderState("INBOX", 1, 10, 3));

  @Test
  void staysAsItIsWhileTheServerSaysNothing() {
    assertThat(folder.changed()).isFalse();
    assertThat(folder.state()).isEqualTo(new FolderState("INBOX", 1, 10, 3));
  }

  @Test
  void growsByWhatCameAndShrinksByWhatWent() throws Exception {
    says("* 5 EXISTS");
    says("* 1 EXPUNGE");
    assertThat(folder.changed()).isTrue();
    assertThat(folder.now(11)).isEqualTo(new FolderState("INBOX", 1, 12, 4));
    assertThat(folder.changed()).isFalse();
  }

  /** Else it would look as if the server had taken the number back. */
  @Test
  void remembersTheNumberOfAMailThatWasGoneAtTheNextLook() throws Exception {
    says("* 4 EXISTS");
    folder.saw(10);
    says("* 4 EXPUNGE");
    says("* 1 EXPUNGE");
    assertThat(folder.now(9)).isEqualTo(new FolderState("INBOX", 1, 11, 2));
  }

  @Test
  void isEmptyWhenTheLastOneWent() throws Exception {
    for (int mail = 1; mail <= 3; mail++) {
      says("* 1 EXPUNGE");
    }
    assertThat(folder.empty()).isTrue();
    assertThat(folder.now(0)).isEqualTo(new FolderState("INBOX", 1, 10, 0));
  }

  private void says(String line) throws IOException, ProtocolException {
    folder.hear(new Response[] {new IMAPResponse(line)});
  }
}
