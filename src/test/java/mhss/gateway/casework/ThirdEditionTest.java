package mhss.gateway.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.casework.Registered.CaseOpened;
import mhss.gateway.documents.Document;
import mhss.gateway.documents.DocumentReader;
import mhss.gateway.documents.FormLayout;
import mhss.gateway.reports.FormLayouts;
import mhss.gateway.rules.KindWords.Verdict;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets.Contract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new edition of the guidance is a new file and a new contract, and nothing else. */
class ThirdEditionTest {

  private static final LocalDate FROM = LocalDate.parse("2026-07-02");
  private static final String URN = "T26/100";

  @TempDir Path folder;
  private CaseDesk desk;
  private RuleSet edition;

  @BeforeEach
  void addTheFileAndTheContract() throws IOException {
    for (String shipped : List.of("mhss-v8.yaml", "mhss-2024.yaml")) {
      Files.copy(Path.of("config/rules", shipped), folder.resolve(shipped));
    }
    Files.writeString(folder.resolve("mhss-2026.yaml"), written());
    LocalDate last = LocalDate.parse("2028-12-31");
    desk =
        new CaseDesk(
            folder,
            List.of(
                new Contract(
                    "2024",
                    "provider",
                    "mhss-2024",
                    LocalDate.parse("2024-08-20"),
                    FROM.minusDays(1),
                    false),
                new Contract("2026", "provider", "mhss-2026", FROM, last, false)));
    edition = desk.rules.get("mhss-2026");
  }

  @Test
  void knowsAMessageByItsNewWords() {
    assertThat(verdict("mhss-2026", "Returned for re-work: Support Plan")).isEqualTo(Verdict.YES);
    assertThat(verdict("mhss-2024", "Returned for re-work: Support Plan")).isEqualTo(Verdict.NO);
  }

  @Test
  void readsAFormByItsNewLabel() {
    String plan =
        """
        Person supported: Quinn Example
        Customer URN: T26/100
        Description of job role: clerk
        Mental Health condition: one
        How is the condition affecting the Customer? much
        Other health issues or disabilities: none
        """;
    assertThat(name("mhss-2026", plan)).contains("Quinn Example");
    assertThat(name("mhss-2024", plan)).isEmpty();
  }

  @Test
  void playsACaseByItsOwnClocksBesideOneOfTheEditionBefore() {
    open(URN, "2026-09-01");
    open("T24/100", "2026-06-30");
    assertThat(desk.file(URN).ruleSet()).isEqualTo("mhss-2026");
    assertThat(desk.file("T24/100").ruleSet()).isEqualTo("mhss-2024");

    reject(URN);
    reject("T24/100");

    assertThat(due(URN, "C-12")).isEqualTo("2026-09-17T22:59:59Z");
    assertThat(due("T24/100", "C-12")).isEqualTo("2026-09-15T22:59:59Z");
    happens(URN, "plan-resubmitted", "2026-09-16T09:00:00Z");
    happens(URN, "report-approved", "2026-09-18T09:00:00Z");
    assertThat(desk.state(URN)).isEqualTo("IN_SUPPORT");
    assertThat(edition.state("IN_SUPPORT")).isPresent();
  }

  private void open(String urn, String date) {
    Registered opened =
        desk.register(
            desk.referral(urn, LocalDate.parse(date), Instant.parse("2026-09-01T09:00:00Z")));
    assertThat(opened).isInstanceOf(CaseOpened.class);
  }

  private void reject(String urn) {
    happens(urn, "prap-received", "2026-09-02T09:00:00Z");
    happens(urn, "contact-made", "2026-09-03T09:00:00Z");
    happens(urn, "plan-submitted", "2026-09-10T09:00:00Z");
    happens(urn, "report-rejected", "2026-09-14T09:00:00Z");
    assertThat(desk.state(urn)).isEqualTo("PLAN_REWORK");
  }

  private void happens(String urn, String event, String at) {
    desk.happens(urn, event, Instant.parse(at), Map.of("in-employment", "Y"));
  }

  private Instant due(String urn, String clock) {
    return desk.cases.clocks(desk.file(urn).id()).stream()
        .filter(running -> running.rule().equals(clock))
        .findFirst()
        .orElseThrow()
        .dueAt();
  }

  private Verdict verdict(String ruleSet, String subject) {
    RuleSet.Kind kind = desk.rules.get(ruleSet).kind("report-rejected").orElseThrow();
    return kind.words().subject(subject).verdict();
  }

  private Optional<String> name(String ruleSet, String plan) {
    FormLayout layout = FormLayouts.of(desk.rules.get(ruleSet), "support-plan").orElseThrow();
    Document document =
        new Document("plan.txt", "text/plain", plan.getBytes(StandardCharsets.UTF_8));
    return new DocumentReader().read(document, layout).flatMap(form -> form.value("customer_name"));
  }

  private static String written() throws IOException {
    return Files.readString(Path.of("config/rules/mhss-2024.yaml"))
        .replace("id: mhss-2024\n", "id: mhss-2026\n")
        .replace("effective: {from: 2024-08-20}", "effective: {from: 2026-07-02}")
        .replace(
            "met-by: [plan-resubmitted], for: {working-days: 1,",
            "met-by: [plan-resubmitted], for: {working-days: 3,")
        .replace("subjects: ['\\brejected\\b',", "subjects: ['\\breturned for re-work\\b',")
        .replace("['Customer Name', 'Name of customer']", "['Person supported']");
  }
}
