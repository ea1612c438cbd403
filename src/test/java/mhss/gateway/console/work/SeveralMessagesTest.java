package mhss.gateway.console.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.access.Role;
import mhss.gateway.casework.Cases;
import mhss.gateway.console.web.Browser;
import mhss.gateway.console.web.Calls;
import mhss.gateway.console.web.WebWorld;
import mhss.gateway.reports.SubmittedPlan;
import org.junit.jupiter.api.Test;

/** The same is done with several messages, each after a look at what it would do. */
class SeveralMessagesTest {

  @Test
  void severalMessagesAreTakenOffTheListAfterALookAtEach() throws InterruptedException {
    UUID one = DoubtfulMessage.about("WK7002");
    UUID other = DoubtfulMessage.about("WK7003");
    try (Browser browser = Browser.as(Role.OPERATOR)) {
      browser.open("/work?sort=parked");
      browser.page().locator("#choose-" + one).check();
      browser.page().locator("#choose-" + other).check();
      browser.check("Take them off the list").click("Continue");
      assertThat(browser.text()).contains("This is what it would do to 2 messages");
      browser.looksGood("work-bulk");
      browser.click("Take 2 messages off the list");
      assertThat(browser.text()).contains("Say in a few words why");
      browser.fill("Why?", "dealt with by telephone").click("Take 2 messages off the list");
      assertThat(browser.text()).contains("Done with 2 of 2 messages.");
    }
    assertThat(status(one)).isEqualTo("discarded");
    assertThat(status(other)).isEqualTo("discarded");
  }

  @Test
  void severalMessagesAreTreatedAsWhatAPersonSaysTheyAre() throws InterruptedException {
    UUID one = DoubtfulMessage.about("WK7012");
    UUID other = DoubtfulMessage.about("WK7013");
    try (Browser browser = Browser.as(Role.OPERATOR)) {
      browser.open("/work?sort=parked");
      browser.page().locator("#choose-" + one).check();
      browser.page().locator("#choose-" + other).check();
      browser.check("Say what they are, or which case they are about").click("Continue");
      assertThat(browser.text()).contains("What are these 2 messages?");
      browser.click("See what it would do");
      assertThat(browser.text()).contains("Choose what they are, or give the case");
      browser.looksGood("work-kinds-refused");
      browser.select("What they are", "plan accepted (V-14)").click("See what it would do");
      assertThat(browser.text())
          .contains("This is what it would do to 2 messages", "Nothing has happened yet")
          .contains("Case WK7012 would be in state “In support”", "Case WK7013 would be");
      assertThat(status(one)).isEqualTo("parked");
      browser.looksGood("work-bulk-treat");
      browser.fill("Why?", "read them: accepted").click("Treat 2 messages like that");
      assertThat(browser.text()).contains("Done with 2 of 2 messages.");
    }
    for (String urn : List.of("WK7012", "WK7013")) {
      SubmittedPlan.await("acceptance of " + urn, () -> state(urn).equals("IN_SUPPORT"));
    }
  }

  @Test
  void programsDoTheSameAndAreRefusedByName() throws InterruptedException {
    UUID message = DoubtfulMessage.about("WK7014");
    Calls operator = Calls.as(Role.OPERATOR);
    Map<String, Object> treat = body(message, "treat");
    assertThat(operator.post("/api/v1/work/bulk", treat).statusCode()).isEqualTo(422);
    treat.put("kind", "V-14");
    JsonNode would = Calls.tree(operator.post("/api/v1/work/bulk?dryRun=true", treat)).get(0);
    assertThat(would.get("would").asText()).isEqualTo("would be applied");
    assertThat(status(message)).isEqualTo("parked");
    assertThat(Calls.as(Role.VIEWER).post("/api/v1/work/bulk", treat).statusCode()).isEqualTo(403);

    treat.put("messages", List.of());
    assertThat(operator.post("/api/v1/work/bulk", treat).body())
        .contains("Name one message or more, at most 50");
    Map<String, Object> give = body(message, "give");
    give.put("colleague", "viewer");
    JsonNode refused = Calls.tree(operator.post("/api/v1/work/bulk", give)).get(0);
    assertThat(refused.get("refused").asText()).contains("viewer may not do this");
    Map<String, Object> discard = body(message, "discard");
    JsonNode done = Calls.tree(operator.post("/api/v1/work/bulk", discard)).get(0);
    assertThat(done.get("done").asBoolean()).isTrue();
    assertThat(status(message)).isEqualTo("discarded");
  }

  private static Map<String, Object> body(UUID message, String act) {
    return new HashMap<>(Map.of("messages", List.of(message), "act", act, "reason", "read it"));
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
