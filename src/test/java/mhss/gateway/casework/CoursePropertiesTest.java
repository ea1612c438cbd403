package mhss.gateway.casework;

import static mhss.gateway.casework.CaseDesk.NOW;
import static mhss.gateway.casework.CaseDesk.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import mhss.gateway.casework.Cases.AppliedEvent;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Cases.RunningClock;
import mhss.gateway.casework.Registered.CaseMoved;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.ClockRule;
import mhss.gateway.rules.RuleSet.Event;
import mhss.gateway.rules.RuleSet.State;
import mhss.gateway.rules.RuleSet.Transition;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Whatever happens to a case, in whatever order. */
class CoursePropertiesTest {

  private static final CaseDesk desk = new CaseDesk();
  private static int cases;

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void neverLeavesTheTransitionTable(
      @ForAll long seed, @ForAll boolean v8, @ForAll boolean adviser) {
    Random random = new Random(seed);
    String urn = "RP" + (10_000 + cases++);
    Instant start = v8 ? NOW : Instant.parse("2024-11-22T10:00:00Z");
    desk.clock.now = start;
    desk.register(
        desk.referral(
            adviser ? "adviser" : "provider", urn, day(v8 ? "2017-11-06" : "2024-11-21"), start));
    for (int n = 0; n < 30; n++) {
      desk.clock.now = desk.clock.now.plus(Duration.ofHours(random.nextInt(24 * 12)));
      step(urn, random);
      check(urn);
    }
    checkLog(urn);
  }

  private static void step(String urn, Random random) {
    CaseFile file = desk.file(urn);
    switch (random.nextInt(8)) {
      case 0 -> desk.sweep.timeUp(file.desk(), swept -> {});
      case 1 -> desk.sweep.missed(file.desk(), swept -> {});
      case 2 -> desk.attempt(urn, desk.clock.now, random.nextBoolean() ? "reached" : "no-answer");
      case 3 -> heldOrReleased(file, random);
      case 4 -> again(urn, file);
      default -> happens(urn, file, random);
    }
  }

  private static void happens(String urn, CaseFile file, Random random) {
    RuleSet rules = desk.rules.get(file.ruleSet());
    List<String> possible =
        rules.transitions().stream()
            .filter(edge -> edge.from().equals(Optional.of(file.state())))
            .map(Transition::event)
            .toList();
    boolean any = possible.isEmpty() || random.nextInt(4) == 0;
    List<String> events = any ? rules.events().stream().map(Event::id).toList() : possible;
    Instant at = desk.clock.now.minus(Duration.ofHours(random.nextInt(72)));
    Registered registered =
        desk.apply(
            new CaseEvent(
                null,
                file.desk(),
                urn,
                events.get(random.nextInt(events.size())),
                at,
                "pat",
                random.nextBoolean() ? "told" : null,
                random.nextInt(3) > 0 ? Map.of("in-employment", "Y") : Map.of()));
    if (registered instanceof CaseMoved moved) {
      assertThat(moved.from()).isEqualTo(file.state());
    } else {
      assertThat(desk.state(urn)).isEqualTo(file.state());
    }
  }

  private static void heldOrReleased(CaseFile file, Random random) {
    desk.in(
        () ->
            file.held().isPresent() || random.nextInt(3) > 0
                ? desk.records.release(file.id(), "kim", "seen")
                : desk.records.hold(file.id(), "sensitive", "kim"));
  }

  private static void again(String urn, CaseFile file) {
    Referral referral =
        new Referral(
            null,
            file.desk(),
            urn,
            "referral",
            file.ruleSet(),
            file.contract(),
            file.referralDate(),
            desk.clock.now,
            null,
            List.of());
    desk.register(referral);
    desk.in(() -> desk.casework.openByHand(referral, "pat", "extension", null));
  }

  private static void check(String urn) {
    List<CaseFile> all = desk.cases.byUrn(urn);
    assertThat(all).filteredOn(file -> !isClosed(file)).hasSizeLessThanOrEqualTo(1);
    assertThat(desk.cases.open(all.get(0).desk()))
        .filteredOn(file -> file.urn().equals(urn))
        .isEqualTo(all.stream().filter(file -> !isClosed(file)).toList());
    for (CaseFile file : all) {
      if (isClosed(file)) {
        assertThat(desk.cases.clocks(file.id()))
            .filteredOn(clock -> clock.state().equals("running"))
            .allSatisfy(clock -> assertThat(maySurvive(file, clock)).isTrue());
      }
    }
  }

  /** It outlives the case, or the state that closed the case started it. */
  private static boolean maySurvive(CaseFile file, RunningClock clock) {
    ClockRule rule = desk.rules.get(file.ruleSet()).clock(clock.rule()).orElseThrow();
    return rule.outlives()
        || desk.cases.events(file.id()).stream()
            .filter(event -> event.at().equals(clock.startedAt()))
            .filter(event -> isClosed(file, event.stateAfter()))
            .anyMatch(
                event ->
                    rule.starts().contains(event.event())
                        || rule.starts().contains(event.stateAfter()));
  }

  private static void checkLog(String urn) {
    for (CaseFile file : desk.cases.byUrn(urn)) {
      String state = null;
      for (AppliedEvent event : desk.cases.events(file.id())) {
        assertThat(event.stateBefore().orElse(null)).isEqualTo(state);
        assertThat(isInTheTable(file, event)).describedAs("%s", event).isTrue();
        state = event.stateAfter();
      }
      assertThat(file.state()).isEqualTo(state);
    }
  }

  private static boolean isInTheTable(CaseFile file, AppliedEvent event) {
    boolean stays = event.stateBefore().equals(Optional.of(event.stateAfter()));
    return stays
        || desk.rules.get(file.ruleSet()).transitions(event.event()).stream()
            .filter(edge -> edge.holdsFor(file.desk()) && edge.from().equals(event.stateBefore()))
            .anyMatch(edge -> edge.goesBack() || edge.to().equals(event.stateAfter()));
  }

  private static boolean isClosed(CaseFile file) {
    return isClosed(file, file.state());
  }

  private static boolean isClosed(CaseFile file, String state) {
    return desk.rules.get(file.ruleSet()).state(state).map(State::closed).orElseThrow();
  }
}
