package mhss.gateway.console.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mhss.gateway.casework.Cases;
import mhss.gateway.console.cases.Journey.Stage;
import mhss.gateway.console.cases.Journey.Where;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.watch.WatchedDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JourneyTest {

  private WatchedDesk desk;

  @BeforeEach
  void open(@TempDir Path home) {
    desk = new WatchedDesk(home, Map.of());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void showsWhereACaseStandsAndWhatLiesBehindAndAhead() {
    desk.referred(WatchedDesk.URN);
    Journey journey = journey();
    assertThat(journey.ended()).isFalse();
    assertThat(journey.stages())
        .extracting(Stage::phase, Stage::where)
        .containsExactly(
            tuple("Enquiry", Where.PASSED),
            tuple("First contact", Where.HERE),
            tuple("Support Plan", Where.AHEAD),
            tuple("Support", Where.AHEAD),
            tuple("Exit Report", Where.AHEAD),
            tuple("Afterwards", Where.AHEAD));
    desk.happens("contact-made", null, Map.of());
    desk.happens("plan-submitted", null, Map.of());
    assertThat(journey().stages())
        .extracting(Stage::where)
        .startsWith(Where.PASSED, Where.DONE, Where.HERE, Where.AHEAD);
    assertThat(journey().stages().get(1).entered()).isPresent();
  }

  @Test
  void putsAnInterruptionIntoThePictureOnlyWhileTheCaseIsInIt() {
    RuleSet rules = desk.bean(RuleSets.class).get("mhss-2024");
    assertThat(Journey.of(rules, "IN_SUPPORT", List.of()).stages())
        .extracting(Stage::phase)
        .containsExactly(
            "Referral",
            "First contact",
            "Support Plan",
            "Support period",
            "Sustainment period",
            "Afterwards");
    assertThat(Journey.of(rules, "DISENGAGED", List.of()).stages())
        .extracting(Stage::phase)
        .contains("Interruption");
    Journey ended = Journey.of(rules, "CLOSED_DID_NOT_JOIN", List.of());
    assertThat(ended.ended()).isTrue();
    assertThat(ended.stages().get(5).where()).isEqualTo(Where.NOT_REACHED);
  }

  private Journey journey() {
    RuleSet rules = desk.bean(RuleSets.class).get(desk.caseFile().ruleSet());
    return Journey.of(
        rules, desk.caseFile().state(), desk.bean(Cases.class).events(desk.caseFile().id()));
  }
}
