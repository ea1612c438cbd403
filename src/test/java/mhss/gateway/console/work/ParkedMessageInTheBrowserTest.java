package mhss.gateway.console.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.access.Role;
import mhss.gateway.casework.Cases;
import mhss.gateway.console.web.Browser;
import mhss.gateway.console.web.Calls;
import mhss.gateway.console.web.WebWorld;
import org.junit.jupiter.api.Test;

/** An operator starts with the work list, and ends with a message less on it. */
class ParkedMessageInTheBrowserTest {

  /** Looks, five a second: it goes on at once, unless it never would. */
  private static final int LONGEST = 900;

  @Test
  void anOperatorSaysWhatADoubtfulMessageIsAndItIsApplied() throws InterruptedException {
    String urn = "WK7001";
    UUID message = DoubtfulMessage.about(urn);
    try (Browser browser = Browser.as(Role.OPERATOR)) {
      browser.open("/work?sort=parked");
      assertThat(browser.text()).contains(": not certain what it is");
      browser.looksGood("work");

      browser.open("/work/" + message);
      assertThat(browser.text()).contains("It looks like", "Mailbox", "provider desk");
      assertThat(browser.text()).doesNotContain("gateway record");
      browser.click("See what it would do");
      assertThat(browser.text())
          .contains("Choose what you want to do with it", "Say in a few words why");
      browser.looksGood("work-message-refused");

      browser
          .check("Say what it is, or which case it is about")
          .select("What it is", "plan accepted (V-14)")
          .fill("Why?", "read it: the plan is accepted");
      browser.looksGood("work-message");
      browser.click("See what it would do");
      assertThat(browser.text())
          .contains("Nothing has happened yet", "Case " + urn + " would be in state “In support”")
          .contains("Nothing would be sent");
      assertThat(state(urn)).isEqualTo("PLAN_SUBMITTED");
      browser.looksGood("work-preview");

      browser.click("Treat it like that");
      assertThat(browser.text())
          .containsAnyOf("The gateway processes the message again.", "Applied");
      await(message, "applied");
      browser.open("/work/" + message);
      assertThat(browser.text()).contains("Applied", "treated as V-14");
      browser.looksGood("work-message-done");
    }
    assertThat(state(urn)).isEqualTo("IN_SUPPORT");
  }

  @Test
  void programsDoTheSameAndOnlyWhoMayDoesIt() throws InterruptedException {
    UUID message = DoubtfulMessage.about("WK7004");
    Calls operator = Calls.as(Role.OPERATOR);
    assertThat(operator.json("/api/v1/work").findValuesAsText("task"))
        .contains("message:" + message);
    assertThat(operator.json("/api/v1/work/" + message + "/kinds").findValuesAsText("id"))
        .contains("V-14");
    Map<String, Object> again = Map.of("kind", "V-14", "reason", "read it");
    String path = "/api/v1/work/" + message + "/replay";
    JsonNode would = Calls.tree(operator.post(path + "?dryRun=true", again));
    assertThat(would.get("outcome").asText()).isEqualTo("applied");
    assertThat(status(message)).isEqualTo("parked");
    assertThat(Calls.as(Role.VIEWER).post(path, again).statusCode()).isEqualTo(403);
    assertThat(operator.post(path, Map.of("kind", "V-14")).statusCode()).isEqualTo(422);
    assertThat(operator.post(path, Map.of("kind", "V-99", "reason", "r")).statusCode())
        .isEqualTo(409);
    assertThat(operator.get("/api/v1/work/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    operator.post("/api/v1/work/" + message + "/discard", Map.of("reason", "dealt with"));
    assertThat(status(message)).isEqualTo("discarded");
  }

  @Test
  void aMessageIsGivenOnlyToWhoMayWorkOnIt() throws InterruptedException {
    UUID message = DoubtfulMessage.about("WK7005");
    try (Browser browser = Browser.as(Role.OPERATOR)) {
      browser.open("/work/" + message).check("Give it to a colleague");
      List<String> offered =
          browser.page().locator("#colleague option").allInnerTexts().stream().toList();
      assertThat(offered).contains("caseworker", "adviser", "operator");
      assertThat(offered).doesNotContain("viewer", "auditor", "admin", "key-custodian");
      browser.fill("Why?", "knows this case").click("See what it would do");
      assertThat(browser.text()).contains("Choose your colleague");
      browser.looksGood("work-give-refused").select("Colleague", "caseworker");
      browser.click("See what it would do").click("Give to caseworker");
      assertThat(browser.text()).contains("The message is given to caseworker.");
    }
    Calls operator = Calls.as(Role.OPERATOR);
    assertThat(given(operator, message, "nobody"))
        .contains("Nobody signs in as 'nobody'. Choose one of:", "caseworker");
    assertThat(given(operator, message, "viewer")).contains("viewer may not do this (viewer)");
    assertThat(given(operator, message, "adviser")).contains("\"person\":\"adviser\"");
  }

  private static String given(Calls calls, UUID message, String person) {
    Map<String, String> body =
        Map.of("task", "message:" + message, "person", person, "reason", "knows it");
    return calls.post("/api/v1/work/take", body).body();
  }

  @Test
  void theOutboxIsLookedThroughStateByState() {
    try (Browser browser = Browser.as(Role.OPERATOR)) {
      browser.open("/outbox").looksGood("outbox");
      browser.open("/outbox?state=sent").looksGood("outbox-sent");
      String sent =
          WebWorld.jdbc()
              .sql("select id from outbox where state = 'sent' limit 1")
              .query(String.class)
              .single();
      browser.open("/outbox/" + sent);
      assertThat(browser.text()).contains("Message-ID", "What is known of it");
      browser.looksGood("outbox-mail");
      assertThat(browser.status("/outbox/" + UUID.randomUUID())).isEqualTo(404);
    }
  }

  @Test
  void anUncertainMailIsSentAgainOnlyByWhoKnowsThatItMayArriveTwice() {
    UUID mail =
        WebWorld.jdbc()
            .sql(
                "update outbox set state = 'uncertain', cause = 'connection-lost', advice = 'Find out whether it arrived'"
                    + " where id = (select id from outbox where state = 'sent' and case_id is not null limit 1) returning id")
            .query(UUID.class)
            .single();
    try (Browser browser = Browser.as(Role.OPERATOR)) {
      browser.open("/outbox/" + mail);
      browser.check("It did not arrive: send it again");
      browser.fill("How do you know?", "the adviser has nothing").click("Settle it");
      assertThat(browser.text()).contains("Tick that you know it may arrive twice");
      browser.looksGood("outbox-uncertain");
      browser.check("It arrived").fill("How do you know?", "confirmed by telephone");
      browser.click("Settle it");
      assertThat(browser.text()).contains("The mail is settled.", "confirmed by telephone");
    }
  }

  private static void await(UUID message, String status) throws InterruptedException {
    for (int n = 0; n < LONGEST && !status(message).equals(status); n++) {
      assertThat(status(message)).isIn("stored", status);
      Thread.sleep(200);
    }
  }

  private static String status(UUID message) {
    return WebWorld.jdbc()
        .sql("select status from message where id = ?")
        .param(message)
        .query(String.class)
        .single();
  }

  private static String state(String urn) {
    return WebWorld.bean(Cases.class).byUrn("provider", urn).orElseThrow().state();
  }
}
