package mhss.gateway.console.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import mhss.gateway.access.Role;
import mhss.gateway.console.web.Browser;
import mhss.gateway.console.web.Calls;
import org.junit.jupiter.api.Test;

class ReconciliationInTheBrowserTest {

  @Test
  void anOperatorComparesAMailboxAndSeesHowItStands() throws InterruptedException {
    try (Browser browser = Browser.as(Role.OPERATOR)) {
      browser.open("/reconciliation").click("Compare now for provider");
      assertThat(browser.text()).contains("compares it now");
      while (!browser.text().contains("compared with")
          || browser.text().contains("compared now.")) {
        Thread.sleep(200);
      }
      browser.looksGood("reconciliation");
    }
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
