package mhss.gateway.console.reports.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.access.Role;
import mhss.gateway.console.web.Browser;
import mhss.gateway.console.web.Calls;
import mhss.gateway.console.web.WebWorld;
import mhss.gateway.documents.Paper.Format;
import mhss.gateway.history.Entry;
import mhss.gateway.history.History;
import mhss.gateway.reports.Reviews;
import mhss.gateway.reports.SubmittedPlan;
import org.junit.jupiter.api.Test;

/** An adviser decides plans: from the queue to the e-mail that is sent. */
class ReviewJourneyTest {

  @Test
  void anAdviserRejectsAPlanAndAcceptsItsRevision() {
    String urn = "RV-100001";
    UUID review = SubmittedPlan.in(WebWorld.sandbox(), urn, Format.PDF);
    try (Browser browser = Browser.as(Role.ADVISER)) {
      browser.open("/review");
      assertThat(browser.text()).contains(urn, "to judge");
      browser.looksGood("review-queue").click(urn + " Support Plan");
      assertThat(browser.at()).isEqualTo("/review/" + review);
      assertThat(browser.text())
          .contains("Needs a person", "Guidance 1.22", "Your decision", "Page 1 of");
      browser.looksGood("review");

      browser.check("No, send it back for re-work").click("See the e-mail");
      assertThat(browser.text())
          .contains(
              "There is a problem", "Choose at least one reason", "Enter what has to be re-worked");
      browser.looksGood("review-refused");

      browser
          .check("There is missing information")
          .fill("What has to be re-worked", "Section 4 <b>is</b> empty.\nSay who signs.")
          .fill("Your name and e-mail signature (optional)", "Alex Adviser")
          .click("See the e-mail");
      assertThat(browser.text())
          .contains("Nothing is decided or sent yet", "There is missing information.")
          .contains("Section 4 <b>is</b> empty.", "Alex Adviser");
      browser.looksGood("review-email").click("Change it");
      assertThat(browser.page().getByLabel("What has to be re-worked").inputValue())
          .isEqualTo("Section 4 <b>is</b> empty.\nSay who signs.");
      browser.click("See the e-mail").click("Reject and send");
      assertThat(browser.text()).contains("The report is rejected", "Rejected by adviser");
      browser.looksGood("review-rejected");

      UUID second = SubmittedPlan.again(WebWorld.sandbox(), urn, Format.DOCX);
      browser.open("/review/" + second);
      assertThat(browser.text()).contains("revision 2", "job analysis", "Revision 1");
      browser.check("Yes, accept it").click("See the e-mail");
      String email = browser.page().locator(".gateway-letter__text").innerText();
      assertThat(email).contains("I confirm that no changes are required");
      browser.click("Accept and send");
      assertThat(browser.text()).contains("The report is accepted", "Accepted by adviser");
      SubmittedPlan.await(
          "the acceptance at the provider desk",
          () -> SubmittedPlan.state(WebWorld.sandbox(), "provider", urn).equals("IN_SUPPORT"));
      browser.open("/review/" + second).looksGood("review-accepted");
      assertThat(browser.text()).contains("says so: Sent");
      browser.open("/review/decided").looksGood("review-decided");
      assertThat(browser.text()).contains(urn, "Accepted", "Rejected");
    }
    assertThat(sentBecauseOf(urn)).hasSize(2);
  }

  @Test
  void aFormSentTwiceDecidesOnce() {
    String urn = "RV-100002";
    UUID review = SubmittedPlan.in(WebWorld.sandbox(), urn, Format.DOCX);
    try (Browser browser = Browser.as(Role.ADVISER)) {
      browser.open("/review/" + review).check("Yes, accept it").click("See the e-mail");
      String token = browser.page().locator("form input[name=_csrf]").last().inputValue();
      FormData form =
          FormData.create().set("_csrf", token).set("decision", "accept").set("signature", "");
      String url = "/review/" + review + "/decide";
      var first =
          browser
              .page()
              .request()
              .post(url, RequestOptions.create().setForm(form).setMaxRedirects(0));
      var second =
          browser
              .page()
              .request()
              .post(url, RequestOptions.create().setForm(form).setMaxRedirects(0));
      assertThat(first.status()).isEqualTo(302);
      assertThat(second.status()).isEqualTo(409);
      assertThat(second.text()).contains("accepted by adviser already; nothing was sent again");
    }
    assertThat(sentBecauseOf(urn)).hasSize(1);
  }

  @Test
  void whoMayOnlySeeMetadataSeesFindingsAndNothingOfThePlan() {
    String urn = "RV-100003";
    UUID review = SubmittedPlan.in(WebWorld.sandbox(), urn, Format.PDF);
    try (Browser browser = Browser.as(Role.VIEWER)) {
      browser.open("/review/" + review);
      assertThat(browser.text())
          .contains("Findings", "Only an adviser decides")
          .doesNotContain("Pat Example", "Download", "Your decision");
      browser.looksGood("review-metadata");
      assertThat(browser.status("/review/" + review + "/pages/1")).isEqualTo(403);
      assertThat(browser.status("/review/" + review + "/document")).isEqualTo(403);
      assertThat(browser.status("/review/" + UUID.randomUUID())).isEqualTo(404);
      assertThat(browser.status("/review/not-an-id")).isEqualTo(404);
    }
    assertThat(readings(review)).isEmpty();
  }

  @Test
  void eachLookAtThePlanStandsInTheHistory() {
    String urn = "RV-100004";
    UUID review = SubmittedPlan.in(WebWorld.sandbox(), urn, Format.PDF);
    try (Browser browser = Browser.as(Role.AUDITOR)) {
      browser.open("/review/" + review);
      assertThat(browser.page().content()).contains("Pat Example").doesNotContain("Your decision");
      var picture = browser.page().request().get("/review/" + review + "/pages/1");
      assertThat(picture.headers().get("content-type")).isEqualTo("image/png");
      var file = browser.page().request().get("/review/" + review + "/document");
      assertThat(file.headers().get("content-type")).isEqualTo("application/octet-stream");
      assertThat(file.headers().get("content-disposition")).startsWith("attachment");
      assertThat(file.headers().get("x-content-type-options")).isEqualTo("nosniff");
      assertThat(browser.page().request().get("/review/" + review + "/pages/99").status())
          .isBetween(400, 499);
    }
    assertThat(readings(review))
        .extracting(entry -> entry.step().outcome())
        .contains("shown", "page", "document");
    assertThat(readings(review)).extracting(entry -> entry.step().actor()).containsOnly("auditor");
  }

  @Test
  void programsDecideTheSameWay() {
    String urn = "RV-100005";
    UUID review = SubmittedPlan.in(WebWorld.sandbox(), urn, Format.DOCX);
    Calls adviser = Calls.as(Role.ADVISER);
    String url = "/api/v1/review/" + review;

    assertThat(adviser.json("/api/v1/review").findValuesAsText("review"))
        .contains(review.toString());
    assertThat(Calls.as(Role.VIEWER).json(url).get("findings").isEmpty()).isFalse();
    assertThat(Calls.as(Role.VIEWER).get(url + "/content").statusCode()).isEqualTo(403);
    assertThat(adviser.json(url + "/content").get("fields").toString()).contains("Pat Example");

    Map<String, Object> bare = Map.of("decision", "reject", "reason", List.of("V8-RJ5"));
    var refused = adviser.post(url + "/decision", bare);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Calls.tree(refused).get("problems").get(0).get("field").asText())
        .isEqualTo("details");
    JsonNode preview = Calls.tree(adviser.post(url + "/preview", Map.of("decision", "accept")));
    assertThat(preview.get("subject").asText()).contains("SUPPORT PLAN ACCEPTED");

    assertThat(
            Calls.as(Role.CASEWORKER)
                .post(url + "/decision", Map.of("decision", "accept"))
                .statusCode())
        .isEqualTo(403);
    JsonNode done = Calls.tree(adviser.post(url + "/decision", Map.of("decision", "accept")));
    assertThat(done.get("decision").asText()).isEqualTo("accepted");
    var again = adviser.post(url + "/decision", Map.of("decision", "accept"));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(Calls.tree(again).get("detail").asText()).contains("already");
  }

  private static List<Entry> readings(UUID review) {
    UUID message = WebWorld.bean(Reviews.class).find(review).orElseThrow().message();
    return WebWorld.bean(History.class).ofMessage(message).stream()
        .filter(entry -> entry.step().step().equals("review-read"))
        .toList();
  }

  private static List<UUID> sentBecauseOf(String urn) {
    return WebWorld.jdbc()
        .sql(
            """
            select o.id from outbox o join case_file c on c.id = o.case_id
            where c.urn = ? and c.desk = 'adviser' and o.report = 'plan'
            """)
        .param(urn)
        .query(UUID.class)
        .list();
  }
}
