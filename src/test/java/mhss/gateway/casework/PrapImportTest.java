package mhss.gateway.casework;

import static mhss.gateway.casework.CaseDesk.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import mhss.gateway.casework.PrapImport.Answer;
import org.junit.jupiter.api.Test;

class PrapImportTest {

  private static final Instant RECEIVED = Instant.parse("2024-11-22T10:00:00Z");

  private static final CaseDesk desk = new CaseDesk();

  @Test
  void answersEveryLine() {
    referred("PR1001");
    referred("PR1002");
    String table =
        """
        \uFEFFURN;Received
        PR1001;22/11/2024

        "pr 1002";"2024-11-22"
        PR1001;2024-11-22
        PR1001;2024-11-21
        PR1999;2024-11-22
        PR1002;soon
        PR1002;2024-11-30
        PR1002
        """;
    List<Answer> answers = desk.praps.run("provider", table, "pat", false);
    assertThat(answers)
        .extracting(answer -> answer.line() + " " + answer.outcome() + " " + answer.cause())
        .containsExactly(
            "2 applied ",
            "4 applied ",
            "5 duplicate ",
            "6 refused says-otherwise",
            "7 refused unknown-case",
            "8 refused no-date",
            "9 refused in-future",
            "10 refused not-two-cells");
    assertThat(answers)
        .filteredOn(answer -> answer.outcome().equals("refused"))
        .allSatisfy(answer -> assertThat(answer.advice()).contains("Nothing was changed."));
    assertThat(desk.state("PR1002")).isEqualTo("REFERRED");
    assertThat(desk.cases.events(desk.file("PR1001").id()).get(1).facts())
        .containsEntry("prap-received-on", "2024-11-22");
    assertThat(desk.last("PR1001", "case-moved").step().actor()).isEqualTo("pat");
  }

  @Test
  void saysBeforehandWhatWouldHappenAndChangesNothing() {
    referred("PR1003");
    assertThat(desk.praps.run("provider", "PR1003,2024-11-22\nPR1999,2024-11-22", "pat", true))
        .extracting(Answer::outcome)
        .containsExactly("applied", "refused");
    assertThat(desk.state("PR1003")).isEqualTo("REFERRAL_FORM_RECEIVED");
    assertThat(desk.steps("PR1003")).containsExactly("case-opened", "clocks-started");
  }

  @Test
  void knowsADateAgainAfterTheCaseHasGoneOn() {
    referred("PR1004");
    desk.praps.run("provider", "PR1004,2024-11-22", "pat", false);
    desk.happens("PR1004", "contact-made");
    assertThat(desk.praps.run("provider", "PR1004,2024-11-22", "pat", false))
        .extracting(Answer::outcome)
        .containsExactly("duplicate");
    assertThat(desk.praps.run("provider", "PR1004,2024-11-21", "pat", false))
        .extracting(Answer::cause)
        .containsExactly("not-allowed");
  }

  @Test
  void countsTheClocksFromTheDayThatTheTableSays() {
    referred("PR1005");
    desk.clock.now = Instant.parse("2024-12-02T10:00:00Z");
    desk.praps.run("provider", "PR1005,2024-11-22", "pat", false);
    assertThat(desk.cases.clocks(desk.file("PR1005").id()))
        .filteredOn(clock -> clock.rule().equals("C-10"))
        .extracting(Cases.RunningClock::dueAt)
        .containsExactly(Instant.parse("2024-12-23T23:59:59Z"));
    assertThat(desk.cases.events(desk.file("PR1005").id()).get(1).late()).isTrue();
  }

  private static void referred(String urn) {
    desk.clock.now = RECEIVED;
    desk.register(desk.referral(urn, day("2024-11-21"), RECEIVED));
  }
}
