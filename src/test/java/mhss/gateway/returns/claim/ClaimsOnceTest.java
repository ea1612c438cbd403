package mhss.gateway.returns.claim;

import static mhss.gateway.returns.claim.ClaimDesk.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mhss.gateway.returns.ClaimLine;
import mhss.gateway.returns.LeftOut;
import mhss.gateway.returns.Made;
import mhss.gateway.returns.claim.ClaimDesk.Kept;
import org.junit.jupiter.api.Test;

/** Requirements 8.1 to 8.4. */
class ClaimsOnceTest {

  private final ClaimDesk desk = new ClaimDesk();

  @Test
  void claimsAnElementOfAUrnOnceOverAllItsCases() {
    desk.refer("AB123", "2017-06-05");
    desk.planAccepted("AB123", "2017-07-03");
    desk.exitAccepted("AB123", "2018-01-10", "same-job");
    desk.claim("2018-01");
    desk.referAgain("AB123", "2018-01-22");
    desk.planAccepted("AB123", "2018-02-20");
    Made made = desk.claim("2018-02").made();
    assertThat(made.lines()).isEmpty();
    assertThat(causes(made)).containsExactly("claimed-before");
    assertThat(causes(desk.claim("2018-03").made())).isEmpty();
  }

  @Test
  void claimsTheFirstOfTwoCasesOfAUrnInOneMonth() {
    desk.refer("AB123", "2017-06-05");
    desk.planAccepted("AB123", "2017-07-03");
    desk.exitAccepted("AB123", "2018-01-10", "same-job");
    desk.referAgain("AB123", "2018-01-22");
    desk.planAccepted("AB123", "2018-02-20");
    Made made = desk.claim("2018-02").made();
    assertThat(made.lines())
        .filteredOn(line -> line.element().equals("SUPPORT_PLAN_50"))
        .extracting(ClaimLine::acceptedOn)
        .containsExactly(day("2017-07-03"));
    assertThat(causes(made)).containsExactly("claimed-before");
  }

  @Test
  void leavesAHeldCaseOutUntilItIsReleased() {
    desk.refer("AB123", "2017-11-06");
    desk.planAccepted("AB123", "2017-12-04");
    desk.hold("AB123");
    Kept held = desk.claim("2017-12");
    assertThat(held.made().lines()).isEmpty();
    assertThat(causes(held.made())).containsExactly("held");
    desk.clock.now = desk.clock.now.plusSeconds(60);
    desk.release("AB123");
    assertThat(desk.claim("2018-01").made().lines()).hasSize(1);
    assertThat(desk.again(held)).usingRecursiveComparison().isEqualTo(held.made());
  }

  @Test
  void claimsASensitiveCaseByHandOnly() {
    desk.refer("AB123", "2017-11-06");
    desk.planAccepted("AB123", "2017-12-04");
    desk.in(() -> desk.records.mark(desk.file("AB123").id(), "sensitive", "pat"));
    Made made = desk.claim("2017-12").made();
    assertThat(made.lines()).isEmpty();
    assertThat(causes(made)).containsExactly("sensitive");
  }

  @Test
  void knowsNothingOfAPurgedCase() {
    desk.refer("AB123", "2017-11-06");
    desk.planAccepted("AB123", "2017-12-04");
    desk.in(() -> desk.records.purge(desk.file("AB123").id(), "pat", "turned out to be one"));
    Made made = desk.claim("2017-12").made();
    assertThat(made.lines()).isEmpty();
    assertThat(made.leftOut()).isEmpty();
  }

  @Test
  void claimsNothingThatWasPaidWithoutAClaim() {
    desk.refer("AB123", "2017-06-05");
    desk.planAccepted("AB123", "2017-07-03");
    desk.in(
        () ->
            desk.records.payment(
                desk.file("AB123").id(), "SUPPORT_PLAN_50", day("2017-08-01"), "pat"));
    Made made = desk.claim("2018-01").made();
    assertThat(made.lines()).isEmpty();
    assertThat(causes(made)).containsExactly("paid-before");
  }

  @Test
  void keepsWhatWasPaidInACorrection() {
    desk.refer("AB123", "2017-11-06");
    desk.planAccepted("AB123", "2017-12-04");
    Kept first = desk.claim("2017-12");
    desk.in(
        () ->
            desk.records.payment(
                desk.file("AB123").id(), "SUPPORT_PLAN_50", day("2017-12-04"), "pat"));
    assertThat(desk.correct(first).made().lines()).hasSize(1);
  }

  @Test
  void claimsNothingUnderAProvisionalUrn() {
    desk.refer("ENQ-00000001", "2017-11-06");
    desk.planAccepted("ENQ-00000001", "2017-12-04");
    Made made = desk.claim("2017-12").made();
    assertThat(made.lines()).isEmpty();
    assertThat(causes(made)).containsExactly("urn-missing");
  }

  private static List<String> causes(Made made) {
    return made.leftOut().stream().map(LeftOut::cause).toList();
  }
}
