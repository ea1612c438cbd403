package mhss.gateway.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.documents.Document;
import mhss.gateway.documents.DocumentReader;
import mhss.gateway.documents.SeenDocument;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.file.CalendarFile;
import mhss.gateway.sandbox.forms.Answers2024;
import mhss.gateway.sandbox.forms.FilledForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The specified standard of 2024 (Annex F 3, 5): each criterion missed once. */
class Standard2024Test {

  private static final RuleSet RULES =
      new RuleSets(
              Path.of("config/rules"),
              CalendarFile.read(Path.of("config/holidays/england-and-wales.yaml")),
              List.of())
          .get("mhss-2024");
  private static final LocalDate ON = LocalDate.of(2025, 6, 2);
  private static final LocalDate FROM = LocalDate.of(2024, 12, 2);

  private final Standard standard =
      new ReportsConfiguration()
          .standard(Clock.fixed(Instant.parse("2025-06-03T10:00:00Z"), ZoneOffset.UTC));

  @ParameterizedTest
  @ValueSource(strings = {"plan", "six-month", "exit"})
  void leavesOfAGoodReportOnlyWhatAPersonJudges(String report) {
    assertThat(check(report, answers(report)))
        .filteredOn(finding -> finding.verdict() != Verdict.MET)
        .allMatch(finding -> finding.verdict() == Verdict.NEEDS_A_PERSON)
        .extracting(Finding::criterion)
        .isSubsetOf(
            "font",
            "spelling",
            "plain-language",
            "correct",
            "justified",
            "enough-progress",
            "needs-addressed",
            "confidential");
  }

  @ParameterizedTest
  @CsvSource({
    "plan, in_employment, in-employment",
    "six-month, in_employment, in-employment",
    "exit, in_employment, in-employment",
    "plan, agreed_support, complete",
    "plan, job_role, complete",
    "six-month, support_provided, complete",
    "exit, progress, complete",
    "plan, customer_name, name-and-urn",
    "plan, urn, name-and-urn",
    "plan, customer_signature, signed-by-both",
    "plan, provider_signature, signed-by-both",
    "six-month, customer_signature, signed-by-customer",
    "exit, customer_signature, signed-by-customer",
  })
  void missesWhatIsLeftOut(String report, String key, String criterion) {
    Map<String, String> answers = answers(report);
    answers.remove(key);

    assertThat(check(report, answers))
        .filteredOn(Finding::failsMechanically)
        .extracting(Finding::criterion)
        .contains(criterion)
        .allMatch(failed -> failed.equals(criterion) || failed.equals("complete"));
  }

  @Test
  void missesTwoAnswersAboutEmployment() {
    Map<String, String> answers = answers("plan");
    answers.put("in_employment", "Y\nN");

    assertThat(of(check("plan", answers), "in-employment")).isNotEqualTo(Verdict.MET);
  }

  @ParameterizedTest
  @CsvSource({
    "six-month, recommendation_progress, progress",
    "six-month, recommendation_next_steps, progress",
    "plan, agreed_support, timescales",
    "exit, sustainment_finished, within-period",
  })
  void putsBeforeAPersonWhatTheEditionLeavesOpen(String report, String key, String criterion) {
    Map<String, String> answers = answers(report);
    answers.remove(key);

    assertThat(of(check(report, answers), criterion)).isEqualTo(Verdict.NEEDS_A_PERSON);
  }

  @ParameterizedTest
  @CsvSource({"six-month, recommendation_progress", "plan, effects", "exit, progress"})
  void putsOtherIdentificationBeforeAPersonAndDoesNotRepeatIt(String report, String key) {
    Map<String, String> answers = answers(report);
    answers.merge(key, "Robin's number is QQ123456C.", (said, more) -> said + " " + more);

    List<Finding> findings = check(report, answers);

    assertThat(of(findings, "no-other-identifiers")).isEqualTo(Verdict.NEEDS_A_PERSON);
    assertThat(findings).noneMatch(finding -> finding.note().contains("QQ123456C"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"correct", "justified", "needs-addressed", "confidential"})
  void neverJudgesWhatOnlyAPersonCan(String criterion) {
    assertThat(of(check("plan", answers("plan")), criterion)).isEqualTo(Verdict.NEEDS_A_PERSON);
  }

  private static Map<String, String> answers(String report) {
    return switch (report) {
      case "plan" -> Answers2024.plan("AB-123456", ON);
      case "six-month" -> Answers2024.sixMonths("AB-123456", FROM, FROM.plusDays(181), ON);
      default -> Answers2024.exit("AB-123456", FROM, FROM.plusDays(90), ON);
    };
  }

  private List<Finding> check(String report, Map<String, String> answers) {
    RuleSet.Form form = RULES.form(RULES.report(report).orElseThrow().form()).orElseThrow();
    SeenDocument document =
        new DocumentReader().open(new Document("r.docx", "", FilledForms.word(form, answers)));
    return standard.check(
        RULES, report, document, document.read(FormLayouts.of(RULES, form)), Optional.empty());
  }

  private static Verdict of(List<Finding> findings, String criterion) {
    return findings.stream()
        .filter(finding -> finding.criterion().equals(criterion))
        .map(Finding::verdict)
        .filter(verdict -> verdict != Verdict.MET)
        .findFirst()
        .orElse(Verdict.MET);
  }
}
