package mhss.gateway.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import mhss.gateway.casework.CaseRecords;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Registered.CaseMoved;
import mhss.gateway.casework.Registered.CaseOpened;
import mhss.gateway.documents.Document;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.sandbox.annexa.Customer;
import mhss.gateway.sandbox.forms.FilledForms;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrespondenceTest {

  private static final String URN = WritingDesks.URN;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

  @TempDir private Path home;
  private WritingDesks desks;

  @BeforeEach
  void open() throws IOException {
    desks = new WritingDesks(home);
  }

  @AfterEach
  void close() {
    desks.close();
  }

  @Test
  void aReferralThatLeavesOpensTheCaseOfItsDesk() {
    Sent sent = refer();

    assertThat(sent.registered()).isInstanceOf(CaseOpened.class);
    assertThat(sent.preview().to()).containsExactly("desk@provider.example");
    assertThat(sent.preview().subject()).isEqualTo("MHSS " + URN + " V-06 referral");
    assertThat(desks.caseFile("adviser"))
        .satisfies(file -> assertThat(file.state()).isEqualTo("REFERRED"))
        .satisfies(file -> assertThat(file.referralDate()).isEqualTo(TODAY))
        .satisfies(file -> assertThat(file.contract()).isEqualTo("OLD"));
    assertThat(desks.letters("adviser"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.kind()).isEqualTo("referral");
              assertThat(row.state()).isEqualTo("due");
            });
    assertThat(desks.bean(Cases.class).events(desks.caseFile("adviser").id()).get(0).actor())
        .isEqualTo("kim");
    assertThat(details()).contains("Pat Example");
  }

  private String details() {
    return new String(
        desks.bean(Cases.class).details(desks.caseFile("adviser").id()).orElseThrow(),
        StandardCharsets.UTF_8);
  }

  @Test
  void theDateInTheFormSaysWhichRuleSetCounts() {
    desks.turnTo("2027-01-11T10:00");
    Document form =
        new Document(
            "form.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            FilledForms.word(
                desks
                    .bean(RuleSets.class)
                    .get("mhss-2024")
                    .form("mhss-referral-form")
                    .orElseThrow(),
                Customer.referred("Pat Example", URN, LocalDate.of(2027, 1, 11))));

    Sent sent = desks.send("adviser", "referral", Map.of(), form);

    assertThat(sent.preview().subject()).isEqualTo("MHSS " + URN + " N-03 referral");
    assertThat(desks.caseFile("adviser").ruleSet()).isEqualTo("mhss-2024");
  }

  @Test
  void aFormOfAnotherCaseWithoutACaseOrWithoutAFormDoesNotLeave() {
    refused("urn-differs", () -> desks.send("adviser", "V-06", Map.of(), annexA("QQ/9")));
    refused("urn-missing", () -> desks.send("adviser", "V-06", Map.of(), annexA("")));
    refused("no-form", () -> desks.send("adviser", "V-06", Map.of(), text("Hello")));
    refused(
        "no-contract",
        () -> desks.send("adviser", "V-06", Map.of(), desks.annexA(URN, LocalDate.of(2011, 5, 5))));
    refused("no-case", () -> desks.send("provider", "V-07", Map.of("details", "Abroad.")));
    assertThat(desks.bean(Cases.class).byUrn(URN)).isEmpty();
  }

  @Test
  void aFileThatNobodyMayHoldDoesNotLeave() {
    refer();
    refused(
        "withheld",
        () ->
            desks.send(
                "adviser",
                "V-02",
                Map.of("details", "See the file."),
                text("This is a Special Customer Record.")));
    assertThat(desks.letters("adviser")).hasSize(1);
  }

  @Test
  void aLetterIsTheEventItStandsForOrNothingAtAll() {
    opened("form-sent");

    Sent query = desks.send("adviser", "V-02", Map.of("details", "Which employer is it?"));
    assertThat(((CaseMoved) query.registered()).state()).isEqualTo("QUERIED");
    assertThat(desks.letters("adviser")).hasSize(1);

    refused("not-allowed", () -> desks.send("adviser", "V-05", notEligible()));
    assertThat(desks.letters("adviser")).hasSize(1);
    desks.happens("adviser", "query-answered", "by telephone");
    assertThatThrownBy(() -> desks.send("adviser", "V-05", Map.of("region", "North", "nail", "1")))
        .hasMessageContaining("nail");
    assertThat(desks.caseFile("adviser").state()).isEqualTo("FORM_SENT");
    desks.send("adviser", "V-05", notEligible());
    assertThat(desks.caseFile("adviser").state()).isEqualTo("INELIGIBLE");
  }

  private static Map<String, Object> notEligible() {
    return Map.of("region", "North", "contact", "The team, 01632 960999");
  }

  @Test
  void theFormOfAnEnquiryThatIsReferredCompletesItsCase() {
    opened("form-sent");
    Sent sent = refer();
    assertThat(((CaseMoved) sent.registered()).from()).isEqualTo("FORM_SENT");
    assertThat(desks.caseFile("adviser").state()).isEqualTo("REFERRED");
    assertThat(details()).contains("Pat Example");
  }

  @Test
  void aLetterThatOnlyInformsLeavesTheCaseAsItIs() {
    opened("provider", "referral");
    Sent sent = desks.send("provider", "V-07", Map.of("details", "Works abroad."));
    assertThat(sent.preview().to()).containsExactly("team@atw.example");
    assertThat(desks.caseFile("provider").state()).isEqualTo("REFERRED");

    refused("repeated", () -> desks.send("provider", "V-07", Map.of("details", "Works abroad.")));
    OwnLetter more = desks.letter("provider", "V-07", Map.of("details", "And more."));
    desks.bean(Correspondence.class).send(again(more));
    assertThat(desks.letters("provider")).hasSize(2);
  }

  private static OwnLetter again(OwnLetter letter) {
    return new OwnLetter(
        letter.desk(),
        letter.urn(),
        letter.kind(),
        letter.values(),
        letter.files(),
        letter.answers(),
        letter.at(),
        letter.facts(),
        letter.to(),
        true,
        letter.actor());
  }

  @Test
  void whatOtherCommandsSendIsRefusedWithTheirName() {
    opened("provider", "referral");
    refer();
    assertThatThrownBy(() -> desks.send("provider", "V-12", Map.of(), text("plan")))
        .hasMessageContaining("gateway submit " + URN);
    assertThatThrownBy(() -> desks.send("adviser", "plan-accepted", Map.of()))
        .hasMessageContaining("gateway review");
    assertThatThrownBy(() -> desks.send("provider", "V-24", Map.of("period", "2026-10")))
        .hasMessageContaining("about no single case");
    assertThatThrownBy(() -> desks.send("provider", "V-06", Map.of(), text("x")))
        .hasMessageContaining("gateway letters list mhss-v8");
  }

  @Test
  void aPreparedNoticeIsApprovedNotWrittenAgain() {
    opened("provider", "referral");
    desks.happens("provider", "leaving-learned", null);
    desks.watch();
    assertThatThrownBy(() -> desks.send("provider", "V-19", Map.of("reason", "left-job")))
        .hasMessageContaining("gateway notices approve");
  }

  @Test
  void aLetterLeavesNoNoticeBehindForTheSameEvent() {
    opened("provider", "referral");
    desks.happens("provider", "contact-made", null);
    appointment();

    desks.send("provider", "V-11", Map.of("reason", "the coach is ill"));
    assertThat(desks.caseFile("provider").state()).isEqualTo("CONTACTED");
    desks.watch();
    assertThat(desks.notices("provider")).isEmpty();
  }

  private void appointment() {
    desks
        .gateway()
        .transaction()
        .execute(
            status ->
                desks
                    .bean(CaseRecords.class)
                    .appointment(
                        desks.caseFile("provider").id(),
                        desks.now().plusSeconds(86_400),
                        "phone",
                        "kim"));
  }

  @Test
  void aHeldCaseTakesNoLetterThatChangesIt() {
    opened("form-sent");
    desks
        .gateway()
        .transaction()
        .execute(
            status ->
                desks
                    .bean(CaseRecords.class)
                    .hold(desks.caseFile("adviser").id(), "sensitive", "kim"));
    refused("case-held", () -> desks.send("adviser", "V-02", Map.of("details", "Which?")));
  }

  private Sent refer() {
    return desks.send("adviser", "V-06", Map.of(), annexA(URN));
  }

  private Document annexA(String urn) {
    return desks.annexA(urn, TODAY);
  }

  private static Document text(String words) {
    return new Document("file.txt", "text/plain", words.getBytes(StandardCharsets.UTF_8));
  }

  private void opened(String event) {
    opened("adviser", event);
  }

  private void opened(String desk, String event) {
    desks.open(desk, event);
  }

  private static void refused(String cause, ThrowingCallable sending) {
    assertThatThrownBy(sending)
        .isInstanceOfSatisfying(
            NotSent.class, e -> assertThat(e.cause()).as(e.getMessage()).isEqualTo(cause));
  }
}
