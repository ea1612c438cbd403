package mhss.gateway.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TellingTest {

  @TempDir private Path home;
  private WatchedDesk desk;

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void tellsOfAMissedClockOnce() {
    open(Map.of());
    desk.referred(WatchedDesk.URN);
    desk.turnTo("2026-11-03T10:30");
    desk.watch();
    desk.watch();

    assertThat(desk.told("alert"))
        .singleElement()
        .satisfies(mail -> assertThat(mail).contains(WatchedDesk.URN, "C-06"));
  }

  @Test
  void tellsAfterAnAbsenceInOneDigest() {
    open(Map.of());
    for (int n = 0; n < 5; n++) {
      desk.referred("QQ/00020" + n);
    }
    desk.watch();
    desk.turnTo("2026-11-20T09:00");
    desk.watch();
    desk.watch();

    assertThat(desk.told("alert")).isEmpty();
    assertThat(desk.told("digest"))
        .hasSize(2)
        .last()
        .satisfies(
            mail ->
                assertThat(mail)
                    .contains("did not run between", "QQ/000204", "C-06", "5 notices to approve"));
    assertThat(desk.bean(Notices.class).waiting()).hasSize(5).allMatch(Notice::late);
  }

  @Test
  void sendsADigestInTheMorningOnceADayAndOnlyWhenThereIsSomething() {
    open(Map.of());
    desk.watch();
    assertThat(desk.told("digest")).isEmpty();
    desk.referred(WatchedDesk.URN);
    desk.turnTo("2026-11-03T06:59");
    desk.watch();
    assertThat(desk.told("digest")).isEmpty();
    desk.turnTo("2026-11-03T07:01");
    desk.watch();
    desk.turnTo("2026-11-03T09:01");
    desk.watch();
    assertThat(desk.told("digest"))
        .singleElement()
        .satisfies(mail -> assertThat(mail).contains("Due today", WatchedDesk.URN));
  }

  @Test
  void whatEndsWithADayIsDueOnThatDay() {
    open(Map.of());
    desk.turnTo("2026-11-07T10:00");
    desk.referred(WatchedDesk.URN);
    desk.turnTo("2026-11-09T09:01");
    assertThat(desk.bean(Agenda.class).duties(Optional.of("provider")))
        .filteredOn(duty -> duty.clock().equals("C-06"))
        .singleElement()
        .satisfies(duty -> assertThat(duty.when()).isEqualTo(Duty.When.TODAY));
    assertThat(desk.bean(Standings.class).now().today()).isEqualTo(1);
    desk.watch();
    assertThat(desk.told("digest"))
        .singleElement()
        .satisfies(
            mail ->
                assertThat(mail).contains("Mon 09/11/2026").doesNotContain("Tue 10/11/2026 00:00"));
  }

  private void open(Map<String, String> settings) {
    desk = new WatchedDesk(home, settings);
  }
}
