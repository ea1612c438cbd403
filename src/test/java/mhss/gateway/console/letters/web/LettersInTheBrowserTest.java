package mhss.gateway.console.letters.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.access.Role;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.casework.StoredMail;
import mhss.gateway.console.web.Browser;
import mhss.gateway.console.web.Calls;
import mhss.gateway.console.web.WebWorld;
import mhss.gateway.history.History;
import mhss.gateway.reports.SubmittedPlan;
import mhss.gateway.responses.Outbox;
import mhss.gateway.responses.OutboxEntry;
import mhss.gateway.rules.WorkingCalendar;
import mhss.gateway.sandbox.AnnexASamples;
import mhss.gateway.sandbox.annexa.Customer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An adviser refers a customer, and the provider answers the mail. */
class LettersInTheBrowserTest {

  @TempDir private Path folder;

  @Test
  void aReferralLeavesByPageAndIsAnswered() throws IOException {
    String urn = "QQ/88001";
    Path form = Files.write(folder.resolve("annex-a.pdf"), form(urn));
    try (Browser adviser = Browser.as(Role.ADVISER)) {
      adviser.open("/cases").click("Refer a customer").click("Continue");
      assertThat(adviser.text()).contains("Enter the URN", "Choose the file of the referral form");
      adviser.looksGood("refer-refused");
      adviser.fill("URN", "QQ/99999").upload("The referral form", form).click("Continue");
      assertThat(adviser.text()).contains("has another URN");
      assertThat(cases().byUrn("adviser", "QQ/99999")).isEmpty();
      adviser.fill("URN", urn).click("Continue");
      assertThat(adviser.text())
          .contains("What will happen", "MHSS " + urn, "MHSS-QQ-88001-referral.pdf");
      assertThat(cases().byUrn("adviser", urn)).isEmpty();
      adviser.looksGood("refer-look").click("Send the referral");
      assertThat(adviser.text()).contains("The referral is in the outbox.");
      assertThat(adviser.at()).isEqualTo("/cases/" + file("adviser", urn).id());

      adviser.open("/cases/refer").fill("URN", urn).upload("The referral form", form);
      adviser.click("Continue");
      assertThat(adviser.text()).contains("The adviser desk has case " + urn + " already");
    }
    SubmittedPlan.await("the referral", () -> cases().byUrn("provider", urn).isPresent());
    answered(file("provider", urn));
  }

  private static void answered(CaseFile file) {
    StoredMail referral =
        WebWorld.bean(MessageStore.class).byCase(file.id()).stream()
            .filter(mail -> mail.direction().equals("in"))
            .findFirst()
            .orElseThrow();
    try (Browser coach = Browser.as(Role.CASEWORKER)) {
      coach.open("/messages/" + referral.id()).click("Answer it with a letter");
      assertThat(coach.text()).contains("It answers the message that you chose");
      coach.looksGood("letters-answer").click("Inappropriate referral");
      assertThat(coach.page().locator("#answers").inputValue()).isEqualTo(referral.id().toString());
      coach.fill("Why", "Works abroad.").click("Continue");
      assertThat(coach.text()).contains("Works abroad.").doesNotContain("a problem");
      coach.looksGood("letter-answer-look").click("Send the letter");
      assertThat(coach.text()).contains("The letter is in the outbox.");
    }
    assertThat(WebWorld.bean(History.class).readings(file.id(), List.of()))
        .filteredOn(entry -> entry.step().outcome().equals("letter-preview"))
        .extracting(entry -> entry.step().actor())
        .containsOnly("caseworker")
        .isNotEmpty();
    assertThat(WebWorld.bean(Outbox.class).byCase(file.id()))
        .filteredOn(row -> row.kind().equals("inappropriate-referral"))
        .extracting(OutboxEntry::inReplyTo)
        .containsExactly(referral.id());

    Calls coach = Calls.as(Role.CASEWORKER);
    String path = "/api/v1/cases/" + file.id() + "/letters/V-07?dryRun=true&again=Y&details=No";
    assertThat(coach.post(path + "&answers=" + UUID.randomUUID(), Map.of()).body())
        .contains("answers", "one of the list");
    assertThat(coach.post(path + "&answers=" + referral.id(), Map.of()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void programsReferTheSameWay() {
    String urn = "QQ/88002";
    try (Browser browser = Browser.asNobody()) {
      APIResponse tried = refer(browser, Role.ADVISER, urn, "?dryRun=true");
      assertThat(tried.status()).as(tried.text()).isEqualTo(200);
      assertThat(cases().byUrn("adviser", urn)).isEmpty();
      assertThat(refer(browser, Role.VIEWER, urn, "").status()).isEqualTo(403);
      assertThat(refer(browser, Role.ADVISER, "QQ/1", "").text()).contains("has another URN");
      APIResponse sent = refer(browser, Role.ADVISER, urn, "");
      assertThat(sent.status()).as(sent.text()).isEqualTo(200);
      assertThat(file("adviser", urn).state()).isEqualTo("REFERRED");
      assertThat(refer(browser, Role.ADVISER, urn, "").status()).isEqualTo(422);
    }
  }

  private static APIResponse refer(Browser browser, Role role, String urn, String query) {
    return browser
        .page()
        .request()
        .post(
            WebWorld.url() + "/api/v1/cases/refer" + query,
            RequestOptions.create()
                .setHeader("Authorization", "Bearer " + WebWorld.token(role))
                .setMultipart(
                    FormData.create()
                        .set("urn", urn)
                        .set(
                            "file",
                            new FilePayload("a.pdf", "application/pdf", form("QQ/88002")))));
  }

  private static byte[] form(String urn) {
    return AnnexASamples.pdfForm(
        Customer.referred(
            "Pat Example", urn, WorkingCalendar.dayOf(WebWorld.bean(Clock.class).instant())));
  }

  private static CaseFile file(String desk, String urn) {
    return cases().byUrn(desk, urn).orElseThrow();
  }

  private static Cases cases() {
    return WebWorld.bean(Cases.class);
  }
}
