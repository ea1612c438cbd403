package mhss.gateway.returns.ledger;

import static mhss.gateway.returns.ledger.LedgerWorld.JUNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.CaseRecords;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.returns.Changes;
import mhss.gateway.returns.ClaimLine;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.ReturnRefused;
import mhss.gateway.watch.Overviews;
import mhss.gateway.watch.Telling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Returns that people approve, correct and discard, and cases that are purged out of them. */
class DecidedReturnsTest {

  @RegisterExtension private final LedgerDesk desk = new LedgerDesk();

  @Test
  void aCorrectionReplacesAndSaysWhatChanged() {
    desk.world().accepted("QQ/000001");
    desk.claimed();
    desk.sent();
    // Accepted in time, noted late: the letter lay on a desk.
    late("QQ/000002");

    Changes planned = desk.world().returns().changes("claim/2018-05");
    assertThat(planned.added()).extracting(ClaimLine::urn).containsExactly("QQ/000002");
    assertThat(planned.removed()).isEmpty();
    assertThat(desk.world().returns().versions("claim/2018-05")).hasSize(1);

    UUID second = desk.world().returns().correct("claim/2018-05", "kim", "a letter was found");
    desk.sent();

    assertThat(desk.world().returns().versions("claim/2018-05"))
        .extracting(ReturnEntry::state)
        .containsExactly("superseded", "sent");
    assertThat(desk.world().returns().changed("claim/2018-05/v2")).contains(planned);
    assertThat(desk.world().returns().said(second.toString()).lines()).hasSize(2);
    assertThat(desk.world().returns().find("claim/2018-05").orElseThrow().corrects())
        .isEqualTo(desk.world().returns().find("claim/2018-05/v1").map(ReturnEntry::id));
    assertThat(LedgerDesk.text(desk.world().opened(second, "anna"))).contains("This is version 2");
    assertThat(
            desk.world().kept(desk.world().returns().find("claim/2018-05/v1").orElseThrow().id()))
        .doesNotContain("QQ/000002");
  }

  @Test
  void aDiscardedCorrectionLeavesTheFormerVersionStanding() {
    desk.reopen(Map.of("gateway.returns.approve", "claim"), "x");
    desk.world().accepted("QQ/000001");
    UUID first = desk.claimed();
    desk.world().returns().approve(first, "kim");
    desk.sent();
    UUID second = desk.world().returns().correct("claim/2018-05", "kim", "looks wrong");
    assertThat(desk.world().state("claim/2018-05/v1")).isEqualTo("superseded");

    desk.world().returns().discard(second, "kim", "it was right");

    assertThat(desk.world().state("claim/2018-05/v1")).isEqualTo("sent");
    assertThat(desk.world().state("claim/2018-05/v2")).isEqualTo("discarded");
    desk.world().turnTo("2018-06-29T12:30");
    desk.world().claim(JUNE);
    assertThat(desk.world().returns().said("claim/2018-06").lines()).isEmpty();
    UUID third = desk.world().returns().correct("claim/2018-05", "kim", "it was wrong");
    assertThat(desk.world().row(third).corrects()).contains(first);
    assertThat(desk.world().row(third).name().version()).isEqualTo(3);
  }

  @Test
  void aReturnWaitsForItsApprovalAndIsLateWhenTheDayIsOver() {
    desk.reopen(Map.of("gateway.returns.approve", "claim"), "x");
    desk.world().accepted("QQ/000001");
    UUID claim = desk.claimed();
    assertThat(desk.world().state("claim/2018-05")).isEqualTo("waiting");
    assertThat(desk.world().returns().attention()).extracting(ReturnEntry::id).contains(claim);
    assertThat(desk.world().outbox("due")).isEmpty();

    desk.world().turnTo("2018-06-01T09:00");
    assertThat(desk.world().returns().attention()).extracting(ReturnEntry::id).contains(claim);
    desk.world().returns().approve(claim, "kim");

    assertThat(desk.world().state("claim/2018-05")).isEqualTo("queued");
    assertThatThrownBy(() -> desk.world().returns().approve(claim, "kim"))
        .isInstanceOf(ReturnRefused.class)
        .hasMessageContaining("nothing to approve");
    desk.sent();
    assertThat(desk.world().returns().find("claim/2018-05").orElseThrow().late()).isTrue();
    assertThat(desk.world().returns().proof("claim/2018-05").approvedBy()).contains("kim");
  }

  @Test
  void peopleAreToldOnceOfAReturnInTrouble() {
    desk.reopen(Map.of("gateway.returns.approve", "claim"), "x");
    desk.world().accepted("QQ/000001");
    desk.claimed();
    desk.world().bean(Telling.class).tell();
    assertThat(alerts())
        .singleElement()
        .asString()
        .contains("mhss-v8/claim/2018-05/v1 is waiting.");

    desk.world().turnTo("2018-06-01T09:00");
    desk.world().bean(Telling.class).tell();
    desk.world().bean(Telling.class).tell();

    assertThat(alerts())
        .hasSize(2)
        .anyMatch(words -> words.contains("mhss-v8/claim/2018-05/v1 is waiting, and late"));
    assertThat(desk.world().bean(Overviews.class).of(Optional.of("provider")).returns()).hasSize(1);
    assertThat(desk.world().bean(Overviews.class).of(Optional.of("adviser")).returns()).isEmpty();
  }

  @Test
  void whatADiscardedClaimHeldIsClaimedByTheNext() {
    desk.reopen(Map.of("gateway.returns.approve", "claim"), "x");
    desk.world().accepted("QQ/000001");
    desk.world().returns().discard(desk.claimed(), "kim", "not this month");
    desk.world().turnTo("2018-06-29T12:30");
    desk.world().claim(JUNE);

    assertThat(desk.world().returns().said("claim/2018-06").lines())
        .extracting(ClaimLine::urn)
        .containsExactly("QQ/000001");
  }

  @Test
  void whatIsLeavingIsNotCorrectedAndWhatLeftIsNotDiscarded() {
    desk.world().accepted("QQ/000001");
    UUID claim = desk.claimed();
    assertThatThrownBy(() -> desk.world().returns().correct("claim/2018-05", "kim", "why not"))
        .isInstanceOf(ReturnRefused.class)
        .hasMessageContaining("Wait until it is sent");
    desk.sent();
    assertThatThrownBy(() -> desk.world().returns().discard(claim, "kim", "why not"))
        .isInstanceOf(ReturnRefused.class)
        .hasMessageContaining("returns correct");
  }

  @Test
  void aPurgedCaseLosesItsNameInTheLedgerAndWhatDidNotLeaveStaysHere() {
    desk.reopen(Map.of("gateway.returns.approve", "claim"), "x");
    CaseFile file = desk.world().accepted("QQ/000001");
    UUID claim = desk.claimed();

    desk.world()
        .anotherTransaction(
            () -> desk.world().bean(CaseRecords.class).purge(file.id(), "kim", "4.49"));

    assertThat(desk.world().returns().said("claim/2018-05").lines())
        .extracting(ClaimLine::urn)
        .containsExactly("-");
    desk.world().returns().approve(claim, "kim");
    assertThat(desk.world().returns().find("claim/2018-05").orElseThrow())
        .satisfies(entry -> assertThat(entry.state()).isEqualTo("due"))
        .satisfies(entry -> assertThat(entry.problem()).contains("returns correct"));
    UUID second = desk.world().returns().correct("claim/2018-05", "kim", "a case was purged");
    assertThat(desk.world().returns().said(second.toString()).lines()).isEmpty();
    desk.world().returns().approve(second, "kim");
    assertThat(desk.world().state("claim/2018-05")).isEqualTo("queued");
    assertThat(Optional.of(desk.world().row(claim)).orElseThrow().shownState())
        .isEqualTo("superseded");
  }

  @Test
  void aMailThatHasNotLeftIsCancelledWhenACaseInItIsPurged() {
    CaseFile file = desk.world().accepted("QQ/000001");
    desk.claimed();

    desk.world()
        .anotherTransaction(
            () -> desk.world().bean(CaseRecords.class).purge(file.id(), "kim", "4.49"));

    ReturnEntry entry = desk.world().returns().find("claim/2018-05").orElseThrow();
    assertThat(entry.state()).isEqualTo("failed");
    assertThat(entry.problem()).contains("correct the return");
    desk.world().returns().correct("claim/2018-05", "kim", "a case was purged");
    desk.sent();
    assertThat(desk.server().getReceivedMessages()).hasSize(3);
    assertThat(desk.world().returns().said("claim/2018-05").lines()).isEmpty();
  }

  /** The event of a day in May is noted now. */
  private void late(String urn) {
    desk.world().accepted(urn);
    desk.world()
        .store
        .owner()
        .sql(
            """
            update case_event set at = '2018-05-20T10:00Z'
            where case_id = (select id from case_file where urn = ?)
            """)
        .param(urn)
        .update();
  }

  private List<String> alerts() {
    return desk.world()
        .store
        .jdbc()
        .sql("select words from alert where what like 'return:%/claim/%'")
        .query(String.class)
        .list();
  }
}
