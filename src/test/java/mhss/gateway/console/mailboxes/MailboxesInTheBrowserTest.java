package mhss.gateway.console.mailboxes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import mhss.gateway.access.Role;
import mhss.gateway.console.web.Browser;
import mhss.gateway.console.web.Calls;
import mhss.gateway.console.web.WebWorld;
import org.junit.jupiter.api.Test;

class MailboxesInTheBrowserTest {

  @Test
  void anOperatorTestsAConnectionAndSeesEachStage() {
    try (Browser browser = Browser.as(Role.OPERATOR)) {
      browser.open("/mailboxes");
      assertThat(browser.text()).contains("provider", "adviser", "Last read");
      browser.looksGood("mailboxes");
      browser.open("/mailboxes/provider").click("Test the connection");
      assertThat(browser.text())
          .contains("Reading (IMAP)", "Sending (SMTP)", "Folder INBOX can be read")
          .contains("The server lets us send from our address; nothing was sent.");
      browser.looksGood("mailbox-tested");
      assertThat(browser.status("/mailboxes/nowhere")).isEqualTo(404);
    }
  }

  @Test
  void whatTheServerDidNotGiveIsTriedAgain() {
    WebWorld.jdbc()
        .sql(
            "insert into mailbox_entry (mailbox, folder, uidvalidity, uid, outcome, noted_at)"
                + " select 'provider', 'INBOX', uidvalidity, 900001, 'unreadable', now() from mailbox_folder"
                + " where mailbox = 'provider' and folder = 'INBOX' limit 1")
        .update();
    try (Browser browser = Browser.as(Role.OPERATOR)) {
      browser.open("/mailboxes/provider");
      assertThat(browser.text()).contains("INBOX, number 900001");
      browser.click("Try them again");
      assertThat(browser.text()).contains("Say in a few words why");
      browser.looksGood("mailbox-refused");
      browser.fill("Why try again?", "the server was repaired").click("Try them again");
      assertThat(browser.text()).contains("1 mail is tried again.");
    }
  }

  @Test
  void olderMailsAreCountedFirst() throws InterruptedException {
    try (Browser browser = Browser.as(Role.OPERATOR)) {
      browser.open("/mailboxes/provider").fill("Count mails since", "soon").click("Count them");
      assertThat(browser.text()).contains("Enter a day, such as 30/11/2026");
      browser.fill("Count mails since", "01/11/2026").click("Count them");
      assertThat(browser.text()).contains("Nothing is read yet");
      while (!browser.open("/mailboxes/provider").text().contains("counted, nothing is read")) {
        Thread.sleep(500);
      }
      browser.looksGood("mailbox-counted");
      browser.page().locator("button[value=withdraw]").first().click();
      assertThat(browser.text()).contains("They are not read.");
    }
  }

  @Test
  void programsTestAConnectionToo() {
    var tested = Calls.tree(Calls.as(Role.ADMIN).post("/api/v1/mailboxes/provider/test", Map.of()));
    assertThat(tested.get("works").asBoolean()).as(tested.toString()).isTrue();
    assertThat(Calls.as(Role.VIEWER).post("/api/v1/mailboxes/provider/test", null).statusCode())
        .isEqualTo(403);
    assertThat(Calls.as(Role.VIEWER).json("/api/v1/mailboxes").findValuesAsText("mailbox"))
        .contains("provider");
  }
}
