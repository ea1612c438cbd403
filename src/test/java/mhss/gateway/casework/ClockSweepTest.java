package mhss.gateway.casework;

import static mhss.gateway.casework.CaseDesk.NOW;
import static mhss.gateway.casework.CaseDesk.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mhss.gateway.HandClock;
import mhss.gateway.casework.Cases.AppliedEvent;
import mhss.gateway.casework.ClockSweep.Swept;
import mhss.gateway.history.Step;
import org.junit.jupiter.api.Test;

/** Each test has its own desk: a sweep deals with every case there. */
class ClockSweepTest {

  private static final Instant AFTER_SUPPORT = Instant.parse("2018-05-09T06:00:00Z");

  private final CaseDesk desk = new CaseDesk();
  private final List<Swept> swept = Collections.synchronizedList(new ArrayList<>());

  @Test
  void endsTheSupportPeriodByItselfAtTheEndOfItsClock() {
    inSupport("SW1001");
    desk.clock.now = AFTER_SUPPORT;
    assertThat(desk.sweep.timeUp("provider", swept::add)).isEqualTo(1);
    assertThat(desk.state("SW1001")).isEqualTo("EXIT_DUE");
    AppliedEvent ended = last("SW1001");
    assertThat(ended.event()).isEqualTo("support-period-ended");
    assertThat(ended.actor()).isEqualTo(Step.GATEWAY);
    assertThat(ended.at()).isEqualTo("2018-05-06T22:59:59Z");
    assertThat(ended.late()).isTrue();
    assertThat(desk.clockState("SW1001", "C-14")).isEqualTo("met");
    assertThat(swept).extracting(one -> one.clock().rule()).containsExactly("C-14");
    assertThat(desk.sweep.timeUp("provider", swept::add)).isZero();
  }

  @Test
  void bringsNothingBeforeTheEndNorWhereTheTableHasNoWay() {
    inSupport("SW1002");
    desk.clock.now = Instant.parse("2018-05-06T22:59:58Z");
    assertThat(desk.sweep.timeUp("provider", swept::add)).isZero();
    desk.store.owner().sql("update case_file set state = 'PLAN_SUBMITTED'").update();
    desk.clock.now = AFTER_SUPPORT;
    assertThat(desk.sweep.timeUp("provider", swept::add)).isZero();
    assertThat(desk.clockState("SW1002", "C-14")).isEqualTo("running");
    assertThat(desk.sweep.due("provider", AFTER_SUPPORT))
        .extracting(Cases.RunningClock::rule)
        .contains("C-14");
  }

  @Test
  void waitsForAHeldCaseAndGoesOnOnceItIsReleased() {
    inSupport("SW1003");
    desk.in(() -> desk.records.hold(desk.file("SW1003").id(), "sensitive", "kim"));
    desk.clock.now = AFTER_SUPPORT;
    assertThat(desk.sweep.timeUp("provider", swept::add)).isZero();
    desk.in(() -> desk.records.release(desk.file("SW1003").id(), "kim", "cleared"));
    assertThat(desk.sweep.timeUp("provider", swept::add)).isEqualTo(1);
  }

  @Test
  void notesOnceThatAClockRanOut() {
    desk.register(desk.referral("SW1004"));
    desk.clock.now = Instant.parse("2017-11-09T10:00:00Z");
    assertThat(desk.sweep.missed("provider", swept::add)).isEqualTo(1);
    assertThat(swept).extracting(one -> one.clock().rule()).containsExactly("C-06");
    assertThat(desk.clockState("SW1004", "C-06")).isEqualTo("missed");
    assertThat(desk.sweep.missed("provider", swept::add)).isZero();
    desk.happens("SW1004", "contact-made", desk.clock.now, Map.of());
    assertThat(desk.clockState("SW1004", "C-06")).isEqualTo("missed");
    assertThat(last("SW1004").late()).isTrue();
  }

  @Test
  void warnsOnceBeforeAClockRunsOut() {
    inSupport("SW1005");
    desk.clock.now = Instant.parse("2018-04-12T10:00:00Z");
    desk.sweep.missed("provider", ignored -> {});
    assertThat(desk.sweep.warned("provider", swept::add)).isZero();
    desk.clock.now = Instant.parse("2018-05-04T10:00:00Z");
    assertThat(desk.sweep.warned("provider", swept::add)).isEqualTo(1);
    assertThat(swept).extracting(one -> one.clock().rule()).containsExactly("C-14");
    assertThat(desk.sweep.warned("provider", swept::add)).isZero();
  }

  @Test
  void tellsTheServiceDeliveryTeamOfAMissingPrapReferral() {
    Instant received = Instant.parse("2024-11-22T10:00:00Z");
    desk.clock.now = received;
    desk.register(desk.referral("SW1006", day("2024-11-21"), received));
    desk.clock.now = Instant.parse("2024-11-26T00:00:01Z");
    assertThat(desk.sweep.timeUp("provider", swept::add)).isEqualTo(1);
    assertThat(desk.state("SW1006")).isEqualTo("PRAP_MISSING");
    assertThat(desk.clockState("SW1006", "C-05")).isEqualTo("missed");
    assertThat(desk.sweep.timeUp("provider", swept::add)).isZero();
    assertThat(desk.sweep.missed("provider", swept::add)).isZero();
  }

  @Test
  void takesADisengagedCustomerForWithdrawnAfterSixWeeks() {
    inSupport2024("SW1007");
    happens("SW1007", "disengaged", "2025-01-06T12:00:00Z", Map.of());
    desk.clock.now = Instant.parse("2025-02-17T12:00:00Z");
    assertThat(desk.sweep.timeUp("provider", swept::add)).isZero();
    desk.clock.now = Instant.parse("2025-02-18T00:00:01Z");
    assertThat(desk.sweep.timeUp("provider", swept::add)).isEqualTo(1);
    assertThat(desk.state("SW1007")).isEqualTo("WITHDRAWN");
    assertThat(desk.cases.clocks(desk.file("SW1007").id()))
        .noneMatch(clock -> clock.state().equals("running"));
  }

  @Test
  void leavesAClockForTheNextSweepWhenWhatFollowsFails() {
    inSupport("SW1008");
    desk.clock.now = AFTER_SUPPORT;
    assertThat(
            desk.sweep.timeUp(
                "provider",
                one -> {
                  throw new IllegalStateException("no room for the notice");
                }))
        .isZero();
    assertThat(desk.state("SW1008")).isEqualTo("IN_SUPPORT");
    assertThat(desk.sweep.timeUp("provider", swept::add)).isEqualTo(1);
  }

  @Test
  void dealsWithEachClockOnceHoweverManyNodesSweep() throws Exception {
    List<String> urns = List.of("SW2001", "SW2002", "SW2003", "SW2004", "SW2005", "SW2006");
    urns.forEach(this::inSupport);
    desk.clock.now = AFTER_SUPPORT;
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    try {
      List<Future<Integer>> sweeps = new ArrayList<>();
      for (int node = 0; node < 4; node++) {
        sweeps.add(
            nodes.submit(
                () ->
                    desk.sweep.timeUp("provider", swept::add)
                        + desk.sweep.missed("provider", swept::add)));
      }
      for (Future<Integer> sweep : sweeps) {
        sweep.get();
      }
    } finally {
      nodes.shutdown();
    }
    desk.sweep.timeUp("provider", swept::add);
    desk.sweep.missed("provider", swept::add);
    assertThat(swept).extracting(one -> one.clock().id()).doesNotHaveDuplicates();
    for (String urn : urns) {
      assertThat(desk.state(urn)).isEqualTo("EXIT_DUE");
      assertThat(desk.cases.events(desk.file(urn).id()))
          .extracting(AppliedEvent::event)
          .containsOnlyOnce("support-period-ended");
    }
  }

  @Test
  void alertsOnce() {
    desk.register(desk.referral("SW1009"));
    var id = desk.cases.clocks(desk.file("SW1009").id()).get(0).id();
    assertThat(desk.in(() -> desk.sweep.alerted(id))).isTrue();
    assertThat(desk.in(() -> desk.sweep.alerted(id))).isFalse();
  }

  private void inSupport(String urn) {
    HandClock clock = desk.clock;
    clock.now = NOW;
    desk.register(desk.referral(urn));
    List.of("contact-made", "plan-submitted", "plan-accepted")
        .forEach(event -> desk.happens(urn, event));
    assertThat(desk.state(urn)).isEqualTo("IN_SUPPORT");
  }

  private void inSupport2024(String urn) {
    Instant received = Instant.parse("2024-11-22T10:00:00Z");
    desk.clock.now = received;
    desk.register(desk.referral(urn, day("2024-11-21"), received));
    desk.apply(PrapImport.received("provider", urn, day("2024-11-22"), "pat"));
    happens(urn, "contact-made", "2024-11-22T11:00:00Z", Map.of());
    happens(urn, "plan-submitted", "2024-12-02T12:00:00Z", Map.of("in-employment", "Y"));
    happens(urn, "report-approved", "2024-12-03T12:00:00Z", Map.of());
  }

  private void happens(String urn, String event, String at, Map<String, String> facts) {
    assertThat(desk.happens(urn, event, Instant.parse(at), facts))
        .isInstanceOf(Registered.CaseMoved.class);
  }

  private AppliedEvent last(String urn) {
    List<AppliedEvent> events = desk.cases.events(desk.file(urn).id());
    return events.get(events.size() - 1);
  }
}
