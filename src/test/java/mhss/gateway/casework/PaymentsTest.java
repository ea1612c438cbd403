package mhss.gateway.casework;

import static mhss.gateway.casework.CaseDesk.NOW;
import static mhss.gateway.casework.CaseDesk.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mhss.gateway.casework.Cases.Payment;
import mhss.gateway.casework.Registered.CaseMoved;
import mhss.gateway.casework.Registered.Duplicate;
import mhss.gateway.casework.Registered.Illegal;
import org.junit.jupiter.api.Test;

class PaymentsTest {

  private static final CaseDesk desk = new CaseDesk();

  @Test
  void recordsThePlanAsPaidOnceItIsAccepted() {
    submitted("PA1001");
    assertThat(cause(pay("PA1001", "SUPPORT_PLAN_50"))).isEqualTo("not-payable");
    desk.happens("PA1001", "plan-accepted");
    assertThat(pay("PA1001", "SUPPORT_PLAN_50")).isInstanceOf(CaseMoved.class);
    assertThat(desk.state("PA1001")).isEqualTo("IN_SUPPORT");
    assertThat(desk.cases.payments(desk.file("PA1001").id()))
        .containsExactly(new Payment("SUPPORT_PLAN_50", day("2017-11-07"), "kim"));
  }

  @Test
  void recordsEachElementOncePerUrn() {
    submitted("PA1002");
    desk.happens("PA1002", "plan-accepted");
    pay("PA1002", "SUPPORT_PLAN_50");
    assertThat(pay("PA1002", "SUPPORT_PLAN_50")).isInstanceOf(Duplicate.class);
    assertThat(desk.cases.payments(desk.file("PA1002").id())).hasSize(1);
    assertThat(cause(pay("PA1002", "BONUS"))).isEqualTo("unknown-element");
  }

  @Test
  void refusesTheElementOfAnEarlierCaseWithTheSameUrn() {
    submitted("PA1003");
    desk.happens("PA1003", "plan-accepted");
    pay("PA1003", "SUPPORT_PLAN_50");
    desk.store
        .owner()
        .sql("update case_file set state = 'PAID', closed = true where urn_key = 'PA1003'")
        .update();
    Referral again =
        new Referral(
            null,
            "provider",
            "PA1003",
            "referral",
            "mhss-v8",
            "OLD",
            CaseDesk.REFERRED_ON,
            NOW,
            null,
            List.of());
    desk.in(() -> desk.casework.openByHand(again, "pat", "extension", null));
    List.of("contact-made", "plan-submitted", "plan-accepted")
        .forEach(event -> desk.happens("PA1003", event));
    assertThat(cause(pay("PA1003", "SUPPORT_PLAN_50"))).isEqualTo("paid-before");
  }

  @Test
  void movesTheCaseWithThePaymentOfTheExitReport() {
    exitAccepted("PA1004", "Y");
    assertThat(pay("PA1004", "RETENTION_25")).isInstanceOf(CaseMoved.class);
    assertThat(desk.state("PA1004")).isEqualTo("EXIT_ACCEPTED");
    assertThat(pay("PA1004", "EXIT_25"))
        .isInstanceOfSatisfying(
            CaseMoved.class, moved -> assertThat(moved.state()).isEqualTo("PAID"));
    assertThat(desk.clockState("PA1004", "C-30")).isEqualTo("running");
    assertThat(desk.last("PA1004", "element-paid").step().facts())
        .containsEntry("paid-on", "2017-11-07");
  }

  @Test
  void paysForRetentionOnlyWhenTheAcceptedReportSaysThatTheCustomerIsInEmployment() {
    exitAccepted("PA1005", "N");
    assertThat(cause(pay("PA1005", "RETENTION_25"))).isEqualTo("not-in-employment");
    assertThat(pay("PA1005", "EXIT_25")).isInstanceOf(CaseMoved.class);
  }

  @Test
  void recordsNoPaymentOfTomorrow() {
    submitted("PA1006");
    desk.happens("PA1006", "plan-accepted");
    assertThat(
            cause(
                desk.in(
                    () ->
                        desk.records.payment(
                            desk.file("PA1006").id(),
                            "SUPPORT_PLAN_50",
                            day("2017-11-08"),
                            "kim"))))
        .isEqualTo("in-future");
  }

  private static void submitted(String urn) {
    desk.register(desk.referral(urn));
    desk.happens(urn, "contact-made");
    desk.happens(urn, "plan-submitted");
  }

  private static void exitAccepted(String urn, String inEmployment) {
    submitted(urn);
    desk.happens(urn, "plan-accepted");
    desk.happens(urn, "support-period-ended");
    desk.happens(urn, "exit-submitted", NOW, Map.of("in-employment", inEmployment));
    desk.happens(urn, "exit-accepted");
    assertThat(desk.state(urn)).isEqualTo("EXIT_ACCEPTED");
  }

  private static Registered pay(String urn, String element) {
    return desk.in(
        () -> desk.records.payment(desk.file(urn).id(), element, day("2017-11-07"), "kim"));
  }

  private static String cause(Registered registered) {
    assertThat(registered).isInstanceOf(Illegal.class);
    return ((Illegal) registered).cause();
  }
}
