package mhss.gateway.console.messages.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.access.Role;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.console.web.Browser;
import mhss.gateway.console.web.Calls;
import mhss.gateway.console.web.WebWorld;
import mhss.gateway.history.Entry;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.operations.RuleWords;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class MessagesTest {

  private static final String HOSTILE =
      """
      From: "<b>Eve</b>" <eve@stranger.example>
      To: referrals@provider.example
      Subject: <script>document.title='taken'</script>
      Message-ID: <%s@stranger.example>
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/html; charset=utf-8

      <p>Hello</p><img src=x onerror="document.title='taken'"><script>document.title='taken'</script>
      --b
      Content-Type: application/rtf; name="plan.rtf"
      Content-Disposition: attachment; filename="plan.rtf"

      {\\rtf1 Plan {\\field{\\*\\fldinst DDEAUTO x y}{\\fldrslt here}}}
      --b
      Content-Type: text/html; name="<svg onload=1>.html"
      Content-Disposition: attachment; filename="<svg onload=1>.html"

      <script>document.title='taken'</script>
      --b--
      """;

  @Test
  void aCaseworkerTracesAReferralToTheFieldOnItsPage() {
    UUID referral = PdfReferral.id();
    try (Browser browser = Browser.as(Role.CASEWORKER)) {
      browser.open("/messages").looksGood("messages");
      browser.page().getByText("Filter the list").click();
      browser.select("Outcome", "Applied").select("Attachments", "With attachments");
      browser.click("Show messages");
      assertThat(browser.at()).isEqualTo("/messages?outcome=applied&files=yes");
      browser.page().locator("a[href*='" + referral + "']").click();
      assertThat(browser.text())
          .contains("Why", "It was encrypted, and its signature is good", "of partner atw-team")
          .contains("because it holds the form mhss-v8/annex-a")
          .contains("What it changed", "What was sent because of it", "referral acknowledged")
          .contains("“Referred”")
          .doesNotContain("REFERRED");
      browser.looksGood("message").click("Open the content");
      assertThat(browser.text())
          .contains("team@atw.example", "Date of birth", "Encrypted")
          .contains(" of atw-team")
          .doesNotContain("no partner of today", "customer_name");
      browser.looksGood("message-content");
      browser.page().getByText("Show its pages").first().click();
      browser.page().locator("a[href*='field=dob']").click();
      assertThat(shown(browser.page().locator(".messages-picture"))).isGreaterThan(500);
      browser.looksGood("message-page");
    }
    assertThat(readings(referral))
        .extracting(step -> step.facts().get("search"))
        .containsOnlyOnce("outcome=applied&files=yes");
  }

  @Test
  void theReferralOfACaseIsShownWithTheWordsOfTheForm() {
    UUID file =
        WebWorld.jdbc()
            .sql("select case_id from message where id = ?")
            .param(PdfReferral.id())
            .query(UUID.class)
            .single();
    try (Browser browser = Browser.as(Role.CASEWORKER)) {
      assertThat(browser.open("/cases/" + file + "/referral").text())
          .contains("Date of birth", "Line Manager name")
          .doesNotContain("lm_name", "customer_name");
    }
  }

  @Test
  void statesInSentencesAreNamedAsPeopleNameThem() {
    RuleWords words = WebWorld.bean(RuleWords.class);
    assertThat(words.plain("Case AB-1 would be in state IN_SUPPORT"))
        .isEqualTo("Case AB-1 would be in state “In support”");
    assertThat(words.plain("It was PLAN_SUBMITTED; the URN is known, the PDF is not"))
        .isEqualTo("It was “Plan submitted”; the URN is known, the PDF is not");
  }

  @Test
  void aViewerSeesWhatHappenedButNoContent() {
    UUID referral = PdfReferral.id();
    try (Browser browser = Browser.as(Role.VIEWER)) {
      assertThat(browser.open("/messages/" + referral).text())
          .contains("Step by step", "It was opened")
          .doesNotContain("Open the content", "Show senders");
      assertThat(browser.status("/messages/" + referral + "/content")).isEqualTo(403);
      assertThat(browser.status("/messages/" + referral + "/parts/1.2/file")).isEqualTo(403);
      assertThat(browser.status("/messages/opened")).isEqualTo(403);
    }
    Calls viewer = Calls.as(Role.VIEWER);
    assertThat(viewer.get("/api/v1/messages/" + referral).body()).doesNotContain("team@");
    assertThat(viewer.get("/api/v1/messages/" + referral + "/content").statusCode()).isEqualTo(403);
  }

  @Test
  void whatStrangersWriteIsShownAsTextAndTheirFilesAreOnlySaved() {
    UUID hostile = stored(HOSTILE.formatted(UUID.randomUUID()).replace("\n", "\r\n"));
    try (Browser browser = Browser.as(Role.AUDITOR)) {
      browser.open("/messages/" + hostile + "/content");
      assertThat(browser.text()).contains("<script>document.title='taken'</script>", "Hello");
      assertThat(browser.text()).contains("This file carries active content: a DDE field.");
      assertThat(browser.page().title()).contains("MHSS Gateway");
      assertThat(browser.page().locator("img, main script, svg").count()).isZero();
      browser.looksGood("message-hostile");
    }
    HttpResponse<String> file =
        Calls.as(Role.AUDITOR).get("/api/v1/messages/" + hostile + "/parts/" + attached(hostile));
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().map())
        .containsEntry("content-type", List.of("application/octet-stream"))
        .containsEntry("x-content-type-options", List.of("nosniff"));
    assertThat(file.headers().firstValue("content-disposition").orElseThrow())
        .startsWith("attachment;")
        .doesNotContain("<svg");
    assertThat(file.headers().firstValue("cache-control").orElseThrow()).contains("no-store");
  }

  @Test
  void anAddressFindsItsMessagesAndStandsInNoUrl() {
    try (Browser browser = Browser.as(Role.VIEWER)) {
      browser.open("/messages").page().getByText("Filter the list").click();
      browser.fill("Sender or recipient", " Team@atw.example ").click("Show messages");
      assertThat(browser.at()).startsWith("/messages?with=").doesNotContain("atw.example");
      assertThat(browser.text()).contains("an address of atw-team").doesNotContain("@");
    }
    JsonNode found =
        Calls.tree(
            Calls.as(Role.VIEWER)
                .post("/api/v1/messages/search", Map.of("address", "team@atw.example")));
    assertThat(found.get("messages"))
        .isNotEmpty()
        .allMatch(line -> line.get("partner").asText().equals("atw-team"));
  }

  @Test
  void aPersonSavesASearchFindsItAgainAndDeletesIt() {
    String name = "Parked " + UUID.randomUUID();
    try (Browser browser = Browser.as(Role.OPERATOR)) {
      browser.open("/messages?outcome=parked").fill("Save this search as", name);
      browser.click("Save the search");
      assertThat(browser.text()).contains("The search is saved", name);
      browser.looksGood("messages-saved").open("/messages").click(name);
      assertThat(browser.at()).isEqualTo("/messages?outcome=parked");
      browser.click("Delete the search " + name);
      assertThat(browser.text()).contains("The search is deleted").doesNotContain(name);
      browser.open("/messages?outcome=parked").click("Save the search");
      assertThat(browser.text()).contains("Give the search a name");
    }
  }

  @Test
  void whatCannotBeSearchedForIsSaidBesideTheField() {
    try (Browser browser = Browser.as(Role.VIEWER)) {
      assertThat(browser.status("/messages?from=31/02/2026&urn=<script>")).isEqualTo(422);
      assertThat(browser.text()).contains("Enter a day, for example", "Enter a URN");
      browser.looksGood("messages-refused");
      assertThat(browser.open("/messages?urn=QQ000000").text()).contains("No message is like that");
    }
    Calls viewer = Calls.as(Role.VIEWER);
    assertThat(viewer.get("/api/v1/messages?outcome=x").statusCode()).isEqualTo(422);
    assertThat(viewer.get("/api/v1/messages?limit=0").statusCode()).isEqualTo(422);
  }

  @Test
  void forgedIdsLeadToAPageThatSaysSo() {
    UUID referral = PdfReferral.id();
    Calls auditor = Calls.as(Role.AUDITOR);
    String messages = "/api/v1/messages/";
    assertThat(auditor.get(messages + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(auditor.get(messages + UUID.randomUUID() + "/content").statusCode()).isEqualTo(404);
    assertThat(auditor.get(messages + "nonsense").statusCode()).isEqualTo(404);
    assertThat(auditor.get(messages + referral + "/parts/9.9").statusCode()).isEqualTo(404);
    assertThat(
            auditor
                .get(messages + referral + "/parts/" + PdfReferral.part() + "/pages/99")
                .statusCode())
        .isEqualTo(409);
    try (Browser browser = Browser.as(Role.AUDITOR)) {
      assertThat(browser.status("/messages/" + UUID.randomUUID())).isEqualTo(404);
    }
  }

  @Test
  void theListGoesOnWhereItEnded() {
    Calls viewer = Calls.as(Role.VIEWER);
    JsonNode first = viewer.json("/api/v1/messages?limit=3");
    JsonNode second = viewer.json("/api/v1/messages?limit=3&before=" + first.get("older").asText());
    assertThat(first.get("messages")).hasSize(3);
    assertThat(second.get("messages").findValuesAsText("id"))
        .doesNotContainAnyElementsOf(first.get("messages").findValuesAsText("id"));
    JsonNode back = viewer.json("/api/v1/messages?limit=3&after=" + second.get("newer").asText());
    assertThat(back.get("messages").findValuesAsText("id"))
        .isEqualTo(first.get("messages").findValuesAsText("id"));
  }

  private static int shown(Locator picture) {
    return (int) picture.evaluate("picture => picture.decode().then(() => picture.naturalWidth)");
  }

  private static List<Step> readings(UUID message) {
    return WebWorld.bean(History.class).ofMessage(message).stream()
        .map(Entry::step)
        .filter(step -> step.step().equals("content-read"))
        .toList();
  }

  private static String attached(UUID message) {
    JsonNode parts =
        Calls.as(Role.AUDITOR).json("/api/v1/messages/" + message + "/content").get("parts");
    return parts.get(parts.size() - 1).get("part").asText();
  }

  /** As if it had come in; the running gateway finds it no referral. */
  private static UUID stored(String mail) {
    byte[] raw = mail.getBytes(StandardCharsets.UTF_8);
    return WebWorld.bean(TransactionTemplate.class)
        .execute(
            status ->
                WebWorld.bean(MessageStore.class)
                    .storeIn(
                        new MessageStore.NewMail(
                            "provider",
                            "provider",
                            Instant.parse("2026-11-20T10:00:00Z"),
                            new ByteArrayInputStream(raw)))
                    .id());
  }
}
