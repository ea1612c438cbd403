package mhss.gateway.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mhss.gateway.casework.Cases.AppliedEvent;
import mhss.gateway.casework.Cases.Report;
import mhss.gateway.casework.Registered.CaseMoved;
import mhss.gateway.casework.Registered.Duplicate;
import mhss.gateway.casework.Registered.Illegal;
import mhss.gateway.rules.WorkingCalendar;
import org.junit.jupiter.api.Test;

class ReportRevisionsTest {

  private static final Instant RECEIVED = Instant.parse("2024-11-22T10:00:00Z");
  private static final Map<String, String> NONE = Map.of();
  private static final Map<String, String> EMPLOYED = Map.of("in-employment", "Y");

  private static final CaseDesk desk = new CaseDesk();

  @Test
  void keepsEveryRevisionWithItsOwnDayOfSubmissionAndTheFirstOneForTimeliness() {
    submitted("RR1001", at("2024-12-02T12:00:00Z"));
    happens("RR1001", "report-rejected", "2024-12-03T12:00:00Z", NONE);
    happens("RR1001", "plan-resubmitted", "2024-12-04T12:00:00Z", EMPLOYED);
    happens(
        "RR1001", "report-approved", "2024-12-05T12:00:00Z", Map.of("approved-on", "2024-12-05"));

    List<Report> plans = reports("RR1001");
    assertThat(plans).extracting(Report::revision).containsExactly(1, 2);
    assertThat(plans)
        .extracting(plan -> plan.submittedOn() + " " + plan.decision().orElse("-"))
        .containsExactly("2024-12-02 rejected", "2024-12-04 accepted");
    assertThat(plans.get(1).decidedOn()).contains(LocalDate.parse("2024-12-05"));
    assertThat(plans.get(1).inEmployment()).contains(true);
    assertThat(plans.get(1).countsFrom()).isEqualTo("2024-12-04");
  }

  @Test
  void countsTheSupportPeriodFromTheDayOfSubmissionThatTheApprovalStates() {
    submitted("RR1002", at("2024-12-04T12:00:00Z"));
    assertThat(supportEnd("RR1002")).isEqualTo(end("2025-06-03"));
    happens(
        "RR1002", "report-approved", "2024-12-05T12:00:00Z", Map.of("submitted-on", "2024-12-02"));
    assertThat(reports("RR1002").get(0).countsFrom()).isEqualTo("2024-12-02");
    assertThat(supportEnd("RR1002")).isEqualTo(end("2025-06-01"));
    happens("RR1002", "support-period-ended", "2025-06-02T06:00:00Z", NONE);
    assertThat(
            desk.cases.clocks(desk.file("RR1002").id()).stream()
                .filter(clock -> clock.rule().equals("C-16"))
                .map(Cases.RunningClock::dueAt))
        .containsExactly(end("2025-06-13"));
  }

  @Test
  void believesNoDayOfSubmissionAfterTheDecision() {
    submitted("RR1003", at("2024-12-04T12:00:00Z"));
    assertThat(
            cause(
                happens(
                    "RR1003",
                    "report-approved",
                    "2024-12-05T12:00:00Z",
                    Map.of("submitted-on", "2024-12-09"))))
        .isEqualTo("submitted-in-future");
    assertThat(desk.state("RR1003")).isEqualTo("PLAN_SUBMITTED");
  }

  @Test
  void takesAnotherDocumentBeforeTheDecisionForANewRevisionAndTheSameOneForADuplicate() {
    submitted("RR1004", at("2024-12-02T12:00:00Z"), document("aa"));
    assertThat(happens("RR1004", "plan-submitted", "2024-12-03T12:00:00Z", document("aa")))
        .isInstanceOf(Duplicate.class);
    assertThat(happens("RR1004", "plan-submitted", "2024-12-03T13:00:00Z", document("bb")))
        .isInstanceOfSatisfying(
            CaseMoved.class, moved -> assertThat(moved.state()).isEqualTo("PLAN_SUBMITTED"));
    assertThat(reports("RR1004")).extracting(Report::revision).containsExactly(1, 2);
    assertThat(supportEnd("RR1004")).isEqualTo(end("2025-06-02"));
  }

  @Test
  void leavesADecisionToAPersonThatDoesNotSayWhichOfTwoRevisionsItIsAbout() {
    twoRevisions("RR1005");
    Registered unclear = happens("RR1005", "report-approved", "2024-12-04T12:00:00Z", NONE);
    assertThat(cause(unclear)).isEqualTo("superseded-revision");
    assertThat(((Illegal) unclear).advice()).contains("Ask the adviser which revision");
    assertThat(reports("RR1005")).allSatisfy(plan -> assertThat(plan.decision()).isEmpty());
  }

  @Test
  void appliesADecisionToTheRevisionThatItNames() {
    twoRevisions("RR1006");
    assertThat(happens("RR1006", "report-rejected", "2024-12-04T12:00:00Z", revision("1")))
        .isInstanceOf(CaseMoved.class);
    assertThat(desk.state("RR1006")).isEqualTo("PLAN_SUBMITTED");
    assertThat(reports("RR1006").get(0).decision()).contains("rejected");

    happens("RR1006", "report-approved", "2024-12-04T13:00:00Z", revision("2"));
    assertThat(desk.state("RR1006")).isEqualTo("IN_SUPPORT");
    assertThat(reports("RR1006").get(1).accepted()).isTrue();
    assertThat(happens("RR1006", "report-approved", "2024-12-04T14:00:00Z", revision("2")))
        .isInstanceOf(Duplicate.class);
  }

  @Test
  void countsFromTheOlderRevisionWhenThatOneIsAccepted() {
    twoRevisions("RR1007");
    happens("RR1007", "report-approved", "2024-12-04T12:00:00Z", revision("1"));
    assertThat(desk.state("RR1007")).isEqualTo("IN_SUPPORT");
    assertThat(supportEnd("RR1007")).isEqualTo(end("2025-06-01"));
  }

  @Test
  void knowsNoRevisionThatNobodySubmitted() {
    twoRevisions("RR1008");
    assertThat(cause(happens("RR1008", "report-approved", "2024-12-04T12:00:00Z", revision("3"))))
        .isEqualTo("unknown-revision");
  }

  @Test
  void appliesNoDecisionThatIsOlderThanTheRevisionThatWaits() {
    submitted("RR1009", at("2024-12-02T12:00:00Z"));
    happens("RR1009", "report-rejected", "2024-12-03T12:00:00Z", NONE);
    happens("RR1009", "plan-resubmitted", "2024-12-04T12:00:00Z", EMPLOYED);
    assertThat(cause(happens("RR1009", "report-rejected", "2024-12-03T12:00:01Z", NONE)))
        .isEqualTo("superseded-revision");
    assertThat(desk.state("RR1009")).isEqualTo("PLAN_SUBMITTED");
  }

  @Test
  void holdsACaseWhoseAcceptanceIsContradicted() {
    submitted("RR1010", at("2024-12-02T12:00:00Z"));
    happens("RR1010", "report-approved", "2024-12-03T12:00:00Z", NONE);
    Registered contrary = happens("RR1010", "report-rejected", "2024-12-03T13:00:00Z", NONE);
    assertThat(cause(contrary)).isEqualTo("contradictory");
    assertThat(desk.state("RR1010")).isEqualTo("IN_SUPPORT");
    assertThat(desk.file("RR1010").held()).contains("contradictory-decision");
    assertThat(desk.last("RR1010", "case-held").step().outcome())
        .isEqualTo("contradictory-decision");
    assertThat(desk.cases.held("provider")).extracting(Cases.CaseFile::urn).contains("RR1010");
  }

  @Test
  void takesARejectionThatIsOlderThanTheAcceptedRevisionForAStaleOne() {
    submitted("RR1013", at("2024-12-02T12:00:00Z"));
    happens("RR1013", "report-rejected", "2024-12-03T12:00:00Z", NONE);
    happens("RR1013", "plan-resubmitted", "2024-12-04T12:00:00Z", EMPLOYED);
    happens("RR1013", "report-approved", "2024-12-05T12:00:00Z", NONE);
    assertThat(cause(happens("RR1013", "report-rejected", "2024-12-03T12:00:01Z", NONE)))
        .isEqualTo("superseded-revision");
    assertThat(desk.file("RR1013").held()).isEmpty();
  }

  @Test
  void logsWhatWasAppliedAndMarksWhatCameLate() {
    submitted("RR1011", at("2024-12-27T12:00:00Z"));
    List<AppliedEvent> events = desk.cases.events(desk.file("RR1011").id());
    assertThat(events)
        .extracting(AppliedEvent::event)
        .containsExactly("referral", "prap-received", "contact-made", "plan-submitted");
    assertThat(events).extracting(AppliedEvent::late).containsExactly(false, false, false, true);
    assertThat(events.get(3).stateBefore()).contains("CONTACTED");
    assertThat(events.get(3).facts()).isEqualTo(EMPLOYED);
    assertThat(events.get(3).reason()).contains("told");
    assertThat(desk.last("RR1011", "case-moved").step().facts()).containsEntry("late", "true");
  }

  @Test
  void marksWhatIsNotedLongAfterItHappened() {
    submitted("RR1012", at("2024-12-02T12:00:00Z"));
    desk.clock.now = at("2024-12-20T12:00:00Z");
    happens("RR1012", "report-approved", "2024-12-03T12:00:00Z", NONE);
    assertThat(desk.cases.events(desk.file("RR1012").id()))
        .last()
        .satisfies(event -> assertThat(event.late()).isTrue());
  }

  private static void twoRevisions(String urn) {
    submitted(urn, at("2024-12-02T12:00:00Z"), document("aa"));
    happens(urn, "plan-submitted", "2024-12-03T12:00:00Z", document("bb"));
  }

  private static void submitted(String urn, Instant when) {
    submitted(urn, when, EMPLOYED);
  }

  private static void submitted(String urn, Instant when, Map<String, String> facts) {
    desk.clock.now = RECEIVED;
    desk.register(desk.referral(urn, CaseDesk.day("2024-11-21"), RECEIVED));
    desk.happens(urn, "prap-received", RECEIVED, Map.of("prap-received-on", "2024-11-22"));
    desk.happens(urn, "contact-made", RECEIVED, NONE);
    assertThat(desk.happens(urn, "plan-submitted", when, facts)).isInstanceOf(CaseMoved.class);
  }

  private static Registered happens(
      String urn, String event, String when, Map<String, String> facts) {
    return desk.happens(urn, event, at(when), facts);
  }

  private static List<Report> reports(String urn) {
    return desk.cases.reports(desk.file(urn).id());
  }

  private static Instant supportEnd(String urn) {
    return desk.cases.clocks(desk.file(urn).id()).stream()
        .filter(clock -> clock.rule().equals("C-14") && clock.state().equals("running"))
        .map(Cases.RunningClock::dueAt)
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> document(String sha256) {
    return Map.of("in-employment", "Y", "document-sha256", sha256);
  }

  private static Map<String, String> revision(String revision) {
    return Map.of("revision", revision);
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }

  private static Instant end(String day) {
    return WorkingCalendar.endOf(LocalDate.parse(day));
  }

  private static String cause(Registered registered) {
    assertThat(registered).isInstanceOf(Illegal.class);
    return ((Illegal) registered).cause();
  }
}
