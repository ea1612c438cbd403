package mhss.gateway.console.recording.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.console.recording.Effect;
import mhss.gateway.watch.WatchedDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActsTest {

  private WatchedDesk desk;
  private Acts acts;

  @BeforeEach
  void open(@TempDir Path home) {
    desk = new WatchedDesk(home, Map.of());
    acts = desk.bean(Acts.class);
    desk.referred(WatchedDesk.URN);
    desk.turnTo("2026-11-04T15:00");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void offersWhatTheCaseCanTakeAsItStands() {
    assertThat(ids())
        .contains("attempt", "contact-made", "no-contact-reported", "paused", "hold", "mark")
        .doesNotContain("plan-accepted", "release", "link");
    assertThatThrownBy(() -> acts.of(desk.caseFile(), "plan-accepted"))
        .isInstanceOf(NoSuchAct.class)
        .hasMessageContaining("not possible while the case is REFERRED");
  }

  @Test
  void tellsWhatWouldHappenAndChangesNothing() {
    Effect effect = perform("contact-made", Map.of("on", "3/11/2026", "time", "9:30"), true);
    assertThat(effect.after().state()).isEqualTo("CONTACTED");
    assertThat(effect.ended()).extracting(clock -> clock.rule()).contains("C-06");
    assertThat(desk.caseFile().state()).isEqualTo("REFERRED");
    perform("contact-made", Map.of("on", "3/11/2026", "time", "9:30"), false);
    assertThat(desk.caseFile().state()).isEqualTo("CONTACTED");
  }

  @Test
  void tellsEveryProblemBesideItsField() {
    Map<String, String> given = Map.of("on", "the third", "time", "9:30", "medium", "pigeon");
    NotFilled refused =
        catchThrowableOfType(NotFilled.class, () -> perform("attempt", given, false));
    assertThat(refused.problems())
        .containsEntry(
            "on", "'the third' is no date: write 23/11/2026, 2026-11-23, or '23/11/2026 14:30'.")
        .containsEntry("medium", "Choose one of the list")
        .containsEntry("result", "Choose: what came of it?");
    assertThat(desk.bean(Cases.class).attempts(desk.caseFile().id())).isEmpty();
  }

  @Test
  void saysOfARefusalWhichFieldItIsAbout() {
    Act paused = acts.of(desk.caseFile(), "paused");
    Effect refused = perform("paused", Map.of(), true);
    assertThat(refused.refused()).isTrue();
    assertThat(Acts.problems(refused, paused.fields()).get("reason")).contains("needs its reason");
    assertThat(paused.fields()).extracting(Field::name).contains("reason-code");
    assertThat(perform("paused", Map.of("reason-code", "left-job"), true).refused()).isFalse();

    Act reported = acts.of(desk.caseFile(), "no-contact-reported");
    Effect early = perform("no-contact-reported", Map.of(), true);
    assertThat(Acts.problems(early, reported.fields()).get("")).contains("At least 3 attempts");
    Effect before = perform("contact-made", Map.of("on", "1/11/2026"), true);
    assertThat(Acts.problems(before, paused.fields())).containsOnlyKeys("on");
  }

  @Test
  void setsAndCancelsAppointmentsAndKeepsAttempts() {
    perform("contact-made", Map.of(), false);
    perform(
        "appointment-set",
        Map.of("at", "20/11/2026", "at-time", "10:00", "medium", "phone"),
        false);
    perform(
        "appointment-cancelled-by-provider",
        Map.of("on", "today", "reason", "the coach is ill"),
        false);
    perform(
        "attempt",
        Map.of("on", "today", "time", "9:00", "medium", "phone", "result", "no-answer"),
        false);
    Cases cases = desk.bean(Cases.class);
    assertThat(cases.appointments(desk.caseFile().id()))
        .singleElement()
        .satisfies(one -> assertThat(one.state()).isEqualTo("cancelled"));
    assertThat(cases.attempts(desk.caseFile().id()))
        .singleElement()
        .satisfies(one -> assertThat(one.actor()).isEqualTo("ada"));
  }

  @Test
  void holdsReleasesAndMarksACase() {
    perform("hold", Map.of("code", "own-employee"), false);
    assertThat(desk.caseFile().held()).contains("own-employee");
    assertThat(ids()).contains("release").doesNotContain("hold");
    assertThat(perform("contact-made", Map.of(), true).refused()).isTrue();
    assertThatThrownBy(() -> perform("release", Map.of(), false)).isInstanceOf(NotFilled.class);
    perform("release", Map.of("reason", "another employer"), false);
    perform("mark", Map.of("mark", "incident"), false);
    assertThat(desk.caseFile().held()).isEmpty();
    assertThat(desk.caseFile().special()).containsExactly("incident");
    assertThatThrownBy(() -> perform("hold", Map.of("code", "Kim's <b>"), false))
        .isInstanceOf(NotFilled.class);
  }

  @Test
  void offersADecisionWithItsReportAndDays() {
    perform("contact-made", Map.of(), false);
    perform("plan-submitted", Map.of("submitted-on", "4/11/2026"), false);
    Act accepted = acts.of(desk.caseFile(), "plan-accepted");
    assertThat(accepted.fields())
        .extracting(Field::name)
        .contains("revision", "submitted-on", "approved-on");
    assertThatThrownBy(() -> perform("plan-accepted", Map.of("revision", "first"), true))
        .isInstanceOf(NotFilled.class);
    perform("plan-accepted", Map.of("approved-on", "4/11/2026"), false);
    assertThat(desk.caseFile().state()).isEqualTo("IN_SUPPORT");
    perform("payment-recorded", Map.of("element", "SUPPORT_PLAN_50", "paid-on", "today"), false);
    assertThat(desk.bean(Cases.class).payments(desk.caseFile().id())).hasSize(1);
  }

  private List<String> ids() {
    return acts.of(desk.caseFile()).stream().map(Act::id).toList();
  }

  private Effect perform(String id, Map<String, String> values, boolean dryRun) {
    CaseFile file = desk.caseFile();
    return acts.perform(file, acts.of(file, id), values, "ada", dryRun);
  }
}
