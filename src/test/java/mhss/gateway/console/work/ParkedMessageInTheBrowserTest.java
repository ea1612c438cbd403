package mhss.gateway.console.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.access.Role;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Casework;
import mhss.gateway.casework.Referral;
import mhss.gateway.console.web.Browser;
import mhss.gateway.console.web.Calls;
import mhss.gateway.console.web.WebWorld;
import mhss.gateway.sandbox.Letter;
import mhss.gateway.sandbox.Letter.Part;
import mhss.gateway.sandbox.world.Desks;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** An operator starts with the work list, and ends with a message less on it. */
class ParkedMessageInTheBrowserTest {

  /** Looks, five a second: it goes on at once, unless it never would. */
  private static final int LONGEST = 900;

  @Test
  void anOperatorSaysWhatADoubtfulMessageIsAndItIsApplied() throws InterruptedException {
    String urn = "WK7001";
    UUID message = doubtful(urn);
    try (Browser browser = Browser.as(Role.OPERATOR)) {
      browser.open("/work?sort=parked");
      assertThat(browser.text()).contains("about " + urn + ": not certain what it is");
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
          .containsAnyOf("The gateway processes the message again.", "A message was applied");
      await(message, "applied");
      browser.open("/work/" + message);
      assertThat(browser.text()).contains("A message was applied", "treated as V-14");
      browser.looksGood("work-message-done");
    }
    assertThat(state(urn)).isEqualTo("IN_SUPPORT");
  }

  @Test
  void severalMessagesAreTakenOffTheListAfterALookAtEach() throws InterruptedException {
    UUID one = doubtful("WK7002");
    UUID other = doubtful("WK7003");
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
  void programsDoTheSameAndOnlyWhoMayDoesIt() throws InterruptedException {
    UUID message = doubtful("WK7004");
    Calls operator = Calls.as(Role.OPERATOR);
    assertThat(operator.json("/api/v1/work").findValuesAsText("task"))
        .contains("message:" + message);
    assertThat(operator.json("/api/v1/work/" + message + "/kinds").findValuesAsText("id"))
        .contains("V-14");
    Map<String, Object> again = Map.of("kind", "V-14", "reason", "read it");
    String path = "/api/v1/work/" + message + "/replay";
    JsonNode would = Calls.tree(operator.post(path, again));
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

  private static UUID doubtful(String urn) throws InterruptedException {
    Instant before = Instant.now().minus(2, ChronoUnit.DAYS);
    LocalDate referred = LocalDate.now(ZoneId.of("Europe/London")).minusDays(4);
    byte[] details = "{}".getBytes(StandardCharsets.UTF_8);
    Referral referral =
        new Referral(
            null,
            "provider",
            urn,
            "referral",
            "mhss-v8",
            "SANDBOX",
            referred,
            before,
            details,
            List.of());
    WebWorld.bean(TransactionTemplate.class)
        .executeWithoutResult(
            status -> {
              WebWorld.bean(Casework.class).openByHand(referral, "kim", "test", null);
              apply(urn, "contact-made", before.plusSeconds(3600));
              apply(urn, "plan-submitted", before.plusSeconds(7200));
            });
    String id = urn.toLowerCase() + "@atw.example";
    byte[] words =
        Letter.entity(Part.text("Thank you for Support Plan reference " + urn + ". It is fine.\n"));
    byte[] mail =
        new Letter(
                Desks.ADVISER,
                Desks.PROVIDER,
                "Standard email - Support Plan accepted",
                Instant.now())
            .sealed(id, WebWorld.sandbox().keys().fromAdviser(words));
    List<UUID> known = parked();
    WebWorld.sandbox().post().send(mail, Desks.PROVIDER);
    for (int n = 0; n < LONGEST; n++) {
      List<UUID> fresh = new ArrayList<>(parked());
      fresh.removeAll(known);
      if (!fresh.isEmpty()) {
        return fresh.get(0);
      }
      Thread.sleep(200);
    }
    throw new AssertionError("The message of " + urn + " was not parked");
  }

  private static void apply(String urn, String event, Instant at) {
    Map<String, String> facts =
        event.startsWith("plan") ? Map.of("report", "plan", "document-sha256", "00") : Map.of();
    WebWorld.bean(Casework.class)
        .apply(new CaseEvent(null, "provider", urn, event, at, "kim", "test", facts));
  }

  private static List<UUID> parked() {
    return WebWorld.jdbc()
        .sql("select id from message where cause = 'doubtful' and status = 'parked'")
        .query(UUID.class)
        .list();
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
