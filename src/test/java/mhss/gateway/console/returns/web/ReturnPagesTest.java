package mhss.gateway.console.returns.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.access.Role;
import mhss.gateway.console.web.Browser;
import mhss.gateway.console.web.Calls;
import mhss.gateway.console.web.WebWorld;
import mhss.gateway.history.History;
import mhss.gateway.reports.SubmittedPlan;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.Returns;
import mhss.gateway.returns.ledger.Production;
import mhss.gateway.rules.ReturnRule;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.WorkingCalendar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Returns in the browser; each test has a month of its own. */
class ReturnPagesTest {

  private static final String RULES = "mhss-v8";
  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** Before all that the sandbox makes by itself. */
  private static YearMonth month;

  @TempDir private Path home;

  @BeforeAll
  static void months() {
    month = YearMonth.from(today()).minusMonths(3);
  }

  private static LocalDate today() {
    return WorkingCalendar.dayOf(WebWorld.bean(Clock.class).instant());
  }

  @Test
  void theCalendarShowsWhatWasAndWhatComes() {
    try (Browser browser = Browser.as(Role.VIEWER)) {
      browser.open("/returns");
      assertThat(browser.text())
          .contains("By month", "This month", "Monthly claim", "Quarterly management information");
      browser.looksGood("returns");
      browser.page().getByText("Monthly claim, ").last().click();
      assertThat(browser.text())
          .contains("Would go to", "Planned")
          .doesNotContain("See it as it would be");
      browser.looksGood("return-planned");
    }
  }

  @Test
  void aReturnIsReadExplainedAndCorrectedOnlyWhenSomethingChanges() {
    UUID made = made("monthly", month);
    try (Browser browser = Browser.as(Role.CASEWORKER)) {
      browser.open("/returns/" + made);
      assertThat(browser.text())
          .contains("Referrals received", "As printed", "Proof", "SHA-256", "Sealed for");
      browser.looksGood("return");
      assertThat(lastReading(made)).isEqualTo("return-read by caseworker");

      browser.click("Referrals received");
      assertThat(browser.text()).contains("What “referrals” rests on");
      browser.looksGood("return-explain");
      assertThat(lastReading(made)).isEqualTo("return-explained by caseworker");

      browser.open("/returns/" + made + "/correct");
      browser.looksGood("return-correct").click("Make and send version 2");
      assertThat(browser.text()).contains("Enter why you correct it");
      browser.fill("Why", "counted again").click("Make and send version 2");
      assertThat(browser.text()).contains("would say the same");
      browser
          .fill("Why", "counted again")
          .check("Make it anyway, although it says the same")
          .click("Make and send version 2");
      assertThat(browser.text()).contains("Version 2 is made", "counted again", "Versions");
      browser.looksGood("return-corrected");
    }
  }

  @Test
  void whoMayNotReadContentSeesFiguresAsPrintedAndNoLine() {
    UUID made = made("monthly", month.minusMonths(1));
    WebWorld.jdbc()
        .sql(
            "update return_figure set shown = '*', numerator = 2, denominator = 3"
                + " where \"return\" = ? and id = 'referrals'")
        .param(made)
        .update();
    try (Browser browser = Browser.as(Role.OPERATOR)) {
      browser.open("/returns/" + made);
      assertThat(browser.text()).contains("As printed", "*").doesNotContain("2 of 3");
      assertThat(browser.text()).doesNotContain("Correct\n", "Discard\n");
      browser.looksGood("return-metadata");
      assertThat(browser.status("/returns/" + made + "/explain?figure=referrals")).isEqualTo(403);
      assertThat(browser.status("/returns/" + made + "/correct")).isEqualTo(403);
      assertThat(browser.status("/returns/" + UUID.randomUUID())).isEqualTo(404);
    }
    String content = Calls.as(Role.OPERATOR).get("/api/v1/returns/" + made + "/content").body();
    assertThat(content).contains("\"shown\":\"*\"").doesNotContain("numerator", "\"lines\"");
    assertThat(Calls.as(Role.AUDITOR).get("/api/v1/returns/" + made + "/content").body())
        .contains("\"numerator\":2");
  }

  @Test
  void aReturnThatWaitsIsApproved() {
    UUID made = waiting(made("monthly", month.minusMonths(5)));
    try (Browser browser = Browser.as(Role.CASEWORKER)) {
      browser.open("/returns/" + made).click("Approve");
      assertThat(browser.text()).contains("It is sealed for these people", "@atw.example");
      browser.looksGood("return-approve").click("Approve and send");
      assertThat(browser.text()).contains("The return is approved", "Approved by", "caseworker");
      assertThat(browser.status("/returns/" + made + "/approve")).isEqualTo(200);
      browser.click("Approve and send");
      assertThat(browser.text()).contains("there is nothing to approve");
    }
  }

  @Test
  void aReturnThatHasNotLeftIsDiscardedWithItsReason() {
    UUID made = waiting(made("monthly", month.minusMonths(6)));
    try (Browser browser = Browser.as(Role.CASEWORKER)) {
      browser.open("/returns/" + made + "/discard");
      browser.looksGood("return-discard").click("Discard the return");
      assertThat(browser.text()).contains("Enter why you discard it");
      browser.fill("Why", "<i>made by mistake</i>").click("Discard the return");
      assertThat(browser.text()).contains("The return is discarded", "<i>made by mistake</i>");
    }
  }

  @Test
  void aRequestIsPreviewedBeforeItIsAnswered() {
    try (Browser browser = Browser.as(Role.CASEWORKER)) {
      browser.open("/returns/request").click("See what it would say");
      assertThat(browser.text()).contains("Enter the first day", "Enter the last day");
      browser.looksGood("return-request-refused");
      browser
          .fill("First day", TYPED.format(month.atDay(1)))
          .fill("Last day", TYPED.format(month.atEndOfMonth()))
          .check("Referral rates")
          .click("See what it would say");
      assertThat(browser.text()).contains("Nothing is made or sent yet", "Referrals received");
      browser.looksGood("return-request-preview").click("Make and send it");
      assertThat(browser.text()).contains("The return is made", "Referrals received");
    }
  }

  @Test
  void theFilledFormIsHandedOver() throws IOException {
    Path form = home.resolve("staff of Jane Doe.xlsx");
    try (Browser browser = Browser.as(Role.CASEWORKER)) {
      String base = "/returns/planned/" + nextForm().ref();
      var empty = browser.page().request().get(base + "/form");
      assertThat(empty.headers().get("content-disposition")).startsWith("attachment");
      Files.write(form, empty.body());
      browser.open(base + "/carry");
      browser.looksGood("return-carry").click("Send the form");
      assertThat(browser.text()).contains("Choose the filled form");
      browser.upload("Filled form", form).click("Send the form");
      assertThat(browser.text()).contains("The form is handed over").doesNotContain("Jane");
    }
  }

  private static ReturnEntry nextForm() {
    return WebWorld.bean(Returns.class).calendar(today(), today().plusMonths(14)).stream()
        .filter(entry -> entry.returnId().equals("yearly") && entry.state().equals("planned"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void chartsShowWhatWasPrintedWithTheNumbersBeside() {
    made("monthly", month.minusMonths(2));
    try (Browser browser = Browser.as(Role.VIEWER)) {
      browser.open("/returns/charts?rules=mhss-v8&return=monthly");
      assertThat(browser.text()).contains("Referrals received", "As a table");
      browser.looksGood("return-charts");
      var picture =
          browser
              .page()
              .request()
              .get("/returns/charts/picture?rules=mhss-v8&return=monthly&figure=referrals");
      assertThat(picture.headers().get("content-type")).isEqualTo("image/png");
      assertThat(browser.status("/returns/charts/picture?rules=mhss-v8&return=monthly&figure=none"))
          .isEqualTo(404);
    }
  }

  @Test
  void programsReadTheCalendarAndCorrectWithAReason() {
    UUID made = made("monthly", month.minusMonths(4));
    Calls caseworker = Calls.as(Role.CASEWORKER);
    String url = "/api/v1/returns/" + made;
    String from = month.minusMonths(4).atDay(1).toString();
    assertThat(caseworker.json("/api/v1/returns?from=" + from).findValuesAsText("id"))
        .contains(made.toString());
    assertThat(caseworker.json(url + "/proof").get("files").isEmpty()).isFalse();
    assertThat(caseworker.json(url + "/correction").get("figures").isEmpty()).isTrue();
    assertThat(caseworker.post(url + "/correction", Map.of("reason", " ")).statusCode())
        .isEqualTo(422);
    assertThat(caseworker.post(url + "/correction", Map.of("reason", "r")).statusCode())
        .isEqualTo(409);
    JsonNode corrected =
        Calls.tree(caseworker.post(url + "/correction", Map.of("reason", "r", "anyway", true)));
    assertThat(corrected.get("return").get("version").asInt()).isEqualTo(2);
    assertThat(Calls.as(Role.ADVISER).post(url + "/approve", Map.of()).statusCode()).isEqualTo(403);
    assertThat(caseworker.post(url + "/approve", Map.of()).statusCode()).isEqualTo(409);
    assertThat(caseworker.get("/api/v1/returns/courses/mhss-v8/monthly").body()).contains("points");
    assertThat(Calls.as(Role.VIEWER).json("/api/v1/schedules").get("schedules").isEmpty())
        .isFalse();
  }

  @Test
  void theSchedulesSayWhenAndWhatBecameOfIt() {
    try (Browser browser = Browser.as(Role.VIEWER)) {
      browser.open("/schedules");
      assertThat(browser.text())
          .contains("Last working day of each month", "gateway/returns", "Gateways that do it");
      browser.looksGood("schedules");
    }
  }

  private static UUID made(String id, YearMonth month) {
    ReturnRule rule =
        WebWorld.bean(RuleSets.class).get(RULES).returns().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow();
    Period period = Period.month(month);
    Instant planned = WorkingCalendar.endOf(month.atEndOfMonth());
    UUID made = WebWorld.bean(Production.class).produce(RULES, rule, period, planned, true).id();
    SubmittedPlan.await("return " + made + " to leave", () -> state(made).equals("sent"));
    return made;
  }

  private static String state(UUID made) {
    return WebWorld.bean(Returns.class).find(made.toString()).orElseThrow().state();
  }

  /** As if it had not left. */
  private static UUID waiting(UUID made) {
    WebWorld.jdbc()
        .sql("update return_file set state = 'waiting', outbox = null where id = ?")
        .param(made)
        .update();
    return made;
  }

  private static String lastReading(UUID made) {
    return WebWorld.bean(History.class).ofReturn(made).stream()
        .filter(entry -> List.of("return-read", "return-explained").contains(entry.step().step()))
        .reduce((one, later) -> later)
        .map(entry -> entry.step().step() + " by " + entry.step().actor())
        .orElseThrow();
  }
}
