package mhss.gateway.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mhss.gateway.rules.KindWords.Verdict;
import mhss.gateway.rules.ReportRules.Payment;
import mhss.gateway.rules.ReportRules.ReportType;
import mhss.gateway.rules.RuleSet.FormField;
import mhss.gateway.rules.RuleSet.Kind;
import mhss.gateway.rules.RuleSet.Reason;
import mhss.gateway.rules.file.RuleSetFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The messages, reports and lists of the shipped rule sets (requirements 3, 4, 7, 8). */
class CatalogueTest {

  private static final Path TEMPLATES = Path.of("templates");
  private static final RuleSet v8 = read("mhss-v8");
  private static final RuleSet of2024 = read("mhss-2024");

  static Stream<RuleSet> all() {
    return Stream.of(v8, of2024);
  }

  @Test
  void holdsEveryMessageThatTravelsByMail() {
    assertThat(ids(v8)).containsAll(numbered("V-%02d", 1, 29));
    assertThat(ids(of2024)).containsAll(numbered("N-%02d", 1, 28));
  }

  @ParameterizedTest
  @MethodSource("all")
  void namesRecipientsAndATemplateForEveryMessage(RuleSet set) {
    assertThat(set.kinds())
        .allSatisfy(
            kind -> {
              assertThat(kind.to()).describedAs(kind.id()).isNotEmpty();
              assertThat(kind.template()).describedAs(kind.id()).isPresent();
              assertThat(kind.template().get())
                  .isEqualTo(set.id() + "/" + kind.name() + ".txt.ftl");
              assertThat(TEMPLATES.resolve(kind.template().get())).isRegularFile();
            });
  }

  /** What one desk writes, the other one knows: the template has the words of the rule set. */
  @ParameterizedTest
  @MethodSource("all")
  void knowsItsOwnLettersByTheirWords(RuleSet set) throws IOException {
    for (Kind kind : set.kinds()) {
      String template = Files.readString(TEMPLATES.resolve(kind.template().get()));
      List<String> parts = List.of(template.split("(?m)^---\\R", 3));
      String subject = filledIn(parts.get(1).lines().findFirst().orElseThrow().substring(9));
      if (kind.form().isEmpty()) {
        assertThat(kind.words().subject(subject).verdict())
            .describedAs("%s: %s", kind.id(), subject)
            .isEqualTo(Verdict.YES);
      }
      if (!kind.words().sentences().isEmpty()) {
        assertThat(kind.words().body(filledIn(parts.get(2))).verdict())
            .describedAs(kind.id())
            .isEqualTo(Verdict.YES);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void knowsNoLetterAsTwoKinds(RuleSet set) throws IOException {
    for (Kind kind : set.kinds()) {
      String template = Files.readString(TEMPLATES.resolve(kind.template().get()));
      String body = filledIn(List.of(template.split("(?m)^---\\R", 3)).get(2));
      assertThat(set.kinds())
          .filteredOn(other -> other.desk().equals(kind.desk()) && other.form().isEmpty())
          .filteredOn(other -> other.words().body(body).verdict() != Verdict.NO)
          .describedAs(kind.id())
          .extracting(Kind::id)
          .isSubsetOf(kind.id());
    }
  }

  @Test
  void paysVersion8InFullWhenTheCustomerStaysInWork() {
    assertThat(v8.payments().stream().mapToInt(Payment::percent).sum()).isEqualTo(100);
    assertThat(v8.payments()).filteredOn(Payment::inEmployment).hasSize(1);
  }

  @Test
  void listsTheReasonsOfTheGuidance() {
    assertThat(v8.reasons()).extracting(Reason::id).hasSize(9).startsWith("V8-RJ1");
    assertThat(of2024.reasons()).extracting(Reason::id).hasSize(8).startsWith("24-RJ1");
    assertThat(v8.choices().get("cancellation")).hasSize(4);
    assertThat(v8.choices().get("re-referral")).hasSize(7);
    assertThat(of2024.choices().get("cancellation")).hasSize(5);
    assertThat(of2024.choices().get("disengagement")).hasSize(4);
  }

  @Test
  void carriesTheLabelsOfSupportPlanAndExitReportAsPrinted() {
    assertThat(labels("annex-b"))
        .containsExactly(
            "Customer Name",
            "Customer URN",
            "Attending work at the moment Y/N (delete)",
            "Mental Health condition (What is the condition and when was it diagnosed?)",
            "How is the condition affecting the Customer?",
            "Other health issues or disabilities",
            "Has the Customer accessed their employee assistance programme?",
            "What other support is the Customer receiving from their employer?",
            "Provide an outline of the agreed support and provisional timescales including any key milestones",
            "Customer Signature",
            "Support Provider Signature");
    assertThat(labels("annex-d"))
        .contains(
            "Date support started",
            "Date support finished",
            "Date last worked with Customer",
            "Recommendation n progress",
            "Recommendation n next steps / further recommendations",
            "Outcome (tick as appropriate)");
    assertThat(options("annex-d", "outcome"))
        .containsExactly(
            "Customer remains in same job",
            "Customer remains in work but changed job same employer",
            "Customer found another job with a different employer",
            "Customer is no longer in work");
    assertThat(of2024.forms()).allMatch(form -> !form.verified());
  }

  @ParameterizedTest
  @MethodSource("all")
  void letsEachReportBeSubmittedReworkedAndDecidedOnBothDesks(RuleSet set) {
    for (ReportType report : set.reports()) {
      for (String desk : List.of("provider", "adviser")) {
        for (String event :
            List.of(report.submitted(), report.resubmitted(), report.accepted(), report.rejected()))
          assertThat(set.transitions(event))
              .describedAs("%s on the desk %s", event, desk)
              .anyMatch(edge -> edge.holdsFor(desk));
      }
    }
  }

  private static List<String> ids(RuleSet set) {
    List<String> ids = new ArrayList<>();
    set.kinds().forEach(kind -> ids.add(kind.id()));
    set.kinds().forEach(kind -> ids.addAll(kind.also()));
    return ids;
  }

  private static List<String> numbered(String format, int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(format::formatted).toList();
  }

  private static List<String> labels(String form) {
    return v8.form(form).orElseThrow().fields().stream()
        .filter(field -> !field.type().equals("hint"))
        .map(field -> field.wordings().get(0))
        .toList();
  }

  private static List<String> options(String form, String field) {
    return v8.form(form).orElseThrow().fields().stream()
        .filter(candidate -> candidate.key().equals(field))
        .map(FormField::options)
        .flatMap(List::stream)
        .map(option -> option.wordings().get(0))
        .collect(Collectors.toList());
  }

  /** A template with a value in each place, and none of its conditional parts. */
  private static String filledIn(String template) {
    return template
        .replaceAll("(?s)<#if.*?</#if>", "")
        .replaceAll("<[^>]*>", "")
        .replaceAll("\\$\\{[a-z]*_on\\}", "12 December 2024")
        .replaceAll("\\$\\{(?:urn|previous_urn)\\}", "AB1234")
        .replaceAll("\\$\\{[^}]*\\}", "something");
  }

  private static RuleSet read(String id) {
    return RuleSetFile.read(Path.of("config/rules/" + id + ".yaml"));
  }
}
