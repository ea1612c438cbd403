package mhss.gateway.console.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import mhss.gateway.access.Role;
import mhss.gateway.console.web.Browser;
import mhss.gateway.console.web.Calls;
import mhss.gateway.console.web.WebWorld;
import org.junit.jupiter.api.Test;

class ReconciliationInTheBrowserTest {

  @Test
  void anOperatorComparesAMailboxAndSeesHowItStands() {
    try (Browser browser = Browser.as(Role.OPERATOR)) {
      browser.open("/reconciliation").click("Compare now for provider");
      assertThat(browser.text()).contains("compares it now");
      await(
          browser,
          () ->
              browser.text().contains("compared with")
                  && !browser.text().contains("compared now."));
      assertThat(browser.page().locator("h1, .govuk-heading-l").count()).isEqualTo(1);
      browser.looksGood("reconciliation");
    }
  }

  @Test
  void anOperatorSendsAHeartbeatAndSeesItComeBack() {
    try (Browser browser = Browser.as(Role.OPERATOR)) {
      browser.open("/reconciliation").click("Send one now from adviser");
      assertThat(browser.text()).contains("It is on its way");
      await(browser, () -> of("adviser", browser).contains("came back"));
      assertThat(of("adviser", browser)).contains("back after", "not on a schedule");
      assertThat(of("provider", browser)).as("sent on schedule").contains("comes back");
      assertThat(browser.open("/").text()).doesNotContain("no sign of life");
    }
  }

  @Test
  void gapsAndSilenceAreNamedWithWhatToDo() {
    try (Browser browser = Browser.as(Role.OPERATOR)) {
      write(
          "insert into mailbox_health (mailbox, checked_at, succeeded_at) values ('coaches', now(), now())");
      write(
          """
          with c as (
            insert into comparison (mailbox, state, asked_by, asked_at, done_at, mails, entries)
            values ('coaches', 'done', 'gateway', now(), now() - interval '7 hours', 1203, 1199) returning id)
          insert into difference (comparison, kind, number)
          select id, kind, number from c, (values ('not-in-ledger', 23), ('message-without-outcome', 1),
            ('gone-from-mailbox', 1200), ('before-gateway', 17)) k (kind, number)
          """);
      write(
          """
          insert into difference_item select c.id, 'not-in-ledger', 'INBOX ' || n
          from comparison c, generate_series(4711, 4733) n where mailbox = 'coaches'
          """);
      write(
          """
          insert into difference_item select id, 'message-without-outcome', '%s'
          from comparison where mailbox = 'coaches'
          """
              .formatted(UUID.randomUUID()));
      write(
          """
          insert into heartbeat (id, mailbox, asked_by, sent_at, arrived_at) values
            ('%s', 'coaches', 'gateway', now() - interval '4 hours', now() - interval '239 minutes'),
            ('%s', 'coaches', 'gateway', now() - interval '3 hours', null)
          """
              .formatted(UUID.randomUUID(), UUID.randomUUID()));
      String text = browser.open("/reconciliation").text();
      assertThat(text)
          .contains("24 gaps", "INBOX 4711", "3 more", "They are taken in now")
          .contains("1,200 in the ledger, and gone", "17 in the mailbox since before");
      assertThat(of("coaches", browser))
          .contains("has not come back in time", "the last one came back 4 hours ago");
      browser.looksGood("reconciliation-gaps");
      assertThat(browser.open("/").text())
          .contains("24", "gaps between mailbox and ledger", "mailbox gives no sign of life");
    } finally {
      List.of("comparison", "heartbeat", "mailbox_health")
          .forEach(table -> write("delete from " + table + " where mailbox = 'coaches'"));
    }
  }

  private static void await(Browser browser, BooleanSupplier shown) {
    try {
      browser
          .page()
          .waitForCondition(shown, new Page.WaitForConditionOptions().setTimeout(120_000));
    } catch (TimeoutError e) {
      throw new AssertionError("The page still says: " + browser.text(), e);
    }
  }

  private static void write(String sql) {
    WebWorld.jdbc().sql(sql).update();
  }

  /** What is said of the heartbeats of a mailbox; tags begin with a capital. */
  private static String of(String mailbox, Browser browser) {
    return browser
        .page()
        .locator(".govuk-summary-list__row")
        .filter(new Locator.FilterOptions().setHasText(mailbox))
        .first()
        .innerText()
        .toLowerCase(Locale.ROOT);
  }

  @Test
  void programsAskToo() {
    var asked = Calls.tree(Calls.as(Role.ADMIN).post("/api/v1/reconciliation/adviser", Map.of()));
    assertThat(asked.get("mailbox").asText()).isEqualTo("adviser");
    assertThat(Calls.as(Role.VIEWER).post("/api/v1/reconciliation/adviser", null).statusCode())
        .isEqualTo(403);
    assertThat(Calls.as(Role.ADMIN).post("/api/v1/reconciliation/nowhere", null).statusCode())
        .isEqualTo(404);
    assertThat(Calls.as(Role.VIEWER).json("/api/v1/reconciliation/adviser").size()).isPositive();
  }
}
