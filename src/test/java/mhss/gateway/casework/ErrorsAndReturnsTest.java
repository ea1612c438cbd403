package mhss.gateway.casework;

import static mhss.gateway.casework.CaseDesk.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import mhss.gateway.casework.Cases.RunningClock;
import mhss.gateway.casework.Registered.CaseMoved;
import mhss.gateway.casework.Registered.Illegal;
import org.junit.jupiter.api.Test;

class ErrorsAndReturnsTest {

  private static final Instant RECEIVED = Instant.parse("2024-11-22T10:00:00Z");

  private static final CaseDesk desk = new CaseDesk();

  @Test
  void closesAnErrorThatIsFoundBeforeTheAcknowledgement() {
    referred("ER1001");
    desk.happens("ER1001", "error-before-acknowledgement");
    assertThat(desk.state("ER1001")).isEqualTo("CLOSED_PRAP_REJECTED");
    assertThat(desk.cases.clocks(desk.file("ER1001").id()))
        .noneMatch(clock -> clock.state().equals("running"));
  }

  @Test
  void closesAnErrorThatIsFoundAfterTheAcknowledgementAndBeforeAStart() {
    referred("ER1002");
    desk.happens("ER1002", "contact-made");
    assertThat(desk.happens("ER1002", "error-before-acknowledgement")).isInstanceOf(Illegal.class);
    desk.happens("ER1002", "error-before-start");
    assertThat(desk.state("ER1002")).isEqualTo("CLOSED_PRAP_CANCELLED");
  }

  @Test
  void waitsForTheOutcomeOfAnErrorThatIsFoundAfterTheStartAndGoesOnWhereItWas() {
    inSupport("ER1003");
    Map<String, Instant> before = running("ER1003");
    happens("ER1003", "error-after-start", "2025-01-06T12:00:00Z");
    assertThat(desk.state("ER1003")).isEqualTo("ERROR_PENDING");
    happens("ER1003", "error-resolved", "2025-01-20T12:00:00Z");
    assertThat(desk.state("ER1003")).isEqualTo("IN_SUPPORT");
    assertThat(running("ER1003")).isEqualTo(before);
  }

  @Test
  void givesNoServiceToAnOwnEmployee() {
    referred("ER1004");
    desk.in(() -> desk.records.hold(desk.file("ER1004").id(), "own-employee", "gateway"));
    desk.in(() -> desk.records.mark(desk.file("ER1004").id(), "own-employee", "gateway"));
    assertThat(desk.happens("ER1004", "contact-made")).isInstanceOf(Illegal.class);
    desk.in(() -> desk.records.release(desk.file("ER1004").id(), "kim", "it is one"));
    assertThat(desk.happens("ER1004", "own-employee")).isInstanceOf(CaseMoved.class);
    assertThat(desk.state("ER1004")).isEqualTo("REROUTED");
    assertThat(desk.file("ER1004").special()).containsExactly("own-employee");
  }

  @Test
  void reEngagesUnderTheSameUrnWithTheSameEndDate() {
    inSupport("ER1005");
    Map<String, Instant> before = running("ER1005");
    happens("ER1005", "disengaged", "2025-01-06T12:00:00Z");
    assertThat(running("ER1005")).containsKey("C-22");
    happens("ER1005", "re-engaged", "2025-01-20T12:00:00Z");
    assertThat(desk.state("ER1005")).isEqualTo("IN_SUPPORT");
    assertThat(running("ER1005")).isEqualTo(before);
  }

  @Test
  void recordsWhatComesOutOfOrderOnlyOnceThePersonHasRecordedWhatIsMissing() {
    referred("ER1006");
    assertThat(desk.happens("ER1006", "report-approved"))
        .isInstanceOfSatisfying(
            Illegal.class, illegal -> assertThat(illegal.cause()).isEqualTo("not-allowed"));
    assertThat(desk.cases.events(desk.file("ER1006").id())).hasSize(2);
    happens("ER1006", "contact-made", "2024-11-22T11:00:00Z");
    happens("ER1006", "plan-submitted", "2024-12-02T12:00:00Z");
    happens("ER1006", "report-approved", "2024-12-03T12:00:00Z");
    assertThat(desk.state("ER1006")).isEqualTo("IN_SUPPORT");
  }

  @Test
  void recordsNothingByHandThatIsToHappenTomorrow() {
    referred("ER1007");
    Instant tomorrow = RECEIVED.plusSeconds(86_400);
    assertThat(
            desk.apply(
                new CaseEvent(null, "provider", "ER1007", "contact-made", tomorrow, "pat", null)))
        .isInstanceOfSatisfying(
            Illegal.class, illegal -> assertThat(illegal.cause()).isEqualTo("in-future"));
  }

  @Test
  void recordsNothingByHandThatIsToHaveHappenedBeforeTheReferral() {
    referred("ER1009");
    Instant before = day("2024-11-20").atTime(12, 0).toInstant(ZoneOffset.UTC);
    assertThat(
            desk.apply(
                new CaseEvent(null, "provider", "ER1009", "contact-made", before, "pat", null)))
        .isInstanceOfSatisfying(
            Illegal.class, illegal -> assertThat(illegal.cause()).isEqualTo("before-the-case"));
  }

  @Test
  void letsEachDeskHaveItsOwnCaseOfAUrn() {
    referred("ER1008");
    desk.register(desk.referral("adviser", "ER1008", day("2024-11-21"), RECEIVED));
    assertThat(desk.cases.byUrn("adviser", "ER1008").orElseThrow().state()).isEqualTo("REFERRED");
    CaseEvent plan =
        new CaseEvent(null, "adviser", "ER1008", "plan-submitted", RECEIVED, "kim", null);
    assertThat(desk.apply(plan)).isInstanceOf(CaseMoved.class);
    assertThat(desk.cases.byUrn("provider", "ER1008").orElseThrow().state()).isEqualTo("REFERRED");
  }

  private static void referred(String urn) {
    desk.clock.now = RECEIVED;
    desk.register(desk.referral(urn, day("2024-11-21"), RECEIVED));
    desk.apply(PrapImport.received("provider", urn, day("2024-11-22"), "pat"));
  }

  private static void inSupport(String urn) {
    referred(urn);
    happens(urn, "contact-made", "2024-11-22T11:00:00Z");
    happens(urn, "plan-submitted", "2024-12-02T12:00:00Z");
    happens(urn, "report-approved", "2024-12-03T12:00:00Z");
  }

  private static void happens(String urn, String event, String at) {
    assertThat(desk.happens(urn, event, Instant.parse(at), Map.of("in-employment", "Y")))
        .isInstanceOf(CaseMoved.class);
  }

  private static Map<String, Instant> running(String urn) {
    return desk.cases.clocks(desk.file(urn).id()).stream()
        .filter(clock -> clock.state().equals("running"))
        .collect(Collectors.toMap(RunningClock::rule, RunningClock::dueAt));
  }
}
