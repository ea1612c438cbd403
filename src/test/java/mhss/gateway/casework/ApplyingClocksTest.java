package mhss.gateway.casework;

import static mhss.gateway.casework.CaseDesk.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mhss.gateway.casework.Cases.RunningClock;
import org.junit.jupiter.api.Test;

class ApplyingClocksTest {

  private static final CaseDesk desk = new CaseDesk();

  @Test
  void meetsClocksInTimeOrLateAndStartsNewOnes() {
    desk.register(desk.referral("CD2006"));
    Instant late = Instant.parse("2017-11-08T10:00:01Z");
    desk.apply(new CaseEvent(null, "provider", "CD2006", "contact-made", late));
    assertThat(clocks("CD2006"))
        .containsEntry("C-06", "missed")
        .containsEntry("C-07", "met")
        .containsEntry("C-09", "running");
    Instant submitted = Instant.parse("2017-12-06T23:59:00Z");
    desk.apply(new CaseEvent(null, "provider", "CD2006", "plan-submitted", submitted));
    assertThat(clocks("CD2006"))
        .containsEntry("C-09", "missed")
        .containsEntry("C-10", "met")
        .containsEntry("C-11", "running")
        .containsEntry("C-14", "running");
  }

  @Test
  void countsTheExitReportFromTheEndOfTheSupportPeriod() {
    submitted("CD2007");
    desk.happens("CD2007", "plan-accepted");
    Instant found = Instant.parse("2018-05-09T06:00:00Z");
    desk.apply(new CaseEvent(null, "provider", "CD2007", "support-period-ended", found));
    RunningClock exit =
        desk.cases.clocks(desk.cases.byUrn("provider", "CD2007").orElseThrow().id()).stream()
            .filter(clock -> clock.rule().equals("C-17"))
            .findFirst()
            .orElseThrow();
    assertThat(exit.dueAt()).isEqualTo("2018-05-21T22:59:59Z");
  }

  @Test
  void comesBackFromAPauseToWhereItWas() {
    submitted("CD2008");
    desk.happens("CD2008", "plan-rejected");
    Map<String, String> before = clocks("CD2008");
    desk.happens("CD2008", "paused");
    assertThat(desk.state("CD2008")).isEqualTo("PAUSED");
    desk.happens("CD2008", "returned");
    assertThat(desk.state("CD2008")).isEqualTo("PLAN_REWORK");
    assertThat(clocks("CD2008")).isEqualTo(before);
  }

  @Test
  void stopsClocksWhenTheCaseClosesButNotThoseThatOutliveIt() {
    submitted("CD2009");
    List.of("plan-accepted", "support-period-ended", "complaint-answered", "exit-submitted")
        .forEach(event -> desk.happens("CD2009", event, NOW, Map.of("in-employment", "Y")));
    desk.happens("CD2009", "exit-accepted");
    assertThat(clocks("CD2009"))
        .containsEntry("C-09", "met")
        .containsEntry("C-23", "running")
        .containsEntry("C-29", "running")
        .doesNotContainEntry("C-06", "running");
  }

  private static void submitted(String urn) {
    desk.register(desk.referral(urn));
    List.of("contact-made", "appointment-set", "plan-submitted")
        .forEach(event -> desk.happens(urn, event));
    assertThat(desk.state(urn)).isEqualTo("PLAN_SUBMITTED");
  }

  private static Map<String, String> clocks(String urn) {
    return desk.cases.clocks(desk.cases.byUrn("provider", urn).orElseThrow().id()).stream()
        .collect(Collectors.toMap(RunningClock::rule, RunningClock::state, (one, other) -> other));
  }
}
