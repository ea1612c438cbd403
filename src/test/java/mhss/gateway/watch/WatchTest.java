package mhss.gateway.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mhss.gateway.casework.CaseRecords;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.responses.Outbox;
import mhss.gateway.responses.Preview;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {

  @TempDir private Path home;
  private WatchedDesk desk;

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void preparesANoticeOnceWhenAClockRunsOut() {
    open(Map.of());
    desk.referred(WatchedDesk.URN);
    desk.turnTo("2026-11-12T23:00");
    desk.watch();
    assertThat(desk.notices()).isEmpty();

    desk.turnTo("2026-11-13T08:00");
    desk.watch();
    desk.watch();

    assertThat(desk.notices())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.kind()).isEqualTo("V-08");
              assertThat(notice.cause()).startsWith("clock:C-08:");
              assertThat(notice.state()).isEqualTo("prepared");
              assertThat(notice.late()).isFalse();
            });
  }

  @Test
  void letsANoticeGoAndRecordsWhatItSays() {
    open(Map.of());
    Notice notice = noContact(3);
    Preview letter = desk.bean(Notices.class).preview(notice.id(), Map.of(), "kim");
    assertThat(letter.problems()).isEmpty();
    assertThat(letter.to()).containsExactly("adviser@dwp.example");
    assertThat(letter.text()).contains("phone", "no answer");

    desk.bean(Notices.class).approve(notice.id(), Map.of(), "kim");
    desk.watch();

    assertThat(desk.caseFile().state()).isEqualTo("NO_CONTACT_REPORTED");
    assertThat(desk.notices()).extracting(Notice::state).containsExactly("queued");
    assertThat(desk.bean(Outbox.class).byCase(desk.caseFile().id()))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.state()).isEqualTo("due");
              assertThat(desk.raw(row)).contains("BEGIN PGP MESSAGE").doesNotContain("no answer");
            });
    assertThatThrownBy(() -> desk.bean(Notices.class).approve(notice.id(), Map.of(), "kim"))
        .isInstanceOf(NoticeRefused.class)
        .hasMessageContaining("is queued");
  }

  @Test
  void sendsNothingThatTheCaseDoesNotAllow() {
    open(Map.of());
    Notice notice = noContact(2);

    assertThatThrownBy(() -> desk.bean(Notices.class).approve(notice.id(), Map.of(), "kim"))
        .isInstanceOf(NoticeRefused.class);

    assertThat(desk.caseFile().state()).isEqualTo("REFERRED");
    assertThat(desk.notices()).extracting(Notice::state).containsExactly("prepared");
    assertThat(desk.bean(Outbox.class).byCase(desk.caseFile().id())).isEmpty();
  }

  @Test
  void asksForWhatALetterLacksAndTakesItAtApproval() {
    open(Map.of());
    desk.referred(WatchedDesk.URN);
    desk.happens("leaving-learned", null, Map.of());
    desk.watch();
    Notice notice = desk.notices().get(0);
    Notices notices = desk.bean(Notices.class);
    assertThat(notice.kind()).isEqualTo("V-19");
    assertThat(notices.preview(notice.id(), Map.of(), "kim").problems())
        .anySatisfy(problem -> assertThat(problem).contains("reason"));

    notices.approve(notice.id(), Map.of("reason", "long-term-sick"), "kim");
    desk.watch();

    assertThat(desk.caseFile().state()).isEqualTo("PAUSED");
    assertThat(desk.notices()).hasSize(1);
  }

  @Test
  void letsAKindGoByItselfWhenItsSettingSaysSo() {
    open(Map.of("gateway.notices.V-19", "automatic"));
    desk.referred(WatchedDesk.URN);
    desk.happens("paused", "told on the phone", Map.of("reason-code", "left-job"));
    desk.watch();

    assertThat(desk.notices())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.problem()).isNull();
              assertThat(notice.state()).isEqualTo("queued");
              assertThat(notice.decidedBy()).isEqualTo("gateway");
            });
  }

  @Test
  void leavesToAPersonWhatCannotGoByItself() {
    open(Map.of("gateway.notices.V-19", "automatic"));
    desk.referred(WatchedDesk.URN);
    desk.happens("leaving-learned", null, Map.of());
    desk.watch();

    assertThat(desk.notices())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.state()).isEqualTo("prepared");
              assertThat(notice.problem()).contains("reason");
            });
    assertThat(desk.caseFile().state()).isEqualTo("REFERRED");
  }

  @Test
  void preparesNothingOfAKindThatIsOff() {
    open(Map.of("gateway.notices.V-19", "off"));
    desk.referred(WatchedDesk.URN);
    desk.happens("paused", "told on the phone", Map.of("reason-code", "left-job"));
    desk.watch();
    assertThat(desk.notices()).isEmpty();
  }

  @Test
  void collectsTheChangesOfAMonthUntilItsLastWorkingDay() {
    open(Map.of());
    desk.referred(WatchedDesk.URN);
    desk.happens("plan-changed", "fewer hours", Map.of());
    desk.turnTo("2026-11-05T10:00");
    desk.happens("plan-changed", "another room", Map.of());
    desk.turnTo("2026-11-27T12:00");
    desk.watch();
    assertThat(kinds()).doesNotContain("V-18");

    desk.turnTo("2026-11-30T08:00");
    desk.watch();
    desk.watch();

    Notice update =
        desk.notices().stream()
            .filter(notice -> notice.kind().equals("V-18"))
            .reduce((one, other) -> null)
            .orElseThrow();
    assertThat(desk.bean(Notices.class).preview(update.id(), Map.of(), "kim").text())
        .contains("2 November 2026: fewer hours", "5 November 2026: another room");
  }

  @Test
  void confirmsAnOwnEmployeeByLettingItsNoticeGo() {
    open(Map.of());
    desk.turnTo("2027-01-11T10:00");
    CaseFile file = desk.referred(WatchedDesk.URN);
    desk.gateway()
        .transaction()
        .execute(status -> desk.bean(CaseRecords.class).hold(file.id(), "own-employee", "gateway"));
    desk.watch();
    Notice notice = desk.notices().get(0);
    assertThat(notice.kind()).isEqualTo("N-05");

    desk.bean(Notices.class).approve(notice.id(), Map.of(), "kim");
    desk.watch();

    assertThat(desk.caseFile().state()).isEqualTo("REROUTED");
    assertThat(kinds()).containsExactly("N-05");
  }

  @Test
  void doesEachThingOnceOnSeveralNodes() throws Exception {
    open(Map.of());
    for (int n = 0; n < 8; n++) {
      desk.referred("QQ/00030" + n);
    }
    desk.referred(WatchedDesk.URN);
    desk.happens("leaving-learned", null, Map.of());
    desk.turnTo("2026-11-13T08:00");
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (LightGateway other = desk.anotherNode()) {
      Callable<Void> one = node(desk.gateway());
      Callable<Void> two = node(other);
      for (Future<Void> done : threads.invokeAll(List.of(one, two))) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }

    List<Notice> waiting = desk.bean(Notices.class).waiting();
    assertThat(waiting).hasSize(10);
    assertThat(waiting).extracting(Notice::urn, Notice::kind).doesNotHaveDuplicates();
    assertThat(desk.told("digest")).hasSize(1);
  }

  private static Callable<Void> node(LightGateway gateway) {
    return () -> {
      WatchedDesk.watch(gateway);
      WatchedDesk.watch(gateway);
      return null;
    };
  }

  private void open(Map<String, String> settings) {
    desk = new WatchedDesk(home, settings);
  }

  private List<String> kinds() {
    return new ArrayList<>(desk.notices().stream().map(Notice::kind).toList());
  }

  private Notice noContact(int attempts) {
    CaseFile file = desk.referred(WatchedDesk.URN);
    for (int n = 1; n <= attempts; n++) {
      desk.turnTo("2026-11-0" + (2 + n) + "T1" + n + ":00");
      desk.attempt(file, n == 2 ? "e-mail" : "phone");
    }
    desk.turnTo("2026-11-13T08:00");
    desk.watch();
    return desk.notices().get(0);
  }
}
