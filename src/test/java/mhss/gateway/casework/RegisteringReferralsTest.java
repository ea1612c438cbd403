package mhss.gateway.casework;

import static mhss.gateway.casework.CaseDesk.NOW;
import static mhss.gateway.casework.CaseDesk.REFERRED_ON;
import static mhss.gateway.casework.CaseDesk.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Cases.RunningClock;
import mhss.gateway.casework.Registered.CaseMoved;
import mhss.gateway.casework.Registered.CaseOpened;
import mhss.gateway.casework.Registered.Duplicate;
import mhss.gateway.casework.Registered.Illegal;
import mhss.gateway.vault.ContentDestroyed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisteringReferralsTest {

  private static final CaseDesk desk = new CaseDesk();

  @Test
  void opensACaseWithItsClocks() {
    Registered registered = desk.register(desk.referral("ab 1001"));
    assertThat(registered).isInstanceOf(CaseOpened.class);
    CaseFile opened = desk.cases.byUrn("provider", "URN 100 AB1001").orElseThrow();
    assertThat(registered)
        .isEqualTo(new CaseOpened(opened.id(), opened.key(), "AB1001", "REFERRED"));
    assertThat(opened.urn()).isEqualTo("ab 1001");
    assertThat(opened.generation()).isEqualTo(1);
    assertThat(opened.contract()).isEqualTo("OLD");
    assertThat(opened.ruleSet()).isEqualTo("mhss-v8");
    assertThat(opened.referralDate()).isEqualTo(REFERRED_ON);
    assertThat(opened.receivedAt()).isEqualTo(NOW);
    assertThat(opened.missing()).containsExactly("hours");
    assertThat(desk.cases.clocks(opened.id()))
        .allMatch(clock -> clock.state().equals("running") && clock.startedAt().equals(NOW))
        .extracting(RunningClock::rule, RunningClock::dueAt, RunningClock::firm)
        .containsExactlyInAnyOrder(
            tuple("C-06", Instant.parse("2017-11-08T10:00:00Z"), true),
            tuple("C-07", Instant.parse("2017-11-09T23:59:59Z"), false),
            tuple("C-08", Instant.parse("2017-11-16T23:59:59Z"), false),
            tuple("C-09", Instant.parse("2017-11-16T23:59:59Z"), false),
            tuple("C-10", Instant.parse("2017-12-06T23:59:59Z"), true),
            tuple("C-14", Instant.parse("2018-05-06T22:59:59Z"), true));
  }

  @Test
  void tellsTheHistoryWhatItDidAndUnderWhichRule() {
    Referral referral = desk.referral("AB1002");
    desk.register(referral);
    assertThat(desk.steps("AB1002")).containsExactly("case-opened", "clocks-started");
    assertThat(desk.last("AB1002", "case-opened").step().facts())
        .containsEntry("contract", "OLD")
        .containsEntry("missing", "hours")
        .containsEntry("sentence", "Referral received from Access to Work");
    assertThat(desk.last("AB1002", "case-opened").step().rule()).isEqualTo("mhss-v8: 1.21 (V-06)");
    assertThat(desk.last("AB1002", "case-opened").step().message()).isEqualTo(referral.message());
    assertThat(desk.last("AB1002", "clocks-started").step().facts())
        .containsEntry("C-06", "2017-11-08T10:00:00Z");
    assertThat(desk.history.verify().intact()).isTrue();
  }

  @Test
  void keepsTheFormOnlyAsCiphertextThatDiesWithTheCase() {
    Referral referral = desk.referral("AB1003");
    desk.register(referral);
    CaseFile opened = desk.cases.byUrn("provider", "AB1003").orElseThrow();
    assertThat(desk.cases.details(opened.id())).contains(referral.details());
    byte[] stored =
        desk.store
            .jdbc()
            .sql("select details from case_file where id = ?")
            .param(opened.id())
            .query(byte[].class)
            .single();
    assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("fields");

    desk.vault.destroy(opened.key());
    assertThatThrownBy(() -> desk.cases.details(opened.id())).isInstanceOf(ContentDestroyed.class);
    assertThatThrownBy(() -> desk.raw(referral.message())).isInstanceOf(ContentDestroyed.class);
  }

  @Test
  void recordsTheSameReferralAgainAndAppliesNothing() {
    Registered opened = desk.register(desk.referral("AB1004"));
    Referral again = desk.referral("URN 100 ab 1004");
    assertThat(desk.register(again))
        .isEqualTo(new Duplicate(((CaseOpened) opened).caseFile(), "AB1004"));
    assertThat(desk.cases.byUrn("AB1004")).hasSize(1);
    assertThat(desk.steps("AB1004"))
        .containsExactly("case-opened", "clocks-started", "referral-duplicate");
    desk.vault.destroy(desk.cases.byUrn("provider", "AB1004").orElseThrow().key());
    assertThatThrownBy(() -> desk.raw(again.message())).isInstanceOf(ContentDestroyed.class);
  }

  @Test
  void opensOneCaseWhenManyNodesHaveTheSameReferral() throws Exception {
    int nodes = 8;
    CyclicBarrier together = new CyclicBarrier(nodes);
    ExecutorService threads = Executors.newFixedThreadPool(nodes);
    try {
      List<Callable<Registered>> attempts =
          IntStream.range(0, nodes)
              .mapToObj(n -> desk.referral("AB1005"))
              .<Callable<Registered>>map(
                  referral ->
                      () -> {
                        together.await();
                        return desk.register(referral);
                      })
              .toList();
      List<Registered> outcomes = new java.util.ArrayList<>();
      for (Future<Registered> attempt : threads.invokeAll(attempts)) {
        outcomes.add(attempt.get());
      }
      assertThat(outcomes).filteredOn(CaseOpened.class::isInstance).hasSize(1);
      assertThat(outcomes).filteredOn(Duplicate.class::isInstance).hasSize(nodes - 1);
      assertThat(desk.cases.byUrn("AB1005")).hasSize(1);
      assertThat(
              desk.store
                  .jdbc()
                  .sql(
                      "select count(*) from vault_key k where purpose = 'case' and not exists"
                          + " (select 1 from case_file c where c.key_id = k.id)")
                  .query(Long.class)
                  .single())
          .isZero();
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void changesNothingWhenTheCallerRollsBack() {
    Referral referral = desk.referral("AB1006");
    desk.store
        .transactions()
        .executeWithoutResult(
            status -> {
              assertThat(desk.casework.register(referral)).isInstanceOf(CaseOpened.class);
              status.setRollbackOnly();
            });
    assertThat(desk.cases.byUrn("AB1006")).isEmpty();
    assertThat(desk.steps("AB1006")).isEmpty();
  }

  @Test
  void leavesAReferralUnderTheUrnOfAClosedCaseToAPerson() {
    desk.register(desk.referral("AB1007"));
    desk.store
        .owner()
        .sql("update case_file set state = 'EXIT_ACCEPTED' where urn_key = 'AB1007'")
        .update();
    Illegal illegal = illegal(desk.register(desk.referral("AB1007")));
    assertThat(illegal.cause()).isEqualTo("re-referral");
    assertThat(illegal.advice()).contains("1.28").contains("Exit Report is accepted");
  }

  @Test
  void leavesAReferralOfAnotherSupportPeriodToAPerson() {
    desk.register(
        desk.referral("AB1008", day("2017-05-06"), Instant.parse("2017-05-08T09:00:00Z")));
    assertThat(illegal(desk.register(desk.referral("AB1008", day("2017-11-07")))).cause())
        .isEqualTo("re-referral");
    assertThat(desk.register(desk.referral("AB1008", day("2017-11-06"))))
        .isInstanceOf(Duplicate.class);
  }

  @Test
  void asksWhetherTheCustomerOfAPausedCaseReturns() {
    desk.register(desk.referral("AB1009"));
    desk.happens("AB1009", "paused");
    Illegal illegal = illegal(desk.register(desk.referral("AB1009", day("2017-11-07"))));
    assertThat(illegal.cause()).isEqualTo("returner");
    assertThat(illegal.advice()).contains("1.26");
    assertThat(desk.register(desk.referral("AB1009"))).isInstanceOf(Duplicate.class);
  }

  @Test
  void completesACaseWhoseFormThisProviderSentBefore() {
    desk.register(desk.referral("AB1014", day("2017-11-01")));
    desk.store
        .owner()
        .sql("update case_file set state = 'FORM_SENT', details = null where urn_key = 'AB1014'")
        .update();
    assertThat(illegal(desk.register(desk.referral("AB1014", day("2017-11-08")))).cause())
        .isEqualTo("referral-in-future");
    Referral referral = desk.referral("AB1014");
    assertThat(desk.register(referral))
        .isInstanceOfSatisfying(
            CaseMoved.class, moved -> assertThat(moved.state()).isEqualTo("REFERRED"));
    CaseFile referred = desk.cases.byUrn("provider", "AB1014").orElseThrow();
    assertThat(referred.referralDate()).isEqualTo(REFERRED_ON);
    assertThat(desk.cases.details(referred.id())).contains(referral.details());
    assertThat(desk.cases.clocks(referred.id()))
        .filteredOn(clock -> clock.rule().equals("C-10") && clock.state().equals("running"))
        .extracting(RunningClock::dueAt)
        .containsExactly(Instant.parse("2017-12-06T23:59:59Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "100", "URN 100", "to follow"})
  void refusesAReferralWithoutAUrn(String urn) {
    assertThat(illegal(desk.register(desk.referral(urn))).cause()).isEqualTo("urn-missing");
  }

  @Test
  void refusesADateOfReferralThatCannotBeRight() {
    assertThat(illegal(desk.register(desk.referral("AB1010", day("2017-11-08")))).cause())
        .isEqualTo("referral-in-future");
    assertThat(illegal(desk.register(desk.referral("AB1010", day("2011-12-31")))).cause())
        .isEqualTo("outside-contract");
    assertThat(illegal(desk.register(desk.referral("AB1010", day("2017-05-06")))).cause())
        .isEqualTo("referral-too-old");
    assertThat(desk.register(desk.referral("AB1010", day("2017-05-07"))))
        .isInstanceOf(CaseOpened.class);
  }

  @Test
  void takesTheDateInLondonForTheDayOfReceipt() {
    Instant lateInSummer = Instant.parse("2017-07-03T23:30:00Z");
    assertThat(desk.register(desk.referral("AB1011", day("2017-07-04"), lateInSummer)))
        .isInstanceOf(CaseOpened.class);
  }

  @Test
  void opensNothingWhenTheDeadlinesCannotBeComputed() {
    Instant endOfData = Instant.parse("2028-12-29T15:00:00Z");
    Illegal illegal = illegal(desk.register(desk.referral("AB1012", day("2028-12-28"), endOfData)));
    assertThat(illegal.cause()).isEqualTo("outside-calendar");
    assertThat(illegal.advice()).contains("add the year to the holiday file");
    assertThat(desk.cases.byUrn("AB1012")).isEmpty();
  }

  @Test
  void opensACaseOf2024ThatWaitsForPrap() {
    Instant received = Instant.parse("2024-11-22T10:00:00Z");
    assertThat(desk.register(desk.referral("AB1013", day("2024-11-21"), received)))
        .isInstanceOfSatisfying(
            CaseOpened.class,
            opened -> assertThat(opened.state()).isEqualTo("REFERRAL_FORM_RECEIVED"));
    CaseFile opened = desk.cases.byUrn("provider", "AB1013").orElseThrow();
    assertThat(desk.cases.clocks(opened.id()))
        .extracting(RunningClock::rule)
        .containsExactly("C-05");

    desk.apply(new CaseEvent(null, "provider", "AB1013", "prap-received", received));
    assertThat(desk.cases.clocks(opened.id()))
        .extracting(clock -> clock.rule() + " " + clock.state() + " " + clock.dueAt())
        .containsExactlyInAnyOrder(
            "C-05 met 2024-11-25T23:59:59Z",
            "C-06 running 2024-11-25T23:59:59Z",
            "C-10 running 2024-12-23T23:59:59Z");
  }

  private static Illegal illegal(Registered registered) {
    assertThat(registered).isInstanceOf(Illegal.class);
    return (Illegal) registered;
  }
}
