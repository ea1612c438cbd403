package mhss.gateway.returns.claim;

import static mhss.gateway.returns.claim.ClaimDesk.day;
import static mhss.gateway.returns.claim.ClaimDesk.noon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import mhss.gateway.returns.ClaimLine;
import mhss.gateway.returns.LeftOut;
import mhss.gateway.returns.Made;
import mhss.gateway.returns.MadeFile;
import mhss.gateway.returns.ReturnRefused;
import mhss.gateway.returns.claim.ClaimDesk.Kept;
import org.junit.jupiter.api.Test;

/** Requirements 8.1 to 8.4. */
class ClaimTest {

  private final ClaimDesk desk = new ClaimDesk();

  @Test
  void claimsHalfOnceThePlanIsAccepted() {
    desk.refer("AB123", "2017-11-06");
    desk.planAccepted("AB123", "2017-12-04");
    Made made = desk.claim("2017-12").made();
    assertThat(made.lines())
        .containsExactly(
            new ClaimLine(
                1,
                desk.file("AB123").id(),
                "OLD",
                "AB123",
                "SUPPORT_PLAN_50",
                day("2017-12-04"),
                Optional.empty(),
                OptionalLong.of(49_999),
                eventOf("AB123", "plan-accepted")));
    assertThat(made.totalPence()).hasValue(49_999);
    assertThat(text(made, "csv"))
        .isEqualTo(
            """
            provider,contract,claim_month,line_no,urn,element,accepted_on,in_employment,amount_pence\r
            ACME,OLD,2017-12,1,AB123,SUPPORT_PLAN_50,2017-12-04,,49999\r
            TOTAL,,2017-12,1,,,,,49999\r
            """);
    assertThat(made.files())
        .extracting(MadeFile::name)
        .containsExactly("MHSS_CLAIM_ACME_2017-12_v1.xlsx", "MHSS_CLAIM_ACME_2017-12_v1.csv");
  }

  @Test
  void claimsTheRestOfTheFeeOnceTheExitReportIsAccepted() {
    desk.refer("AB123", "2017-11-06");
    desk.planAccepted("AB123", "2017-12-04");
    desk.claim("2017-12");
    desk.exitAccepted("AB123", "2018-05-29", "changed-job");
    Made made = desk.claim("2018-05").made();
    assertThat(made.lines())
        .extracting(
            ClaimLine::element, ClaimLine::inEmployment, line -> line.amountPence().getAsLong())
        .containsExactly(
            tuple("EXIT_25", Optional.of(true), 24_999L),
            tuple("RETENTION_25", Optional.of(true), 25_001L));
    assertThat(made.totalPence()).hasValue(ClaimDesk.FEE - 49_999);
  }

  @Test
  void claimsNoRetentionForACustomerOutOfWork() {
    desk.refer("AB123", "2017-11-06");
    desk.planAccepted("AB123", "2017-12-04");
    desk.exitAccepted("AB123", "2018-05-29", "not-in-work");
    Made made = desk.claim("2018-05").made();
    assertThat(made.lines())
        .extracting(ClaimLine::element)
        .containsExactly("SUPPORT_PLAN_50", "EXIT_25");
    assertThat(made.lines().get(1).inEmployment()).contains(false);
    assertThat(causes(made)).containsExactly("not-in-employment");
    assertThat(causes(desk.claim("2018-06").made())).isEmpty();
  }

  @Test
  void claimsNothingThatContradictsItself() {
    desk.refer("AB123", "2017-11-06");
    desk.planAccepted("AB123", "2017-12-04");
    desk.happens("AB123", "support-period-ended", "2018-05-07T00:00:00Z", Map.of());
    desk.happens(
        "AB123",
        "exit-submitted",
        "2018-05-10T10:00:00Z",
        Map.of("outcome", "same-job", "in-employment", "N"));
    desk.happens("AB123", "exit-accepted", "2018-05-11T10:00:00Z", Map.of());
    Made made = desk.claim("2018-05").made();
    assertThat(made.lines()).extracting(ClaimLine::element).doesNotContain("RETENTION_25");
    assertThat(causes(made)).containsExactly("employment-not-stated");
  }

  @Test
  void takesTheWordOfTheRevisionThatWasAccepted() {
    desk.refer("AB123", "2017-11-06");
    desk.planAccepted("AB123", "2017-12-04");
    desk.happens("AB123", "support-period-ended", "2018-05-07T00:00:00Z", Map.of());
    desk.happens(
        "AB123",
        "exit-submitted",
        "2018-05-10T10:00:00Z",
        Map.of("outcome", "not-in-work", "in-employment", "N"));
    desk.happens("AB123", "exit-rejected", "2018-05-11T10:00:00Z", Map.of("reason-code", "V8-RJ1"));
    desk.happens(
        "AB123",
        "exit-resubmitted",
        "2018-05-14T10:00:00Z",
        Map.of("outcome", "other-employer", "in-employment", "Y"));
    desk.happens("AB123", "exit-accepted", "2018-05-15T10:00:00Z", Map.of());
    assertThat(desk.claim("2018-05").made().lines())
        .filteredOn(line -> line.element().equals("RETENTION_25"))
        .singleElement()
        .satisfies(line -> assertThat(line.inEmployment()).contains(true));
  }

  @Test
  void leavesWhatComesAfterTheCutOffToTheNextMonth() {
    desk.refer("AB123", "2017-11-06");
    desk.happens("AB123", "contact-made", "2017-11-07T12:00:00Z", Map.of());
    desk.happens("AB123", "plan-submitted", "2017-11-20T12:00:00Z", Map.of());
    desk.happens("AB123", "plan-accepted", "2017-11-30T12:00:01Z", Map.of());
    assertThat(desk.claim("2017-11").made().lines()).isEmpty();
    assertThat(desk.claim("2017-12").made().lines()).hasSize(1);
  }

  @Test
  void includesWhatComesAtTheCutOff() {
    desk.refer("AB123", "2017-11-06");
    desk.happens("AB123", "contact-made", "2017-11-07T12:00:00Z", Map.of());
    desk.happens("AB123", "plan-submitted", "2017-11-20T12:00:00Z", Map.of());
    desk.happens("AB123", "plan-accepted", "2017-11-30T12:00:00Z", Map.of());
    assertThat(desk.claim("2017-11").made().lines()).hasSize(1);
  }

  @Test
  void claimsNothingForARejectedReport() {
    desk.refer("AB123", "2017-11-06");
    desk.happens("AB123", "contact-made", "2017-11-07T12:00:00Z", Map.of());
    desk.happens("AB123", "plan-submitted", "2017-11-20T12:00:00Z", Map.of());
    desk.happens("AB123", "plan-rejected", "2017-11-22T12:00:00Z", Map.of());
    assertThat(desk.claim("2017-11").made().lines()).isEmpty();
  }

  @Test
  void saysThatThereIsNothingToClaim() {
    Made made = desk.claim("2018-01").made();
    assertThat(made.rows()).isZero();
    assertThat(made.totalPence()).hasValue(0);
    assertThat(text(made, "csv")).endsWith("TOTAL,,2018-01,0,,,,,0\r\n");
  }

  @Test
  void givesQuantitiesOnlyWithoutAFee() {
    ClaimDesk bare = new ClaimDesk(OptionalLong.empty());
    bare.refer("AB123", "2017-11-06");
    bare.planAccepted("AB123", "2017-12-04");
    Made made = bare.claim("2017-12").made();
    assertThat(made.totalPence()).isEmpty();
    assertThat(text(made, "csv"))
        .contains("SUPPORT_PLAN_50,2017-12-04,,\r\n")
        .endsWith("1,,,,,\r\n");
  }

  @Test
  void warnsOfAPlanAcceptedAfterTheSupport() {
    desk.refer("AB123", "2017-11-06");
    desk.planAccepted("AB123", "2018-05-22");
    Made made = desk.claim("2018-05").made();
    assertThat(made.lines()).hasSize(1);
    assertThat(made.leftOut())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.cause()).isEqualTo("warned-after-support");
              assertThat(one.words()).contains("2018-05-06");
            });
  }

  @Test
  void makesTheSameBytesYearsLater() {
    desk.refer("AB123", "2017-11-06");
    desk.refer("AB124", "2017-11-08");
    desk.planAccepted("AB123", "2017-12-04");
    Kept first = desk.claim("2017-12");
    desk.planAccepted("AB124", "2018-01-04");
    Kept second = desk.claim("2018-01");
    desk.exitAccepted("AB123", "2018-05-29", "same-job");
    desk.hold("AB124");
    desk.correct(second);
    for (Kept kept : List.of(first, second)) {
      assertThat(desk.again(kept)).usingRecursiveComparison().isEqualTo(kept.made());
    }
  }

  @Test
  void saysWhichEventsALineRestsOn() {
    desk.refer("AB123", "2017-11-06");
    desk.planAccepted("AB123", "2017-12-04");
    Kept kept = desk.claim("2017-12");
    assertThat(desk.claimed.of(kept.assignment(), "SUPPORT_PLAN_50"))
        .singleElement()
        .satisfies(
            evidence -> {
              assertThat(evidence.urn()).isEqualTo("AB123");
              assertThat(evidence.eventName()).isEqualTo("plan-accepted");
              assertThat(evidence.at()).isEqualTo(noon(day("2017-12-04")));
            });
    assertThat(desk.claimed.of(kept.assignment(), desk.file("AB123").id())).hasSize(1);
    assertThatThrownBy(() -> desk.claimed.of(kept.assignment(), "SLA-1"))
        .isInstanceOf(ReturnRefused.class)
        .hasMessageContaining("SUPPORT_PLAN_50, EXIT_25, RETENTION_25");
  }

  @Test
  void ordersLinesByDayUrnAndElement() {
    for (String urn : List.of("CD2", "AB9", "AB10")) {
      desk.refer(urn, "2017-11-06");
    }
    desk.planAccepted("CD2", "2017-12-04");
    desk.planAccepted("AB9", "2017-12-04");
    desk.planAccepted("AB10", "2017-12-05");
    assertThat(desk.claim("2017-12").made().lines())
        .extracting(ClaimLine::lineNo, ClaimLine::urn)
        .containsExactly(tuple(1, "AB9"), tuple(2, "CD2"), tuple(3, "AB10"));
  }

  private long eventOf(String urn, String event) {
    return desk.store
        .jdbc()
        .sql("select n from case_event where case_id = ? and event = ?")
        .params(desk.file(urn).id(), event)
        .query(Long.class)
        .single();
  }

  private static List<String> causes(Made made) {
    return made.leftOut().stream().map(LeftOut::cause).toList();
  }

  static String text(Made made, String ending) {
    return made.files().stream()
        .filter(file -> file.name().endsWith(ending))
        .map(file -> new String(file.content(), StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }
}
