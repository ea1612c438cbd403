package mhss.gateway.reports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.documents.Document;
import mhss.gateway.documents.DocumentReader;
import mhss.gateway.documents.SeenDocument;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.file.CalendarFile;
import mhss.gateway.sandbox.forms.Answers2024;
import mhss.gateway.sandbox.forms.AnswersV8;
import mhss.gateway.sandbox.forms.FilledForms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reports of the sandbox in every format they are made in. */
class InventedReportsTest {

  private static final String URN = "AW17-1106";
  private static final LocalDate ON = LocalDate.of(2017, 11, 16);
  private static final LocalDate FROM = LocalDate.of(2017, 11, 6);
  private static final LocalDate UNTIL = LocalDate.of(2018, 5, 6);

  private static final LocalDate REFERRED = FROM;

  private static final RuleSets RULES =
      new RuleSets(
          Path.of("config/rules"),
          CalendarFile.read(Path.of("config/holidays/england-and-wales.yaml")),
          List.of());

  private final DocumentReader reader = new DocumentReader();

  record Paper(String rules, String report, String format, Map<String, String> answers) {

    @Override
    public String toString() {
      return rules + " " + report + " " + format;
    }
  }

  static Stream<Paper> good() {
    return Stream.of("docx", "pdf", "txt")
        .flatMap(
            format ->
                Stream.of(
                    new Paper("mhss-v8", "plan", format, AnswersV8.plan(URN, ON)),
                    new Paper("mhss-v8", "exit", format, AnswersV8.exit(URN, FROM, UNTIL, UNTIL)),
                    new Paper("mhss-2024", "plan", format, Answers2024.plan(URN, ON)),
                    new Paper(
                        "mhss-2024",
                        "six-month",
                        format,
                        Answers2024.sixMonths(URN, FROM, UNTIL, UNTIL)),
                    new Paper(
                        "mhss-2024", "exit", format, Answers2024.exit(URN, FROM, UNTIL, UNTIL))));
  }

  static Stream<Paper> faulty() {
    return Stream.of("docx", "pdf", "txt")
        .flatMap(
            format ->
                Stream.of(
                    new Paper("mhss-v8", "plan", format, AnswersV8.faultyPlan(URN, ON)),
                    new Paper("mhss-2024", "plan", format, Answers2024.faultyPlan(URN, ON))));
  }

  @ParameterizedTest
  @MethodSource("good")
  void meetWhateverAMachineCanTell(Paper paper) {
    assertThat(check(paper)).filteredOn(Finding::failsMechanically).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("faulty")
  void areRefusedWhenCareless(Paper paper) {
    assertThat(check(paper)).filteredOn(Finding::failsMechanically).isNotEmpty();
  }

  static Stream<Paper> early() {
    LocalDate before = REFERRED.minusDays(1);
    return Stream.of(
        new Paper("mhss-v8", "plan", "docx", AnswersV8.plan(URN, before)),
        new Paper("mhss-v8", "exit", "docx", AnswersV8.exit(URN, before, UNTIL, UNTIL)),
        new Paper("mhss-2024", "plan", "docx", Answers2024.plan(URN, before)),
        new Paper(
            "mhss-2024", "six-month", "docx", Answers2024.sixMonths(URN, before, UNTIL, before)),
        new Paper("mhss-2024", "exit", "docx", Answers2024.exit(URN, before, UNTIL, before)));
  }

  @ParameterizedTest
  @MethodSource("early")
  void areRefusedWhenSignedOrBegunBeforeTheReferral(Paper paper) {
    assertThat(check(paper, Optional.of(referred(paper.rules()))))
        .filteredOn(Finding::failsMechanically)
        .extracting(Finding::note)
        .anyMatch(note -> note.matches("The .* before the (?:date of the )?referral"));
  }

  private static CaseFile referred(String rules) {
    Instant received = Instant.parse("2017-11-06T10:00:00Z");
    return new CaseFile(
        UUID.randomUUID(),
        "adviser",
        URN,
        1,
        "TEST",
        rules,
        "REFERRED",
        REFERRED,
        received,
        UUID.randomUUID(),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  private List<Finding> check(Paper paper) {
    return check(paper, Optional.empty());
  }

  private List<Finding> check(Paper paper, Optional<CaseFile> caseFile) {
    RuleSet rules = RULES.get(paper.rules());
    RuleSet.Form form = rules.form(rules.report(paper.report()).orElseThrow().form()).orElseThrow();
    SeenDocument document = reader.open(new Document("r." + paper.format(), "", file(paper, form)));
    return new Standard(
            Validation.buildDefaultValidatorFactory().getValidator(),
            Clock.fixed(Instant.parse("2018-05-07T09:00:00Z"), ZoneId.of("Europe/London")))
        .check(
            rules, paper.report(), document, document.read(FormLayouts.of(rules, form)), caseFile);
  }

  private static byte[] file(Paper paper, RuleSet.Form form) {
    return switch (paper.format()) {
      case "docx" -> FilledForms.word(form, paper.answers());
      case "pdf" -> FilledForms.pdf(form, paper.answers());
      default -> FilledForms.text(form, paper.answers());
    };
  }
}
