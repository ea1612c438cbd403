package mhss.gateway.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mhss.gateway.rules.RuleSets.Contract;
import mhss.gateway.rules.file.CalendarFile;
import mhss.gateway.rules.file.FolderWatch;
import mhss.gateway.rules.file.RuleSetFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bad file is refused with file, line and cause, and never replaces a good one. */
class RuleFilesTest {

  private static final Path HOLIDAYS = Path.of("config/holidays/england-and-wales.yaml");
  private static final WorkingCalendar calendar = CalendarFile.read(HOLIDAYS);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void aGoodFile() throws IOException {
    file = Files.copy(Path.of("config/rules/mhss-v8.yaml"), folder.resolve("mhss-v8.yaml"));
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[REFERRED], event: contact-made, to: CONTACTED|[REFERRED], event: contact-made, to: CALLED|'CALLED' is not known",
        "[REFERRED], event: contact-made|[REFFERED], event: contact-made|'REFFERED' is not known",
        "event: enquiry, to|event: inquiry, to|'inquiry' is not known",
        "start: [enquiry]|start: [inquiry]|'inquiry' is not known",
        "met-by: [form-sent, basic-test-failed]|met-by: []|no known event for 'met-by'",
        "id: C-02|id: C-01|'C-01' stands in clocks twice",
        "id: V-15|id: V-14|'V-14' stands in kinds twice",
        "{id: QUERIED,|{id: ENQUIRY,|'ENQUIRY' stands in states twice",
        "desk: provider, source: '1.15, 1.16'|desk: provider|'source' is missing",
        "right: decision|right: decide|known: decision, notice, referral, report",
        "type: date, required|type: day, required|'day' is not known",
        "{hours: 24,|{weeks: 1,|'weeks' is not known here",
        "{hours: 24,|{hours: soon,|'soon' is not a whole number",
        "{hours: 24,|{hours: 24, months: 1,|exactly one of hours",
        "from: referral-date}|from: C-99}|'C-99' is not known",
        "'\\brejected\\b']|'(rejected']|bad regular expression",
        "'one-of:contact'|maybe|'maybe' is not known",
        "every: quarter|every: fortnight|'fortnight' is not known",
        "cap: 2018-06-30|cap: 2018-06-31|is not a date",
        "outlives: true|outlive: true|'outlive' is not known here",
        "closed: true|closed: yes|known: false, true",
        "form: annex-a |form: annex-z |'annex-z' is not known",
        "title: Access|title: [Access|not YAML",
        "[QUERIED], event: query-answered|[FORM_SENT], event: not-eligible|already leads from FORM_SENT",
        "event: plan-rejected, to|event: customer-told, to|is note-only",
        "guards: [three-attempts]|guards: [four-attempts]|'four-attempts' is not known",
        "desk: provider, source: '1.15|desk: providers, source: '1.15|known: adviser, provider",
        "to: [spoc]|to: [boss]|'boss' is not known",
        "report: plan|report: plans|known: exit, plan",
        "check: font|check: fonts|'fonts' is not known",
        "accept: plan-accepted|accept: plan-approved|'plan-approved' is not known",
        "submitted: exit-submitted|submitted: exit-sent|'exit-sent' is not known",
        "notice: V-08|notice: V-88|'V-88' is not known",
        "time-up: support-period-ended|time-up: support-ended|'support-ended' is not known",
        "reply: query-answer|reply: answer|'answer' is not known",
        "name: query-answer|name: referral-query|another kind has the name referral-query",
        "type: choice|type: text|options belong to a choice",
        "schedule: C-24, kind|schedule: C-04, kind|'C-04' is not known",
        "kind: V-24, period|kind: V-42, period|'V-42' is not known",
        "period: previous-quarter|period: quarter|known: previous-quarter",
        "kind: V-28, period: chosen|kind: V-28, period: month|known: chosen",
        "content: claim, files|content: bill, files|'bill' is not known",
        "files: [xlsx, csv]|files: [xls, csv]|'xls' is not known",
        "sections: [referral-rates, slas, reports, customers, complai|sections: [referral-rate, slas, reports, customers, complai|'referral-rate' is not known",
        "files: [xlsx, csv]|files: []|'files' is missing or empty",
        "sections: [referral-rates, slas, conditions, demographics, interventions]|sections: []|management information has sections",
        "every: quarter, working-day: 3|every: quarter, working-day: 0|a working day from 1",
        "every: quarter, working-day: 3|every: quarter, working-day: 99|a working day from 1 to 15",
        "every: year, working-day: 3|every: contract-year, working-day: last|a working day from 1",
        "cut-off: '12:00'|cut-off: noon|'noon' is not a time of day",
        "MHSS_CLAIM_{provider}|MHSS_CLAIM_{customer}|'{customer}' is not known",
        "MHSS_CLAIM_{provider}|MHSS/CLAIM_{provider}|a file name has letters",
        "{id: quarterly, name|{id: monthly, name|'monthly' stands in returns twice",
        "first-day: 1,|first-day: support,|'support' must say how its days count",
        "kind: within, from|kind: soon, from|'soon' is not known",
        "to: [contact-made], working-days: 1|to: [contact-make], working-days: 1|'contact-make' is not known",
        "to: [contact-made], working-days: 1|to: [contact-made]|'working-days' is missing",
        "kind: in-time, clock: C-10|kind: in-time, clock: C-99|'C-99' is not known",
        "kind: in-time, clock: C-10|kind: in-time, days: 3, clock: C-10|'days' is not known here",
        "kind: first-decision, report: plan|kind: first-decision, report: plans|known: exit, plan",
        "field: mh_conditions|field: conditions|'conditions' is not known",
        "matches: ['16-24']|matches: ['young']|is no range of ages",
        "target: 100|target: 101|is not a percentage",
        "events: [referral]}, trend: true|events: [referral]}, target: 3|only a percentage has a target",
        "id: SLA-2, section|id: SLA-1, section|'SLA-1' stands in figures twice",
        "style: targets|style: graph|'graph' is not known",
        "percent: 50|percent: half|'half' is not a whole number",
        "(code)(?!|code(?!|has no (code)",
      })
  void refusesAMistakeWithFileLineAndCause(String right, String wrong, String cause)
      throws IOException {
    String good = Files.readString(file);
    int at = good.indexOf(right);
    assertThat(at).describedAs(right).isPositive();
    Files.writeString(file, good.substring(0, at) + wrong + good.substring(at + right.length()));
    assertThatThrownBy(() -> RuleSetFile.read(file))
        .isInstanceOf(BadRules.class)
        .hasMessageContaining(cause)
        .hasMessageMatching("(?s).*mhss-v8\\.yaml:[0-9]+: .*");
  }

  @Test
  void refusesATemplateThatIsMissing() throws IOException {
    Path templates = Files.createDirectories(folder.resolve("letters"));
    assertThatThrownBy(() -> RuleSetFile.read(file, Optional.of(templates)))
        .isInstanceOf(BadRules.class)
        .hasMessageContaining("there is no template mhss-v8/referral-form.txt.ftl in the folder")
        .hasMessageMatching("(?s).*mhss-v8\\.yaml:[0-9]+: .*");
    assertThat(RuleSetFile.read(file, Optional.of(Path.of("templates"))).kinds()).isNotEmpty();
  }

  @Test
  void followsAFileThatChanges() throws IOException, InterruptedException {
    RuleSets rules = new RuleSets(folder, calendar, List.of());
    CountDownLatch looked = new CountDownLatch(1);
    Runnable changed =
        () -> {
          rules.reload();
          looked.countDown();
        };
    FolderWatch watch = new FolderWatch(folder, Duration.ofMillis(20), changed);
    try {
      Files.writeString(file, Files.readString(file).replace("hours: 24", "hours: 480"));
      assertThat(looked.await(1, TimeUnit.MINUTES)).isTrue();
    } finally {
      watch.close();
    }
    assertThat(rules.problems()).isEmpty();
    assertThat(rules.get("mhss-v8").clock("C-06").orElseThrow().duration().amount()).isEqualTo(480);
  }

  @Test
  void namesTheLineOfTheMistake() throws IOException {
    Files.writeString(file, "id: x\ntitle: y\n\nkinds:\n  - id: V-06\n    nmae: referral\n");
    assertThatThrownBy(() -> RuleSetFile.read(file)).hasMessageContaining("yaml:1: 'source'");
    Files.writeString(file, Files.readString(file).replace("kinds", "knids"));
    assertThatThrownBy(() -> RuleSetFile.read(file)).hasMessageContaining("yaml:5: 'knids'");
  }

  @Test
  void neverBuildsObjectsThatAFileNames() throws IOException {
    Files.writeString(file, "id: !!javax.script.ScriptEngineManager [x]\n");
    assertThatThrownBy(() -> RuleSetFile.read(file)).isInstanceOf(BadRules.class);
  }

  @Test
  void keepsTheLastGoodCopyAndReportsWhatIsWrong() throws IOException {
    RuleSets rules = new RuleSets(folder, calendar, List.of(contract("A", 2012, 2017)));
    String good = Files.readString(file);

    Files.writeString(file, good.replace("to: CONTACTED", "to: CALLED"));
    assertThat(rules.reload()).singleElement().asString().contains("mhss-v8.yaml:", "CALLED");
    assertThat(rules.get("mhss-v8").state("CONTACTED")).isPresent();

    Files.writeString(file, good.replace("hours: 24", "hours: 48"));
    assertThat(rules.reload()).isEmpty();
    assertThat(rules.get("mhss-v8").clock("C-06").orElseThrow().duration().amount()).isEqualTo(48);

    Files.delete(file);
    assertThat(rules.reload()).singleElement().asString().contains("the file is gone");
    assertThat(rules.get("mhss-v8").title()).contains("V8.00");
  }

  @Test
  void refusesToStartOnABadFileOrAContractWithoutRules() throws IOException {
    assertThatThrownBy(
            () ->
                new RuleSets(
                    folder,
                    calendar,
                    List.of(
                        new Contract("A", "provider", "mhss-2026", day(2026), day(2027), false))))
        .hasMessageContaining("contract A names the rule set mhss-2026");
    Files.writeString(file, "id: [");
    assertThatThrownBy(() -> new RuleSets(folder, calendar, List.of()))
        .isInstanceOf(BadRules.class)
        .hasMessageContaining("mhss-v8.yaml:");
  }

  @Test
  void choosesTheContractByReferralDateAndDeskAlone() {
    RuleSets rules =
        new RuleSets(
            folder, calendar, List.of(contract("A", 2012, 2016), contract("B", 2018, 2028)));
    assertThat(rules.contractFor("provider", day(2012)).map(Contract::id)).contains("A");
    assertThat(rules.contractFor("provider", day(2016)).map(Contract::id)).contains("A");
    assertThat(rules.contractFor("provider", day(2016).plusDays(1))).isEmpty();
    assertThat(rules.contractFor("provider", day(2020)).map(Contract::ruleSet)).contains("mhss-v8");
    assertThat(rules.contractFor("adviser", day(2012))).isEmpty();
    assertThat(rules.contracts("provider")).hasSize(2);
  }

  @Test
  void refusesContractsThatOverlap() {
    assertThatThrownBy(
            () ->
                new RuleSets(
                    folder,
                    calendar,
                    List.of(contract("A", 2012, 2016), contract("B", 2016, 2017))))
        .hasMessageContaining("contracts A and B of the desk provider overlap");
  }

  @Test
  void refusesAHolidayFileThatMissesAYearItCovers() throws IOException {
    Path holidays = folder.resolve("holidays.yaml");
    Files.writeString(holidays, Files.readString(HOLIDAYS).replaceAll("(?m)^  2020: .*$", ""));
    assertThatThrownBy(() -> CalendarFile.read(holidays))
        .hasMessageContaining("holidays.yaml:")
        .hasMessageContaining("covers 2020");
    Files.writeString(
        holidays, Files.readString(HOLIDAYS).replace("02-29", "").replace("12-27]", "13-27]"));
    assertThatThrownBy(() -> CalendarFile.read(holidays)).hasMessageContaining("is not a date");
  }

  private static Contract contract(String id, int from, int to) {
    return new Contract(id, "provider", "mhss-v8", day(from), day(to), false);
  }

  private static LocalDate day(int year) {
    return LocalDate.of(year, 6, 15);
  }
}
