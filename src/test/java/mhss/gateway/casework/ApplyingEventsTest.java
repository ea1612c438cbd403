package mhss.gateway.casework;

import static mhss.gateway.casework.CaseDesk.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mhss.gateway.casework.Cases.RunningClock;
import mhss.gateway.casework.Registered.CaseMoved;
import mhss.gateway.casework.Registered.Duplicate;
import mhss.gateway.casework.Registered.Illegal;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Event;
import mhss.gateway.rules.RuleSet.State;
import org.junit.jupiter.api.Test;

class ApplyingEventsTest {

  private static final CaseDesk desk = new CaseDesk();

  @Test
  void takesACaseFromReferralToDestruction() {
    desk.register(desk.referral("CD2001"));
    for (int n = 1; n <= 3; n++) {
      desk.attempt("CD2001", NOW.minusSeconds(n), "no-answer");
    }
    List<String> course =
        List.of(
            "no-contact-reported NO_CONTACT_REPORTED",
            "contact-made CONTACTED",
            "appointment-set APPOINTMENT_SET",
            "appointment-cancelled-by-customer CONTACTED",
            "appointment-set APPOINTMENT_SET",
            "plan-submitted PLAN_SUBMITTED",
            "plan-rejected PLAN_REWORK",
            "plan-resubmitted PLAN_SUBMITTED",
            "plan-accepted IN_SUPPORT",
            "support-period-ended EXIT_DUE",
            "exit-submitted EXIT_SUBMITTED",
            "exit-rejected EXIT_REWORK",
            "exit-resubmitted EXIT_SUBMITTED",
            "exit-accepted EXIT_ACCEPTED",
            "payment-recorded PAID",
            "records-destroyed DESTROYED");
    for (String step : course) {
      String[] eventAndState = step.split(" ");
      Registered registered =
          desk.happens("CD2001", eventAndState[0], NOW, Map.of("in-employment", "Y"));
      assertThat(registered)
          .describedAs(step)
          .isInstanceOfSatisfying(
              CaseMoved.class, moved -> assertThat(moved.state()).isEqualTo(eventAndState[1]));
      assertThat(desk.state("CD2001")).isEqualTo(eventAndState[1]);
    }
    assertThat(desk.steps("CD2001")).filteredOn("case-moved"::equals).hasSize(course.size());
    assertThat(desk.last("CD2001", "case-moved").step().actor()).isEqualTo("pat");
    assertThat(desk.history.verify().intact()).isTrue();
  }

  /** Every pair of state and event, in both editions: applied if the table has it, else refused. */
  @Test
  void allowsExactlyWhatTheTableAllows() {
    for (RuleSet rules : desk.rules.all()) {
      boolean v8 = rules.id().equals("mhss-v8");
      Instant received = v8 ? NOW : Instant.parse("2024-11-22T10:00:00Z");
      desk.clock.now = received;
      String key = v8 ? "CD3008" : "CD3024";
      desk.register(desk.referral(key, CaseDesk.day(v8 ? "2017-11-06" : "2024-11-21"), received));
      for (State state : rules.states()) {
        for (Event event : rules.events()) {
          pair(rules, key, state, event, received);
        }
      }
    }
  }

  private void pair(RuleSet rules, String urn, State state, Event event, Instant at) {
    desk.store
        .transactions()
        .executeWithoutResult(
            status -> {
              status.setRollbackOnly();
              desk.store
                  .jdbc()
                  .sql(
                      "update case_file set state = ?, resume = array['CONTACTED'] where urn_key ="
                          + " ?")
                  .params(state.id(), urn)
                  .update();
              withClocks(urn, at);
              withAllThatGuardsAskFor(urn, at);
              Registered registered =
                  desk.casework.apply(
                      new CaseEvent(
                          null,
                          "provider",
                          urn,
                          event.id(),
                          at,
                          "pat",
                          "told",
                          Map.of("in-employment", "Y")));
              boolean allowed =
                  event.noteOnly()
                      || rules
                          .transition(Optional.of(state.id()), event.id(), "provider")
                          .isPresent();
              assertThat(registered instanceof CaseMoved)
                  .describedAs("%s in %s", event.id(), state.id())
                  .isEqualTo(allowed);
              if (registered instanceof Illegal illegal) {
                assertThat(illegal.cause()).isEqualTo("not-allowed");
                assertThat(illegal.advice())
                    .contains(state.words())
                    .containsIgnoringCase(event.words())
                    .contains(state.id());
                assertThat(desk.state(urn)).isEqualTo(state.id());
              }
            });
  }

  private void withAllThatGuardsAskFor(String urn, Instant at) {
    UUID id = desk.cases.byUrn("provider", urn).orElseThrow().id();
    desk.store
        .jdbc()
        .sql(
            "insert into case_event (id, case_id, event, at, noted_at, actor, state_after, late)"
                + " values (gen_random_uuid(), ?, 'prap-received', now(), now(), 'pat', '-', false)")
        .param(id)
        .update();
    for (int n = 1; n <= 3; n++) {
      desk.attempt(urn, at.minusSeconds(n), "no-answer");
    }
  }

  /** As a case that came there by itself would have. */
  private void withClocks(String urn, Instant at) {
    for (String rule : List.of("C-14", "C-15")) {
      desk.store
          .jdbc()
          .sql(
              "insert into clock (id, case_id, rule, started_at, due_at, firm, state) select ?, id,"
                  + " ?, ?, ?, true, 'running' from case_file where urn_key = ? on conflict do"
                  + " nothing")
          .params(
              UUID.randomUUID(),
              rule,
              at.minusSeconds(60).atOffset(java.time.ZoneOffset.UTC),
              at.atOffset(java.time.ZoneOffset.UTC),
              urn)
          .update();
    }
  }

  @Test
  void saysInPlainWordsWhyADecisionCannotBeApplied() {
    desk.register(desk.referral("CD2002"));
    Illegal illegal = (Illegal) desk.happens("CD2002", "plan-accepted");
    assertThat(illegal.advice())
        .isEqualTo(
            "An acceptance of the Support Plan does not fit now: the customer has been referred and has not"
                + " been contacted yet (state REFERRED); it is possible in PLAN_SUBMITTED only."
                + " Nothing was changed. If a step before it is missing here, record that one,"
                + " then this; a message that brought it can be replayed. If the sender is mistaken,"
                + " tell the sender, and discard it.");
    assertThat(desk.steps("CD2002")).containsExactly("case-opened", "clocks-started");
  }

  @Test
  void recordsASecondAcceptanceAsADuplicateAndLeavesAContraryDecisionToAPerson() {
    submitted("CD2003");
    UUID mail = desk.mail("accepted");
    CaseEvent accepted = new CaseEvent(mail, "provider", "urn 100 cd2003", "plan-accepted", NOW);
    assertThat(desk.apply(accepted)).isInstanceOf(CaseMoved.class);
    assertThat(desk.apply(accepted)).isInstanceOf(Duplicate.class);
    assertThat(desk.last("CD2003", "plan-accepted-duplicate").step().message()).isEqualTo(mail);
    assertThat(desk.happens("CD2003", "plan-rejected")).isInstanceOf(Illegal.class);
    assertThat(desk.state("CD2003")).isEqualTo("IN_SUPPORT");
  }

  @Test
  void leavesASecondRejectionToAPersonBecauseItMaySaySomethingElse() {
    submitted("CD2004");
    assertThat(desk.happens("CD2004", "plan-rejected")).isInstanceOf(CaseMoved.class);
    assertThat(desk.happens("CD2004", "plan-rejected")).isInstanceOf(Illegal.class);
  }

  @Test
  void refusesAnEventOfACaseNobodyHas() {
    assertThat(desk.happens("CD9999", "plan-accepted"))
        .isInstanceOfSatisfying(
            Illegal.class, illegal -> assertThat(illegal.cause()).isEqualTo("unknown-case"));
    assertThat(desk.happens(null, "plan-accepted"))
        .isInstanceOfSatisfying(
            Illegal.class, illegal -> assertThat(illegal.cause()).isEqualTo("urn-missing"));
    desk.register(desk.referral("CD2005"));
    assertThat(desk.happens("CD2005", "report-approved"))
        .isInstanceOfSatisfying(
            Illegal.class, illegal -> assertThat(illegal.cause()).isEqualTo("unknown-event"));
  }

  @Test
  void notesWhatChangesNoState() {
    desk.register(desk.referral("CD2010"));
    assertThat(desk.happens("CD2010", "leaving-learned"))
        .isInstanceOfSatisfying(
            CaseMoved.class, moved -> assertThat(moved.from()).isEqualTo(moved.state()));
    assertThat(clocks("CD2010")).containsEntry("C-19", "running");
    desk.happens("CD2010", "paused");
    assertThat(clocks("CD2010")).containsEntry("C-19", "met");
    assertThat(desk.last("CD2010", "case-noted").step().facts())
        .containsEntry("reason", "told on the phone");
  }

  @Test
  void letsOnlyCaseworkWriteTheStateOfACase() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      assertThat(
              files
                  .filter(file -> file.toString().endsWith(".java"))
                  .filter(
                      file ->
                          read(file)
                              .matches("(?is).*(update|insert into|merge into)\\s+case_file\\b.*"))
                  .map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("CaseRows.java", "Purging.java");
    }
    assertThat(
            read(Path.of("src/main/java/mhss/gateway/casework/rows/CaseRows.java"))
                .split("set state ="))
        .hasSize(2);
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

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
