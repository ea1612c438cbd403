package mhss.gateway.console.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import mhss.gateway.access.Role;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.console.web.Browser;
import mhss.gateway.console.web.Calls;
import mhss.gateway.console.web.WebWorld;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.WorkingCalendar;
import mhss.gateway.sandbox.forms.AnswersV8;
import mhss.gateway.sandbox.forms.FilledForms;
import mhss.gateway.watch.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasePagesTest {

  private static final AtomicInteger NEXT = new AtomicInteger(100);

  @Test
  void aCaseworkerOpensACaseRecordsOnItAndSubmitsItsPlan(@TempDir Path folder) throws IOException {
    String urn = urn();
    try (Browser browser = Browser.as(Role.CASEWORKER)) {
      browser.open("/cases").looksGood("cases").click("Open a case by hand");
      browser.looksGood("case-open").click("Continue");
      assertThat(browser.text()).contains("There is a problem", "Choose: at which desk?");
      browser.looksGood("case-open-refused");
      browser.check("Provider").select("What opens it?", "A referral form").fill("URN", urn);
      browser.fill("Date of referral", "today").fill("Why is it opened by hand?", "on paper");
      browser.click("Continue");
      assertThat(browser.text()).contains("What will happen", "A case " + urn + " is opened");
      assertThat(WebWorld.bean(Cases.class).byUrn(urn)).isEmpty();
      browser.click("Open the case");
      assertThat(browser.at()).isEqualTo("/cases/" + file(urn).id());
      assertThat(browser.text()).contains(urn, "First contact", "Now", "Support Plan submitted");

      browser.click("Record what happened").looksGood("case-record").click("Customer contacted");
      browser.fill("When did it happen?", "the other day").click("Continue");
      assertThat(browser.text()).contains("'the other day' is no date");
      browser.looksGood("case-record-refused");
      browser.fill("When did it happen?", "today").click("Continue");
      assertThat(browser.text()).contains("The case moves on", "C-06");
      assertThat(file(urn).state()).isEqualTo("REFERRED");
      browser.looksGood("case-record-look").click("Record it");
      assertThat(file(urn).state()).isEqualTo("CONTACTED");
      assertThat(browser.text()).contains("The case moves on: the customer has been contacted");

      browser.click("Submit a report").check("Support Plan").click("Continue");
      assertThat(browser.text()).contains("Choose the file of the report");
      browser.upload("The report", plan(folder, urn)).click("Continue");
      assertThat(browser.text())
          .contains("specified standard", "MHSS " + urn, "is kept, sealed")
          .doesNotContain("There is a problem");
      assertThat(file(urn).state()).isEqualTo("CONTACTED");
      browser.looksGood("case-submit").click("Send the report");
      assertThat(browser.text()).contains("The report is in the outbox (revision 1)");
      assertThat(file(urn).state()).isEqualTo("PLAN_SUBMITTED");
      assertThat(drafts(file(urn).id())).isZero();
      browser.looksGood("case");
    }
  }

  @Test
  void aCaseworkerWritesALetterAndLetsANoticeGo() {
    String urn = opened();
    try (Browser browser = Browser.as(Role.CASEWORKER)) {
      browser.open("/cases/" + file(urn).id()).click("Write a letter").looksGood("letters");
      browser.click("Inappropriate referral").fill("Why", "Works <b>abroad</b>.");
      browser.looksGood("letter").click("Continue");
      assertThat(browser.text()).contains("MHSS " + urn + " V-07", "Works <b>abroad</b>.");
      browser.looksGood("letter-look").click("Send the letter");
      assertThat(browser.text()).contains("The letter is in the outbox.", "Inappropriate referral");

      act(urn, "leaving-learned", Map.of("on", "today", "reason-code", "left-job"));
      WebWorld.bean(Watch.class).sweep();
      browser.open("/notices").looksGood("notices");
      browser.open("/cases/" + file(urn).id());
      assertThat(browser.text()).contains("Needs a person", "A letter is prepared");
      browser.click("V-19 support stopped").looksGood("notice");
      browser.click("Discard the letter");
      assertThat(browser.text()).contains("Say in a few words why it is not sent");
      browser.fill("Why is it not sent?", "told on the phone").click("Discard the letter");
      assertThat(browser.text()).contains("The letter is discarded.");
    }
  }

  @Test
  void aSpecialCustomerIsDestroyedOnlyAfterTheUrnWasTyped() {
    String urn = opened();
    UUID id = file(urn).id();
    try (Browser browser = Browser.as(Role.CASEWORKER)) {
      browser.open("/cases/" + id + "/purge").looksGood("case-purge");
      assertThat(browser.text()).contains("This cannot be taken back", "the form and the events");
      browser.fill("How do you know?", "told on the phone").click("Destroy everything");
      assertThat(browser.text()).contains("Type the URN " + urn);
      assertThat(WebWorld.bean(Cases.class).byId(id)).isPresent();
      browser.fill("How do you know?", "told on the phone").fill("Type the URN to confirm", urn);
      browser.click("Destroy everything");
      assertThat(browser.text()).contains("Everything held about the case is destroyed");
      assertThat(WebWorld.bean(Cases.class).byId(id)).isEmpty();
      assertThat(browser.status("/cases/" + id)).isEqualTo(404);
    }
  }

  @Test
  void aViewerFindsACaseByItsUrnAndChangesNothing() {
    String urn = opened();
    try (Browser browser = Browser.as(Role.VIEWER)) {
      browser.open("/cases").fill("URN", urn.toLowerCase(Locale.ROOT));
      browser.click("Find cases");
      assertThat(browser.at()).isEqualTo("/cases/" + file(urn).id());
      assertThat(browser.text()).doesNotContain("Record what happened", "Read the referral");
      assertThat(browser.status("/cases/" + file(urn).id() + "/record")).isEqualTo(403);
      assertThat(browser.status("/cases/" + file(urn).id() + "/referral")).isEqualTo(403);
      assertThat(browser.status("/cases/" + UUID.randomUUID())).isEqualTo(404);
      assertThat(browser.status("/cases/not-an-id")).isEqualTo(404);
      browser.open("/cases?urn=%25&show=all&after=forged");
      assertThat(browser.text()).contains("No case is like this");
      browser.looksGood("cases-none");
    }
  }

  @Test
  void programsListCasesAndRecordOnThem() {
    String urn = opened();
    String path = "/api/v1/cases/" + file(urn).id();
    JsonNode listed = Calls.as(Role.VIEWER).json("/api/v1/cases?urn=" + urn).get("cases");
    assertThat(listed).hasSize(1);
    assertThat(listed.get(0).get("state").asText()).isEqualTo("REFERRED");
    JsonNode one = Calls.as(Role.VIEWER).json(path);
    assertThat(one.get("journey").get(1).get("where").asText()).isEqualTo("here");
    assertThat(one.get("clocks")).isNotEmpty();
    assertThat(Calls.as(Role.VIEWER).get(path + "/acts").statusCode()).isEqualTo(403);
    assertThat(Calls.as(Role.CASEWORKER).json(path + "/acts")).isNotEmpty();

    HttpResponse<String> gaps = Calls.as(Role.CASEWORKER).post(path + "/acts/attempt", Map.of());
    assertThat(gaps.statusCode()).isEqualTo(422);
    assertThat(Calls.tree(gaps).get("problems").findValuesAsText("field")).contains("medium");
    JsonNode tried =
        Calls.tree(
            Calls.as(Role.CASEWORKER).post(path + "/acts/contact-made?dryRun=true", Map.of()));
    assertThat(tried.get("state").asText()).isEqualTo("CONTACTED");
    assertThat(file(urn).state()).isEqualTo("REFERRED");
    assertThat(Calls.as(Role.CASEWORKER).post(path + "/acts/paused", Map.of()).statusCode())
        .isEqualTo(409);
    assertThat(Calls.as(Role.CASEWORKER).post(path + "/acts/eaten", Map.of()).statusCode())
        .isEqualTo(404);
  }

  private static String opened() {
    String urn = urn();
    HttpResponse<String> opened = Calls.as(Role.CASEWORKER).openCase(urn);
    assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
    return urn;
  }

  private static void act(String urn, String act, Map<String, String> values) {
    HttpResponse<String> done =
        Calls.as(Role.CASEWORKER).post("/api/v1/cases/" + file(urn).id() + "/acts/" + act, values);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
  }

  private static String urn() {
    return "QQ/77%03d".formatted(NEXT.getAndIncrement());
  }

  private static CaseFile file(String urn) {
    return WebWorld.bean(Cases.class).byUrn(urn).get(0);
  }

  private static int drafts(UUID caseFile) {
    return WebWorld.jdbc()
        .sql("select count(*) from draft_file where case_id = ?")
        .param(caseFile)
        .query(Integer.class)
        .single();
  }

  private static Path plan(Path folder, String urn) throws IOException {
    var form = WebWorld.bean(RuleSets.class).get("mhss-v8").form("annex-b").orElseThrow();
    return Files.write(
        folder.resolve("plan.docx"),
        FilledForms.word(
            form,
            AnswersV8.plan(urn, WorkingCalendar.dayOf(WebWorld.bean(Clock.class).instant()))));
  }
}
