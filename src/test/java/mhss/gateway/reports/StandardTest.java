package mhss.gateway.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.documents.DocumentReader;
import mhss.gateway.documents.Paper;
import mhss.gateway.documents.Paper.Format;
import mhss.gateway.documents.SeenDocument;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.file.CalendarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The specified standard of the v8 rule set, on plans and reports in every format. */
class StandardTest {

  private static final RuleSet RULES =
      new RuleSets(
              Path.of("config/rules"),
              CalendarFile.read(Path.of("config/holidays/england-and-wales.yaml")),
              List.of())
          .get("mhss-v8");
  private static final CaseFile CASE =
      new CaseFile(
          UUID.randomUUID(),
          "provider",
          "AB-123456",
          1,
          "OLD",
          "mhss-v8",
          "CONTACTED",
          LocalDate.of(2016, 2, 1),
          Instant.parse("2016-02-01T10:00:00Z"),
          UUID.randomUUID(),
          List.of(),
          Optional.empty(),
          List.of(),
          Optional.empty());

  private final Standard standard =
      new ReportsConfiguration()
          .standard(Clock.fixed(Instant.parse("2016-09-01T10:00:00Z"), ZoneOffset.UTC));
  private final Filled filled = new Filled();

  @ParameterizedTest
  @EnumSource
  void findsNothingMechanicallyWrongWithAGoodPlan(Format format) {
    assertThat(failed(check("plan", filled.plan(), format))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void findsNothingMechanicallyWrongWithAGoodExitReport(Format format) {
    assertThat(failed(check("exit", filled.exitReport(), format))).isEmpty();
  }

  @Test
  void asksEveryCriterionOfThatReportAndNamesItsSource() {
    List<Finding> findings = check("plan", filled.plan());

    assertThat(findings)
        .extracting(Finding::criterion)
        .contains(
            "complete", "name-and-urn", "no-other-identifiers", "signed", "font", "plain-language")
        .doesNotContain("one-outcome");
    assertThat(findings).allMatch(finding -> !finding.source().isBlank());
    assertThat(finding(findings, "font").verdict()).isEqualTo(Verdict.MET);
    assertThat(finding(findings, "job-analysis").verdict()).isEqualTo(Verdict.MET);
    assertThat(finding(findings, "plain-language").verdict()).isEqualTo(Verdict.NEEDS_A_PERSON);
  }

  @ParameterizedTest
  @EnumSource
  void doesNotTakeThePrintedHintForAnAnswer(Format format) {
    filled.condition = "";
    filled.affects = "";
    filled.otherHealth = "";

    assertThat(failed(check("plan", filled.plan(), format)))
        .containsExactly("complete condition", "complete effects", "complete other_health");
  }

  @Test
  void missesAnotherUrnAndAnotherIdentification() {
    filled.urn = "AB-999999";
    assertThat(failed(check("plan", filled.plan()))).containsExactly("name-and-urn line 2, urn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NINO QQ123456C.",
        "Write to pat@post.example.",
        "Ring 07700 900123.",
        "DOB: 03/04/1985"
      })
  void missesOtherIdentificationOfTheCustomer(String identification) {
    filled.affects += " " + identification;

    List<Finding> findings = check("plan", filled.plan());

    Finding found = finding(findings, "no-other-identifiers");
    assertThat(found.verdict()).isEqualTo(Verdict.NOT_MET);
    assertThat(found.place()).endsWith("effects");
    assertThat(found.note()).doesNotContain("QQ", "pat@", "07700", "1985");
  }

  @ParameterizedTest
  @CsvSource({"Y/N (delete), NOT_MET", "«Y»/«N» (delete), NEEDS_A_PERSON", "Y, MET"})
  void missesAnUnansweredQuestion(String answer, Verdict verdict) {
    filled.attending = answer;

    assertThat(finding(check("plan", filled.plan()), "attending-work").verdict())
        .isEqualTo(verdict);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u2612 |\u2612 |\u2610 ", "\u2610 |\u2610 |\u2610 "})
  void missesTwoAnswersOrNone(String ticks) {
    filled.eapTicks = ticks;

    assertThat(failed(check("plan", filled.plan())))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("assistance-programme");
  }

  @ParameterizedTest
  @CsvSource({
    "Agree shifts with the manager., NOT_MET",
    "Agree shifts by end of April., MET",
    "Review within two weeks., MET",
    "The manager may help., NOT_MET",
    "Talk to HR in May., MET",
    "Buddy to be found (30/3/12), MET",
  })
  void wantsATimescale(String support, Verdict verdict) {
    filled.support = support;

    assertThat(finding(check("plan", filled.plan()), "timescales").verdict()).isEqualTo(verdict);
  }

  @Test
  void missesASignatureItsDateAndADateThatCannotBe() {
    filled.customerSigned = "\tDate";
    assertThat(failed(check("plan", filled.plan())))
        .containsExactly("signed customer_signature", "signed customer_signature");
    filled.customerSigned = "P Example\tDate 01/01/2016";
    assertThat(notes(check("plan", filled.plan())))
        .containsExactly("The customer's signature is dated before the referral");
    filled.customerSigned = "P Example\tDate 01/01/2026";
    assertThat(notes(check("plan", filled.plan())))
        .containsExactly("The customer's signature is dated in the future");
  }

  @ParameterizedTest
  @EnumSource(names = "TEXT", mode = EnumSource.Mode.EXCLUDE)
  void excusesAMissingSignatureOnlyByAPictureNearIt(Format format) {
    filled.customerSigned = "";
    filled.logo = Paper.PICTURE + " ";
    assertThat(failed(check("plan", filled.plan(), format))).contains("signed customer_signature");

    filled.aboveSignatures = Paper.PICTURE;
    List<Finding> near = check("plan", filled.plan(), format);
    assertThat(near)
        .filteredOn(finding -> finding.note().contains("picture near it"))
        .extracting(Finding::verdict)
        .containsExactly(Verdict.NEEDS_A_PERSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"|||", "\u2612|\u2612||"})
  void missesNoOrTwoOutcomes(String outcomes) {
    filled.outcomes = outcomes;

    assertThat(finding(check("exit", filled.exitReport()), "one-outcome").verdict())
        .isEqualTo(Verdict.NOT_MET);
  }

  @Test
  void missesSupportThatLastedTooLong() {
    filled.finished = "02/08/2016";
    assertThat(notes(check("exit", filled.exitReport())))
        .containsExactly("The period ends later than it may");
    filled.finished = "01/02/2016";
    assertThat(notes(check("exit", filled.exitReport())))
        .containsExactly("The period ends before it starts");
  }

  @Test
  void putsAnotherNumberOfRecommendationsThanPlannedBeforeAPerson() {
    SeenDocument document = new DocumentReader().open(filled.exitReport().as(Format.DOCX));
    List<Finding> findings =
        standard.check(
            RULES,
            "exit",
            document,
            document.read(FormLayouts.of(RULES, "annex-d").orElseThrow()),
            new Standard.Known(Optional.of(CASE), Optional.of(3)));

    assertThat(finding(findings, "recommendations-answered").verdict())
        .isEqualTo(Verdict.NEEDS_A_PERSON);
  }

  @Test
  void asksAPersonAboutAnotherFont() {
    Paper small = new Paper("Calibri", 11);
    for (int i = 0; i < 3; i++) {
      small.line("Customer Name: Pat Example");
    }
    Finding font = finding(check("plan", small), "font");

    assertThat(font.verdict()).isEqualTo(Verdict.NEEDS_A_PERSON);
    assertThat(font.note()).contains("Calibri 11");
  }

  @Test
  void saysWhenTheDocumentIsNotThatForm() {
    List<Finding> findings = check("plan", new Paper().line("Dear Adviser, please find enclosed"));

    assertThat(failed(findings)).containsExactly("complete ");
    assertThat(finding(findings, "signed").verdict()).isEqualTo(Verdict.NEEDS_A_PERSON);
  }

  private List<Finding> check(String report, Paper paper) {
    return check(report, paper, Format.DOCX);
  }

  private List<Finding> check(String report, Paper paper, Format format) {
    SeenDocument document = new DocumentReader().open(paper.as(format));
    String form = RULES.report(report).orElseThrow().form();
    return standard.check(
        RULES,
        report,
        document,
        document.read(FormLayouts.of(RULES, form).orElseThrow()),
        Optional.of(CASE));
  }

  private static List<String> failed(List<Finding> findings) {
    return findings.stream()
        .filter(Finding::failsMechanically)
        .map(finding -> finding.criterion() + " " + finding.place())
        .toList();
  }

  private static List<String> notes(List<Finding> findings) {
    return findings.stream().filter(Finding::failsMechanically).map(Finding::note).toList();
  }

  private static Finding finding(List<Finding> findings, String criterion) {
    return findings.stream()
        .filter(finding -> finding.criterion().equals(criterion))
        .findFirst()
        .orElseThrow();
  }
}
