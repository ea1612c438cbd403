package mhss.gateway.returns.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import mhss.gateway.reports.TestForms;
import mhss.gateway.returns.Assignment;
import mhss.gateway.returns.Evidence;
import mhss.gateway.returns.Made;
import mhss.gateway.returns.MadeFigure;
import mhss.gateway.returns.MadeFile;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.ReturnContract;
import mhss.gateway.returns.ReturnRefused;
import mhss.gateway.returns.Selection;
import mhss.gateway.returns.information.measures.FormCounts;
import mhss.gateway.returns.information.measures.KeptForms;
import mhss.gateway.returns.information.measures.Measures;
import mhss.gateway.returns.information.measures.RandomDesk;
import mhss.gateway.returns.layout.InformationPdf;
import mhss.gateway.returns.layout.Workbooks;
import mhss.gateway.returns.layout.report.Cell;
import mhss.gateway.returns.layout.report.CellKind;
import mhss.gateway.returns.layout.report.Section;
import mhss.gateway.returns.plan.ReturnsSettings.Year;
import mhss.gateway.rules.ReturnRule;
import mhss.gateway.rules.RuleSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The first quarter of 2018 of a small desk, and its February. */
class InformationMakerTest {

  private static final RandomDesk desk = new RandomDesk();
  private static final RuleSet rules = desk.rules.get("mhss-v8");
  private static final Instant THIRD_WORKING_DAY = Instant.parse("2018-04-05T06:00:00Z");
  private static final Period QUARTER =
      new Period("2018-Q1", LocalDate.parse("2018-01-01"), LocalDate.parse("2018-03-31"));
  private static final Period FEBRUARY =
      new Period("2018-02", LocalDate.parse("2018-02-01"), LocalDate.parse("2018-02-28"));

  private final Catching caught = new Catching();
  private final InformationMaker maker = maker(caught);

  @BeforeAll
  static void aQuarter() {
    refer("AA1", "2018-01-05T10:00:00Z", "anxiety and low mood");
    happens("AA1", "contact-made", "2018-01-08T17:00:00Z");
    happens("AA1", "plan-submitted", "2018-02-05T23:30:00Z");
    happens("AA1", "plan-accepted", "2018-02-08T10:00:00Z");
    refer("AA2", "2018-01-12T10:00:00Z", "depression");
    happens("AA2", "contact-made", "2018-01-16T10:00:00Z");
    happens("AA2", "plan-submitted", "2018-02-13T10:00:00Z");
    happens("AA2", "plan-rejected", "2018-02-15T10:00:00Z");
    happens("AA2", "plan-resubmitted", "2018-02-16T10:00:00Z");
    happens("AA2", "plan-accepted", "2018-02-20T10:00:00Z");
    refer("AA3", "2018-03-29T10:00:00Z", "does not say");
    happens("AA3", "contact-made", "2018-04-03T10:00:00Z");
    for (int n = 10; n < 22; n++) {
      refer("AB" + n, "2018-03-01T10:00:00Z", "Generalised anxiety");
      happens("AB" + n, "contact-made", "2018-03-01T12:00:00Z");
    }
    refer("AC1", "2018-03-01T10:00:00Z", "bipolar");
    happens("AC1", "contact-made", "2018-03-01T12:00:00Z");
    refer("SCR", "2018-03-01T10:00:00Z", "anything");
    desk.store.owner().sql("update case_file set purged_at = now() where urn = 'SCR'").update();
  }

  @Test
  void measuresTheAgreedLevelsOfService() {
    Made made = maker.make(assignment("quarterly", QUARTER, THIRD_WORKING_DAY));
    assertThat(shown(made, "SLA-1")).isEqualTo("93.8 % (15 of 16)");
    assertThat(shown(made, "SLA-2")).isEqualTo("50.0 % (1 of 2)");
    assertThat(shown(made, "SLA-3")).isEqualTo("50.0 % (1 of 2)");
    assertThat(shown(made, "SLA-4")).isEqualTo("n/a");
    List<Cell> row = caught.section("slas").rows().get(1).cells();
    assertThat(row.get(0).text())
        .isEqualTo("Return of Support Plan within one calendar month of referral");
    assertThat(row.get(1).text()).isEqualTo("90 %");
    assertThat(row.get(2).text()).isEqualTo("50.0 % (n/a)");
    assertThat(row.get(3).text()).isEqualTo("1 of 2 (0 of 0)");
    assertThat(row.get(4).kind()).isEqualTo(CellKind.MISSED);
    assertThat(caught.section("slas").rows().get(3).cells().get(4).kind())
        .isEqualTo(CellKind.NOT_APPLICABLE);
  }

  @Test
  void leavesOutDeadlinesThatHaveNotEnded() {
    Made made = maker.make(assignment("quarterly", QUARTER, Instant.parse("2018-04-03T12:00:00Z")));
    assertThat(shown(made, "SLA-1")).isEqualTo("93.3 % (14 of 15)");
  }

  @Test
  void neverCountsACaseThatMustNotBeHeld() {
    Assignment assignment = assignment("quarterly", QUARTER, THIRD_WORKING_DAY);
    assertThat(shown(maker.make(assignment), "referrals")).isEqualTo("16");
    assertThat(maker.explain(assignment, "referrals"))
        .extracting(Evidence::urn)
        .doesNotContain("SCR");
  }

  @Test
  void countsTheMonthAndTheYearToDate() {
    Made made = maker.make(assignment("monthly", FEBRUARY, THIRD_WORKING_DAY));
    assertThat(shown(made, "referrals")).isEqualTo("0");
    assertThat(shown(made, "referrals:ytd")).isEqualTo("2");
    assertThat(shown(made, "plans-late")).isEqualTo("1");
    assertThat(shown(made, "plans-completed")).isEqualTo("2");
    assertThat(shown(made, "returned-by/pat")).isEqualTo("1");
    assertThat(shown(made, "staff")).isEqualTo("not held by the gateway");
    assertThat(caught.section("referral-rates").trend().orElseThrow().labels()).hasSize(12);
  }

  @Test
  void followsEachFigureToItsEvents() {
    Assignment assignment = assignment("quarterly", QUARTER, THIRD_WORKING_DAY);
    assertThat(maker.explain(assignment, "SLA-2"))
        .extracting(Evidence::urn, Evidence::part, Evidence::eventName)
        .containsExactly(
            tuple("AA1", "numerator", "plan-submitted"), tuple("AA2", "missed", "plan-submitted"));
    assertThat(maker.explain(assignment, "SLA-2:last")).isEmpty();
    assertThat(maker.explain(assignment, "conditions/bipolar"))
        .extracting(Evidence::urn)
        .containsExactly("AC1");
    assertThat(maker.explain(assignment, "conditions"))
        .extracting(Evidence::caseFile)
        .hasSize(16)
        .doesNotHaveDuplicates();
    UUID second = desk.cases.byUrn("provider", "AA2").orElseThrow().id();
    assertThat(maker.ofCase(assignment, second))
        .extracting(one -> one.figure() + " " + one.part())
        .contains(
            "SLA-1 missed", "SLA-3 missed", "referrals counted", "conditions/depression counted");
    assertThatThrownBy(() -> maker.explain(assignment, "SLA-9"))
        .isInstanceOf(ReturnRefused.class)
        .hasMessageContaining("SLA-1");
  }

  @Test
  void hidesSmallNumbersOfCustomersAndKeepsNone() {
    Made made = maker.make(assignment("quarterly", QUARTER, THIRD_WORKING_DAY));
    assertThat(shown(made, "conditions/bipolar")).isEqualTo("*");
    assertThat(figure(made, "conditions/bipolar").numerator()).isNull();
    assertThat(shown(made, "conditions/anxiety")).isEqualTo("*");
    assertThat(shown(made, "conditions")).isEqualTo("16");
    assertThat(caught.section("demographics").columns())
        .containsExactly(
            "Of", "Group", "January to March 2018", "Share", "October to December 2017");
  }

  @Test
  void answersARequestForSomeOfIt() {
    Made made =
        maker.make(
            new Assignment(
                rules,
                rule("ad-hoc"),
                new Period("AH-1", LocalDate.parse("2018-01-08"), LocalDate.parse("2018-01-20")),
                1,
                desk.watermark(),
                THIRD_WORKING_DAY,
                THIRD_WORKING_DAY,
                contracts(),
                Optional.of(new Selection(Set.of("referral-rates"), Optional.of("EAST")))));
    assertThat(made.figures())
        .extracting(MadeFigure::id)
        .contains("contacted")
        .doesNotContain("SLA-1");
    assertThat(shown(made, "contacted")).isEqualTo("2");
    assertThat(caught.sections).extracting(Section::id).containsExactly("referral-rates");
  }

  @Test
  void givesTheSameBytesForTheSameAssignment() {
    Workbooks workbooks = new Workbooks();
    InformationPdf pdf = new InformationPdf(Path.of("templates/returns/information.html.ftl"));
    InformationMaker files = maker(new Publishing(workbooks, pdf, "PROV"));
    Assignment assignment = printed();
    List<MadeFile> one = files.make(assignment).files();
    happens("AA3", "plan-submitted", "2018-04-04T10:00:00Z");
    List<MadeFile> other = files.make(assignment).files();
    assertThat(one)
        .extracting(MadeFile::name)
        .containsExactly(
            "MHSS_MI_PROV_2018-Q1_v1.csv",
            "MHSS_MI_PROV_2018-Q1_v1.xlsx",
            "MHSS_MI_PROV_2018-Q1_v1.pdf");
    assertThat(other.get(0).content()).isEqualTo(one.get(0).content());
    assertThat(other.get(1).content()).isEqualTo(one.get(1).content());
    assertThat(other.get(2).content()).isEqualTo(one.get(2).content());
  }

  private static Assignment printed() {
    ReturnRule rule = rule("quarterly");
    ReturnRule printed =
        new ReturnRule(
            rule.id(),
            rule.name(),
            rule.schedule(),
            rule.kind(),
            rule.period(),
            rule.content(),
            List.of("csv", "xlsx", "pdf"),
            rule.fileName(),
            rule.sections(),
            rule.cutOff(),
            rule.source());
    Assignment quarter = assignment("quarterly", QUARTER, THIRD_WORKING_DAY);
    return new Assignment(
        rules,
        printed,
        QUARTER,
        1,
        quarter.asOf(),
        quarter.at(),
        quarter.cutOff(),
        contracts(),
        Optional.empty());
  }

  @Test
  void saysWhatTheContractHasNotConfigured() {
    RuleSet later = desk.rules.get("mhss-2024");
    Made made =
        maker.make(
            new Assignment(
                later,
                later.returns().stream()
                    .filter(r -> r.id().equals("monthly"))
                    .findFirst()
                    .orElseThrow(),
                new Period("2024-11", LocalDate.parse("2024-11-01"), LocalDate.parse("2024-11-30")),
                1,
                desk.watermark(),
                Instant.parse("2024-12-04T07:00:00Z"),
                THIRD_WORKING_DAY,
                List.of(),
                Optional.empty()));
    assertThat(shown(made, "KPI-2")).isEqualTo("not configured");
    assertThat(caught.section("kpis").columns().get(0)).isEqualTo("KPI");
  }

  private static InformationMaker maker(Publishing publishing) {
    Measures measures =
        new Measures(desk.store.dataSource(), desk.store.transactions(), desk.rules.calendar());
    KeptForms forms = new KeptForms(desk.cases, TestForms.on(desk.store.jdbc(), desk.vault));
    return new InformationMaker(
        measures, new FormCounts(measures, forms), publishing, Year.CONTRACT);
  }

  private static void refer(String urn, String at, String conditions) {
    String form =
        "{\"fields\":[{\"key\":\"mh_conditions\",\"value\":\"%s\"},{\"key\":\"dob\",\"value\":\"1/2/1980\"}]}"
            .formatted(conditions);
    desk.refer("mhss-v8", urn, Instant.parse(at), form);
  }

  private static void happens(String urn, String event, String at) {
    desk.happens(urn, event, Instant.parse(at), "pat", Map.of("in-employment", "Y"));
  }

  private static ReturnRule rule(String id) {
    return rules.returns().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private static Assignment assignment(String id, Period period, Instant at) {
    return new Assignment(
        rules, rule(id), period, 1, desk.watermark(), at, at, contracts(), Optional.empty());
  }

  private static List<ReturnContract> contracts() {
    return List.of(
        new ReturnContract(
            "EAST",
            LocalDate.parse("2012-01-01"),
            Optional.empty(),
            OptionalLong.empty(),
            Optional.empty()));
  }

  private static MadeFigure figure(Made made, String id) {
    return made.figures().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private static String shown(Made made, String id) {
    return figure(made, id).shown();
  }

  /** Keeps the sections, and writes no files. */
  private static final class Catching extends Publishing {

    private List<Section> sections = List.of();

    Catching() {
      super(null, null, "PROV");
    }

    @Override
    List<MadeFile> files(
        Assignment assignment,
        List<ReturnContract> contracts,
        List<Section> made,
        Spans spans,
        List<MadeFigure> figures) {
      sections = made;
      return List.of(
          new MadeFile("sections", "text/plain", made.toString().getBytes(StandardCharsets.UTF_8)));
    }

    Section section(String id) {
      return sections.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }
  }
}
