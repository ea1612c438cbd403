package mhss.gateway.casework;

import static mhss.gateway.casework.CaseDesk.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import mhss.gateway.casework.CaseRecords.Cancellation;
import mhss.gateway.casework.Cases.Appointment;
import mhss.gateway.casework.Cases.Attempt;
import mhss.gateway.casework.Registered.CaseMoved;
import mhss.gateway.casework.Registered.Duplicate;
import mhss.gateway.casework.Registered.Illegal;
import org.junit.jupiter.api.Test;

class ContactAndAppointmentsTest {

  private static final CaseDesk desk = new CaseDesk();

  @Test
  void keepsEachAttemptWithItsMomentMediumAndResult() {
    referred("CA1001");
    assertThat(attempt("CA1001", 1, "no-answer")).isInstanceOf(CaseMoved.class);
    assertThat(attempt("CA1001", 1, "no-answer")).isInstanceOf(Duplicate.class);
    attempt("CA1001", 2, "message-left");
    assertThat(desk.cases.attempts(desk.file("CA1001").id()))
        .containsExactly(
            new Attempt(NOW.plusSeconds(1), "phone", "no-answer", "pat"),
            new Attempt(NOW.plusSeconds(2), "phone", "message-left", "pat"));
    assertThat(desk.state("CA1001")).isEqualTo("REFERRED");
    assertThat(desk.last("CA1001", "contact-attempted").step().facts())
        .containsEntry("medium", "phone");
  }

  @Test
  void takesTheAttemptThatReachesTheCustomerForTheContact() {
    referred("CA1002");
    assertThat(attempt("CA1002", 1, "reached"))
        .isInstanceOfSatisfying(
            CaseMoved.class, moved -> assertThat(moved.state()).isEqualTo("CONTACTED"));
    assertThat(attempt("CA1002", 2, "reached")).isInstanceOf(CaseMoved.class);
    assertThat(desk.cases.attempts(desk.file("CA1002").id())).hasSize(2);
  }

  @Test
  void recordsNoAttemptOfTheFutureNorOnAClosedCase() {
    referred("CA1003");
    assertThat(cause(desk.attempt("CA1003", NOW.plus(Duration.ofDays(9)), "no-answer")))
        .isEqualTo("in-future");
    desk.store.owner().sql("update case_file set state = 'PAID' where urn_key = 'CA1003'").update();
    assertThat(cause(attempt("CA1003", 1, "no-answer"))).isEqualTo("case-closed");
    assertThat(desk.cases.attempts(desk.file("CA1003").id())).isEmpty();
  }

  @Test
  void knowsNoMediumAndNoResultThatIsNotOfTheLists() {
    referred("CA1009");
    assertThatIllegalArgumentException().isThrownBy(() -> attempt("CA1009", 1, "she was rude"));
  }

  @Test
  void reportsNoContactAfterThreeAttemptsAtDifferentTimesOnly() {
    referred("CA1004");
    attempt("CA1004", 1, "no-answer");
    desk.in(
        () ->
            desk.records.attempt(
                desk.file("CA1004").id(), NOW.plusSeconds(1), "text", "no-answer", "pat"));
    attempt("CA1004", 2, "no-answer");
    Registered early = happens("CA1004", "no-contact-reported", null);
    assertThat(cause(early)).isEqualTo("three-attempts");
    assertThat(((Illegal) early).advice()).contains("2 are recorded").contains("Record the");
    assertThat(desk.state("CA1004")).isEqualTo("REFERRED");
    attempt("CA1004", 3, "no-answer");
    assertThat(happens("CA1004", "no-contact-reported", null)).isInstanceOf(CaseMoved.class);
  }

  @Test
  void takesAReasonForTheAttemptsOnceTheTimeForTheReportIsOver() {
    referred("CA1005");
    assertThat(cause(happens("CA1005", "no-contact-reported", "no number"))).isNotEmpty();
    desk.clock.now = Instant.parse("2017-11-17T09:00:00Z");
    assertThat(cause(happens("CA1005", "no-contact-reported", null))).isEqualTo("three-attempts");
    assertThat(happens("CA1005", "no-contact-reported", "no number")).isInstanceOf(CaseMoved.class);
  }

  @Test
  void letsNobodyBeContactedBeforeThePrapReferralCame() {
    Instant received = Instant.parse("2024-11-22T10:00:00Z");
    desk.clock.now = received;
    desk.register(desk.referral("CA1006", CaseDesk.day("2024-11-21"), received));
    assertThat(cause(desk.attempt("CA1006", received, "no-answer"))).isEqualTo("prap-received");
    desk.apply(PrapImport.received("provider", "CA1006", CaseDesk.day("2024-11-22"), "pat"));
    assertThat(desk.attempt("CA1006", received, "no-answer")).isInstanceOf(CaseMoved.class);
  }

  @Test
  void keepsAppointmentsAndWhoCancelledThemWhy() {
    referred("CA1007");
    attempt("CA1007", 1, "reached");
    Instant first = Instant.parse("2017-11-10T09:00:00Z");
    appointment("CA1007", first);
    assertThat(desk.state("CA1007")).isEqualTo("APPOINTMENT_SET");
    assertThat(cancel("CA1007", new Cancellation("customer", NOW, "not-sure-when", null)))
        .isInstanceOf(CaseMoved.class);
    assertThat(desk.state("CA1007")).isEqualTo("CONTACTED");
    appointment("CA1007", first.plus(Duration.ofDays(3)));
    assertThat(desk.cases.appointments(desk.file("CA1007").id()))
        .extracting(Appointment::state)
        .containsExactly("cancelled", "set");
    Appointment cancelled = desk.cases.appointments(desk.file("CA1007").id()).get(0);
    assertThat(cancelled.at()).isEqualTo(first);
    assertThat(cancelled.cancelledBy()).contains("customer");
    assertThat(cancelled.reasonCode()).contains("not-sure-when");
  }

  @Test
  void setsNoAppointmentBeforeTheReferral() {
    referred("CA1010");
    attempt("CA1010", 1, "reached");
    assertThat(cause(appointment("CA1010", Instant.parse("2011-11-20T10:00:00Z"))))
        .isEqualTo("before-the-case");
    assertThat(desk.state("CA1010")).isEqualTo("CONTACTED");
  }

  @Test
  void cancelsForTheProviderWithAReasonOnly() {
    referred("CA1008");
    attempt("CA1008", 1, "reached");
    appointment("CA1008", Instant.parse("2017-11-10T09:00:00Z"));
    assertThat(cause(cancel("CA1008", new Cancellation("provider", NOW, null, " "))))
        .isEqualTo("reason-given");
    assertThat(cause(cancel("CA1008", new Cancellation("provider", NOW, "no-such-code", null))))
        .isEqualTo("reason-code");
    Illegal unknown =
        (Illegal) cancel("CA1008", new Cancellation("provider", NOW, "no-such-code", null));
    assertThat(unknown.advice()).contains("one of its codes: ", "not-within-10-days");
    assertThat(cancel("CA1008", new Cancellation("provider", NOW, null, "assessor ill")))
        .isInstanceOf(CaseMoved.class);
    assertThat(desk.cases.appointments(desk.file("CA1008").id()).get(0).reason())
        .contains("assessor ill");
  }

  private static void referred(String urn) {
    desk.clock.now = NOW.plus(Duration.ofHours(1));
    desk.register(desk.referral(urn));
  }

  private static Registered attempt(String urn, int second, String result) {
    return desk.attempt(urn, NOW.plusSeconds(second), result);
  }

  private static Registered appointment(String urn, Instant at) {
    return desk.in(() -> desk.records.appointment(desk.file(urn).id(), at, "video", "pat"));
  }

  private static Registered cancel(String urn, Cancellation cancellation) {
    return desk.in(() -> desk.records.cancel(desk.file(urn).id(), cancellation, "pat"));
  }

  private static Registered happens(String urn, String event, String reason) {
    return desk.apply(
        new CaseEvent(null, "provider", urn, event, desk.clock.now, "pat", reason, Map.of()));
  }

  private static String cause(Registered registered) {
    assertThat(registered).isInstanceOf(Illegal.class);
    return ((Illegal) registered).cause();
  }
}
