package mhss.gateway.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mhss.gateway.rules.KindWords.Verdict;
import mhss.gateway.rules.RuleSet.FormField;
import mhss.gateway.rules.RuleSet.Kind;
import mhss.gateway.rules.RuleSet.State;
import mhss.gateway.rules.RuleSet.Transition;
import mhss.gateway.rules.file.CalendarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped rule sets say. */
class RuleSetsInForceTest {

  private static final WorkingCalendar calendar =
      CalendarFile.read(Path.of("config/holidays/england-and-wales.yaml"));
  private static final RuleSets rules = new RuleSets(Path.of("config/rules"), calendar, List.of());
  private static final RuleSet v8 = rules.get("mhss-v8");

  static Stream<RuleSet> all() {
    return rules.all().stream();
  }

  @ParameterizedTest
  @MethodSource("all")
  void reachesEveryStateFromTheOpeningOfACase(RuleSet set) {
    Set<String> reached = new HashSet<>();
    boolean more = true;
    while (more) {
      more =
          set.transitions().stream()
              .filter(edge -> edge.from().map(reached::contains).orElse(true))
              .filter(edge -> !edge.goesBack())
              .map(Transition::to)
              .toList()
              .stream()
              .anyMatch(reached::add);
    }
    assertThat(reached)
        .containsExactlyInAnyOrderElementsOf(set.states().stream().map(State::id).toList());
  }

  @ParameterizedTest
  @MethodSource("all")
  void hasAHistorySentenceForEveryTransitionAndASourceForEveryRule(RuleSet set) {
    assertThat(set.transitions())
        .allSatisfy(
            edge -> {
              assertThat(set.event(edge.event()).orElseThrow().done()).isNotBlank();
              assertThat(edge.source()).isNotBlank();
            });
    assertThat(set.clocks()).allSatisfy(clock -> assertThat(clock.source()).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("all")
  void leadsOutOfEveryStateThatIsNotClosed(RuleSet set) {
    assertThat(set.states())
        .filteredOn(state -> !state.closed())
        .allSatisfy(
            state ->
                assertThat(set.transitions())
                    .anyMatch(edge -> edge.from().equals(Optional.of(state.id()))));
  }

  @Test
  void opensACaseByAReferralUnderBothEditions() {
    assertThat(v8.transition(Optional.empty(), "referral", "provider").map(Transition::to))
        .contains("REFERRED");
    assertThat(
            rules
                .get("mhss-2024")
                .transition(Optional.empty(), "referral", "provider")
                .map(Transition::to))
        .contains("REFERRAL_FORM_RECEIVED");
    assertThat(v8.kind("V-04").map(Kind::name)).contains("referral");
    assertThat(v8.kind("referral").flatMap(Kind::form)).contains("annex-a");
  }

  @Test
  void carriesEveryLabelOfAnnexAAsPrinted() {
    List<FormField> fields = v8.form("annex-a").orElseThrow().fields();
    assertThat(fields.stream().map(field -> field.wordings().get(0)))
        .containsExactly(
            "Name:",
            "URN 100",
            "Date of birth:",
            "Address (home):",
            "Phone Numbers:",
            "Email Address:",
            "Employer and size/type and sector:",
            "Work address:",
            "Line Manager name:",
            "Line Manager phone no:",
            "Line Manager email address:",
            "Job title and if full/part time:",
            "Hours worked:",
            "Mental Health Conditions:",
            "What are the specific conditions:",
            "What are the effects of the condition at work:",
            "Any relevant information regarding employer support around mental health / relationship with employer:",
            "Any other support being provided elsewhere around mental health:",
            "Any useful background information regarding work situation:",
            "Any other contacts either work or health related (OH, CPN, carer):",
            "Any other health conditions:",
            "Any consideration regarding availability for first meeting:",
            "Access to Work Adviser Name:",
            "Access to Work Advisor Email:",
            "Access to Work Adviser Tel No:",
            "Date of referral:");
    assertThat(fields.stream().filter(FormField::sameLine).map(FormField::key))
        .containsExactly("urn", "email", "lm_phone", "adviser_tel");
    assertThat(fields.stream().filter(f -> f.required().equals("always")).map(FormField::key))
        .containsExactlyInAnyOrder(
            "customer_name",
            "urn",
            "dob",
            "home_address",
            "employer",
            "job_title_ftpt",
            "hours",
            "mh_conditions",
            "mh_effects",
            "adviser_name",
            "adviser_email",
            "referral_date");
    assertThat(
            fields.stream().filter(f -> f.required().equals("one-of:contact")).map(FormField::key))
        .containsExactly("phones", "email");
  }

  @Test
  void hasNoFieldThatTwoLabelsOfTheSameWordingWouldFill() {
    assertThat(rules.all())
        .flatExtracting(RuleSet::forms)
        .allSatisfy(
            form ->
                assertThat(
                        form.fields().stream()
                            .flatMap(field -> field.wordings().stream())
                            .map(label -> label.toLowerCase(java.util.Locale.ROOT)))
                    .doesNotHaveDuplicates());
  }

  @ParameterizedTest
  @CsvSource({
    "Standard email – SUPPORT PLAN ACCEPTED, plan-accepted",
    "RE: [SECURE] Standard email - Support Plan Accepted, plan-accepted",
    "Standard email — SUPPORT PLAN REJECTED — REQUIRES RE-WORK, plan-rejected",
    "CJSM: FW: Standard email – EXIT REPORT ACCEPTED – RECORDS FOR DESTRUCTION, exit-accepted",
    "Standard  e-mail −EXIT REPORT REJECTED– REQUIRES REWORK, exit-rejected"
  })
  void knowsTheStandardEmailsOfAnnexEByTheirHeading(String subject, String kind) {
    assertThat(v8.kinds())
        .filteredOn(k -> k.words().subject(subject).verdict() == Verdict.YES)
        .extracting(Kind::name)
        .containsExactly(kind);
  }

  @Test
  void doubtsAHeadingThatSaysBoth() {
    assertThat(
            subject(v8, "plan-accepted", "Standard email - SUPPORT PLAN ACCEPTED (was: rejected)"))
        .isEqualTo(Verdict.DOUBTFUL);
    assertThat(subject(v8, "plan-accepted", "Support Plan accepted?")).isEqualTo(Verdict.NO);
  }

  @Test
  void findsUrnAndReasonsInTheBodyOfAnnexE() {
    String accepted =
        """
        Thank you for Support Plan reference AB 123/4.\s
        I confirm that no changes are required to be made to the Support Plan.  Please implement
        the plan and report any subsequent changes of circumstances or updates to the plan in the support period.
        Pat Example
        """;
    KindWords.Match match = v8.kind("plan-accepted").orElseThrow().words().body(accepted);
    assertThat(match.verdict()).isEqualTo(Verdict.YES);
    assertThat(match.found()).isEqualTo(Map.of("urn", "AB 123/4"));

    String rejected =
        "Thank you for Exit Report reference AB1234.\r\nI request re-work of the report due to the"
            + " following issues:\r\n%s\r\nPlease retain records for re-work and submit a revised"
            + " Exit Report within 2 working days for approval.";
    KindWords words = v8.kind("exit-rejected").orElseThrow().words();
    assertThat(words.body(rejected.formatted("No outcome is ticked.")).found())
        .containsEntry("details", "No outcome is ticked.");
    assertThat(words.body(rejected.formatted("(Provide details)")).verdict())
        .isEqualTo(Verdict.DOUBTFUL);
    assertThat(v8.kind("exit-accepted").orElseThrow().words().body(rejected).verdict())
        .isEqualTo(Verdict.NO);
  }

  @Test
  void needsWordAndDateInThe2024Approval() {
    KindWords words = rules.get("mhss-2024").kind("N-13").orElseThrow().words();
    assertThat(words.subject("Approved 12 December 2024 – AB1234"))
        .isEqualTo(new KindWords.Match(Verdict.YES, Map.of("date", "12 December 2024")));
    assertThat(words.subject("MHSS report approved 12/12/2024").verdict()).isEqualTo(Verdict.YES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Approved",
        "Not approved 12/12/2024",
        "Approved? 12/12/2024",
        "To be approved 12/12/2024",
        "Approved 12/12/2024, former one rejected"
      })
  void leavesADoubtful2024ApprovalToAPerson(String subject) {
    assertThat(subject(rules.get("mhss-2024"), "N-13", subject)).isEqualTo(Verdict.DOUBTFUL);
  }

  @ParameterizedTest
  @CsvSource({
    "C-06, 2017-11-06T16:00:00Z, 2017-11-07T16:00:00Z",
    "C-07, 2017-11-06T16:00:00Z, 2017-11-08T23:59:59Z",
    "C-08, 2017-11-06T16:00:00Z, 2017-11-15T23:59:59Z",
    "C-09, 2017-11-06T16:00:00Z, 2017-11-15T23:59:59Z",
    "C-10, 2017-11-06T16:00:00Z, 2017-12-05T23:59:59Z",
    "C-14, 2017-11-06T16:00:00Z, 2018-05-05T22:59:59Z"
  })
  void setsTheClocksOfAVersion8ReferralOfTheDayBefore(String clock, Instant received, Instant due) {
    assertThat(due(v8, clock, received, LocalDate.parse("2017-11-05"), false)).isEqualTo(due);
  }

  @Test
  void endsSupportByThe30thOfJune2018OnlyWhenTheContractIsCapped() {
    Instant received = Instant.parse("2018-02-01T09:00:00Z");
    LocalDate referral = LocalDate.parse("2018-02-01");
    assertThat(due(v8, "C-14", received, referral, true)).isEqualTo("2018-06-30T22:59:59Z");
    assertThat(due(v8, "C-14", received, referral, false)).isEqualTo("2018-08-01T22:59:59Z");
  }

  @ParameterizedTest
  @CsvSource({
    "C-05, 2024-11-25T23:59:59Z",
    "C-06, 2024-11-25T23:59:59Z",
    "C-10, 2024-12-23T23:59:59Z"
  })
  void setsTheClocksOf2024FromTheDayOfReceipt(String clock, Instant due) {
    Instant received = Instant.parse("2024-11-22T10:00:00Z");
    assertThat(due(rules.get("mhss-2024"), clock, received, LocalDate.parse("2024-11-20"), false))
        .isEqualTo(due);
  }

  private static Verdict subject(RuleSet set, String kind, String subject) {
    return set.kind(kind).orElseThrow().words().subject(subject).verdict();
  }

  private static Instant due(
      RuleSet set, String clock, Instant received, LocalDate referral, boolean capped) {
    return new Deadlines(calendar)
        .due(
            set.clock(clock).orElseThrow(),
            new Deadlines.Start(received, referral, Map.of(), capped));
  }
}
