package mhss.gateway.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import mhss.gateway.casework.CaseTrials.Difference;
import mhss.gateway.casework.CaseTrials.Found;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.RuleSets.Contract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseTrialsTest {

  private static final String URN = "MH/000123";
  private static final String RULES = "mhss-v8";

  @TempDir private Path folder;
  private final CaseDesk desk = new CaseDesk();
  private final CaseTrials trials = new CaseTrials(desk.store.jdbc(), desk.cases, desk.rules);

  @BeforeEach
  void aCaseWithAnAcceptedPlan() throws IOException {
    for (Path file : List.of(Path.of("mhss-v8.yaml"), Path.of("mhss-2024.yaml"))) {
      Files.copy(Path.of("config/rules").resolve(file), folder.resolve(file));
    }
    desk.register(desk.referral(URN));
    happens(1, "contact-made", Map.of());
    happens(2, "appointment-set", Map.of());
    happens(24, "plan-submitted", Map.of("report", "plan"));
    happens(30, "plan-rejected", Map.of("report", "plan"));
    happens(32, "plan-resubmitted", Map.of("report", "plan"));
    happens(50, "plan-accepted", Map.of("report", "plan", "submitted-on", "2017-11-08"));
  }

  @Test
  void theSameRulesMakeOfEveryCaseWhatItIs() {
    Found found = trials.against(desk.rules, RULES, 10);

    assertThat(found.looked()).isEqualTo(1);
    assertThat(found.unlike()).isZero();
    assertThat(found.differences()).isEmpty();
  }

  @Test
  void anotherTermShowsWhichDateOfWhichCaseWouldDiffer() throws IOException {
    Found found = trials.against(with("for: {months: 6, from", "for: {months: 5, from"), RULES, 10);

    Difference one = found.differences().get(0);
    assertThat(one.urn()).isEqualTo(URN);
    assertThat(one.before()).contains("clock C-14 Support period: 6 May 2018, runs");
    assertThat(one.after()).contains("clock C-14 Support period: 6 April 2018, runs");
  }

  @Test
  void aWayThatIsGoneShowsWhichEventWouldBeParked() throws IOException {
    String way = "  - {from: [PLAN_SUBMITTED], event: plan-rejected";
    String rules = Files.readString(folder.resolve("mhss-v8.yaml"));
    assertThat(rules).contains(way);
    Found found =
        trials.against(with(way, "  - {from: [CONTACTED], event: plan-rejected"), RULES, 10);

    assertThat(String.join("\n", found.differences().get(0).after()))
        .contains("plan-rejected: not allowed in PLAN_SUBMITTED, parked");
  }

  @Test
  void casesWhoseClocksAreOtherwiseInTruthAreCounted() {
    desk.store.jdbc().sql("update clock set due_at = due_at + interval '1 day'").update();

    assertThat(trials.against(desk.rules, RULES, 10).unlike()).isEqualTo(1);
  }

  @Test
  void nothingIsWritten() throws IOException {
    long before = entries();
    trials.against(with("for: {months: 6, from", "for: {months: 5, from"), RULES, 10);

    assertThat(entries()).isEqualTo(before);
  }

  private long entries() {
    return desk.store.jdbc().sql("select count(*) from history").query(Long.class).single();
  }

  private void happens(int hours, String event, Map<String, String> facts) {
    assertThat(desk.happens(URN, event, CaseDesk.NOW.plus(Duration.ofHours(hours)), facts))
        .isInstanceOf(Registered.CaseMoved.class);
  }

  private RuleSets with(String text, String other) throws IOException {
    Path file = folder.resolve("mhss-v8.yaml");
    Files.writeString(file, Files.readString(file).replace(text, other));
    List<Contract> contracts = desk.rules.contracts("provider");
    return new RuleSets(folder, desk.rules.calendar(), contracts);
  }
}
