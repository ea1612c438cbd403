package mhss.gateway.returns.ledger;

import static mhss.gateway.returns.ledger.LedgerWorld.JUNE;
import static mhss.gateway.returns.ledger.LedgerWorld.MAY;
import static mhss.gateway.returns.ledger.LedgerWorld.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mhss.gateway.casework.CaseRecords;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.history.History;
import mhss.gateway.mail.MailPart;
import mhss.gateway.mail.smtp.TestSmtp;
import mhss.gateway.operations.Traces;
import mhss.gateway.pgp.Keyring;
import mhss.gateway.responses.Choice;
import mhss.gateway.responses.Outbox;
import mhss.gateway.responses.Packing;
import mhss.gateway.returns.Changes;
import mhss.gateway.returns.ClaimLine;
import mhss.gateway.returns.Evidence;
import mhss.gateway.returns.Made;
import mhss.gateway.returns.Proof;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.ReturnRefused;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.watch.Overviews;
import mhss.gateway.watch.Telling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

  @TempDir private Path home;
  private final GreenMail server = new GreenMail(new ServerSetup(0, null, "smtp"));
  private LedgerWorld world;

  @BeforeEach
  void open() {
    server.start();
    world = new LedgerWorld(home);
  }

  @AfterEach
  void close() {
    server.stop();
    world.close();
  }

  private UUID claimed() {
    world.turnTo("2018-05-31T12:30");
    return world.claim(MAY).id();
  }

  private void sent() {
    world.send(TestSmtp.live(server.getSmtp().getPort()));
  }

  @Test
  void aClaimIsMadeOnceSealedForEveryOfficerAndSent() throws Exception {
    CaseFile file = world.accepted("QQ/000001");
    Produced first = inMay();
    Produced again = world.claim(MAY);

    assertThat(first.state()).isEqualTo("queued");
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(world.state("claim/2018-05")).isEqualTo("queued");
    sent();

    ReturnEntry entry = world.returns().find("claim/2018-05").orElseThrow();
    assertThat(entry.state()).isEqualTo("sent");
    assertThat(entry.late()).isFalse();
    assertThat(entry.rows()).isEqualTo(1);
    assertThat(entry.totalPence()).hasValue(25_000);
    assertThat(entry.ref()).isEqualTo("mhss-v8/claim/2018-05/v1");
    assertThat(server.getReceivedMessages()).hasSize(3);
    for (String officer : List.of("anna", "ben", "carol")) {
      assertThat(text(world.opened(first.id(), officer))).contains("The claim for 2018-05");
    }
    assertThat(world.returns().ofCase(file.id()))
        .singleElement()
        .satisfies(line -> assertThat(line.line().element()).isEqualTo("plan"))
        .satisfies(line -> assertThat(line.stands()).isTrue());
    assertThat(world.bean(Traces.class).find("QQ/000001", null).cases())
        .singleElement()
        .satisfies(traced -> assertThat(traced.claims()).hasSize(1));
  }

  private Produced inMay() {
    world.turnTo("2018-05-31T12:30");
    return world.claim(MAY);
  }

  private static String text(MailPart part) {
    return part.parts().isEmpty()
        ? new String(part.content(), StandardCharsets.UTF_8)
        : part.parts().stream().map(LedgerTest::text).reduce("", String::concat);
  }

  @Test
  void aReturnIsCiphertextAndIsMadeAgainByteForByteWhateverHappensLater() {
    world.accepted("QQ/000001");
    UUID claim = claimed();
    String kept = world.kept(claim);
    world.turnTo("2018-06-05T10:00");
    world.accepted("QQ/000002");
    world.turnTo("2018-06-29T12:30");
    world.claim(JUNE);

    byte[] again =
        world.making().make(world.making().assignment(world.row(claim))).files().get(0).content();
    assertThat(kept)
        .contains("QQ/000001,plan")
        .isEqualTo(new String(again, StandardCharsets.UTF_8));
    List<byte[]> stored =
        world.store.jdbc().sql("select segment from return_segment").query(byte[].class).list();
    assertThat(stored)
        .isNotEmpty()
        .allSatisfy(
            segment ->
                assertThat(new String(segment, StandardCharsets.ISO_8859_1))
                    .doesNotContain("QQ/000001"));
  }

  @Test
  void whatWasClaimedInOneMonthIsNotClaimedInTheNext() {
    world.accepted("QQ/000001");
    claimed();
    world.turnTo("2018-06-05T10:00");
    world.accepted("QQ/000002");
    world.turnTo("2018-06-29T12:30");

    UUID june = world.claim(JUNE).id();

    assertThat(world.returns().said("claim/2018-06").lines())
        .extracting(ClaimLine::urn)
        .containsExactly("QQ/000002");
    assertThat(world.kept(june)).doesNotContain("QQ/000001");
  }

  @Test
  void monthsCaughtUpOneAfterTheOtherKeepTheirOwn() {
    world.accepted("QQ/000001");
    world.turnTo("2018-06-05T10:00");
    world.accepted("QQ/000002");
    world.turnTo("2018-07-03T10:00");

    UUID may = world.claim(MAY).id();
    UUID june = world.claim(JUNE).id();

    assertThat(world.kept(may)).contains("QQ/000001").doesNotContain("QQ/000002");
    assertThat(world.kept(june)).contains("QQ/000002").doesNotContain("QQ/000001");
    assertThat(world.returns().find("claim/2018-05").orElseThrow().late()).isTrue();
    for (UUID id : List.of(may, june)) {
      byte[] again =
          world.making().make(world.making().assignment(world.row(id))).files().get(0).content();
      assertThat(world.kept(id)).isEqualTo(new String(again, StandardCharsets.UTF_8));
    }
  }

  @Test
  void theDatabaseItselfRefusesToClaimAnElementTwice() {
    world.accepted("QQ/000001");
    UUID claim = claimed();
    assertThatThrownBy(
            () ->
                world
                    .store
                    .jdbc()
                    .sql(
                        """
                        insert into return_claim_line
                        select "return", 2, case_id, contract, urn, urn_key, element, accepted_on,
                               in_employment, amount_pence, event, as_of, period_last, null
                        from return_claim_line where "return" = ?
                        """)
                    .param(claim)
                    .update())
        .hasMessageContaining("return_claim_line_once");
  }

  @Test
  void aCorrectionReplacesAndSaysWhatChanged() {
    world.accepted("QQ/000001");
    claimed();
    sent();
    // Accepted in time, noted late: the letter lay on a desk.
    late("QQ/000002");

    Changes planned = world.returns().changes("claim/2018-05");
    assertThat(planned.added()).extracting(ClaimLine::urn).containsExactly("QQ/000002");
    assertThat(planned.removed()).isEmpty();
    assertThat(world.returns().versions("claim/2018-05")).hasSize(1);

    UUID second = world.returns().correct("claim/2018-05", "kim", "a letter was found");
    sent();

    assertThat(world.returns().versions("claim/2018-05"))
        .extracting(ReturnEntry::state)
        .containsExactly("superseded", "sent");
    assertThat(world.returns().changed("claim/2018-05/v2")).contains(planned);
    assertThat(world.returns().said(second.toString()).lines()).hasSize(2);
    assertThat(world.returns().find("claim/2018-05").orElseThrow().corrects())
        .isEqualTo(world.returns().find("claim/2018-05/v1").map(ReturnEntry::id));
    assertThat(text(world.opened(second, "anna"))).contains("This is version 2");
    assertThat(world.kept(world.returns().find("claim/2018-05/v1").orElseThrow().id()))
        .doesNotContain("QQ/000002");
  }

  /** The event of a day in May is noted now. */
  private void late(String urn) {
    world.accepted(urn);
    world
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

  @Test
  void aDiscardedCorrectionLeavesTheFormerVersionStanding() {
    world.close();
    world = new LedgerWorld(home.resolve("b"), Map.of("gateway.returns.approve", "claim"), "x");
    world.accepted("QQ/000001");
    UUID first = claimed();
    world.returns().approve(first, "kim");
    sent();
    UUID second = world.returns().correct("claim/2018-05", "kim", "looks wrong");
    assertThat(world.state("claim/2018-05/v1")).isEqualTo("superseded");

    world.returns().discard(second, "kim", "it was right");

    assertThat(world.state("claim/2018-05/v1")).isEqualTo("sent");
    assertThat(world.state("claim/2018-05/v2")).isEqualTo("discarded");
    world.turnTo("2018-06-29T12:30");
    world.claim(JUNE);
    assertThat(world.returns().said("claim/2018-06").lines()).isEmpty();
    UUID third = world.returns().correct("claim/2018-05", "kim", "it was wrong");
    assertThat(world.row(third).corrects()).contains(first);
    assertThat(world.row(third).name().version()).isEqualTo(3);
  }

  @Test
  void aReturnWaitsForItsApprovalAndIsLateWhenTheDayIsOver() {
    world.close();
    world = new LedgerWorld(home.resolve("b"), Map.of("gateway.returns.approve", "claim"), "x");
    world.accepted("QQ/000001");
    UUID claim = claimed();
    assertThat(world.state("claim/2018-05")).isEqualTo("waiting");
    assertThat(world.returns().attention()).extracting(ReturnEntry::id).contains(claim);
    assertThat(world.outbox("due")).isEmpty();

    world.turnTo("2018-06-01T09:00");
    assertThat(world.returns().attention()).extracting(ReturnEntry::id).contains(claim);
    world.returns().approve(claim, "kim");

    assertThat(world.state("claim/2018-05")).isEqualTo("queued");
    assertThatThrownBy(() -> world.returns().approve(claim, "kim"))
        .isInstanceOf(ReturnRefused.class)
        .hasMessageContaining("nothing to approve");
    sent();
    assertThat(world.returns().find("claim/2018-05").orElseThrow().late()).isTrue();
    assertThat(world.returns().proof("claim/2018-05").approvedBy()).contains("kim");
  }

  @Test
  void peopleAreToldOnceOfAReturnInTrouble() {
    world.close();
    world = new LedgerWorld(home.resolve("b"), Map.of("gateway.returns.approve", "claim"), "x");
    world.accepted("QQ/000001");
    claimed();
    world.bean(Telling.class).tell();
    assertThat(alerts())
        .singleElement()
        .asString()
        .contains("mhss-v8/claim/2018-05/v1 is waiting.");

    world.turnTo("2018-06-01T09:00");
    world.bean(Telling.class).tell();
    world.bean(Telling.class).tell();

    assertThat(alerts())
        .hasSize(2)
        .anyMatch(words -> words.contains("mhss-v8/claim/2018-05/v1 is waiting, and late"));
    assertThat(world.bean(Overviews.class).of(Optional.of("provider")).returns()).hasSize(1);
    assertThat(world.bean(Overviews.class).of(Optional.of("adviser")).returns()).isEmpty();
  }

  private List<String> alerts() {
    return world
        .store
        .jdbc()
        .sql("select words from alert where what like 'return:%/claim/%'")
        .query(String.class)
        .list();
  }

  @Test
  void whatADiscardedClaimHeldIsClaimedByTheNext() {
    world.close();
    world = new LedgerWorld(home.resolve("b"), Map.of("gateway.returns.approve", "claim"), "x");
    world.accepted("QQ/000001");
    world.returns().discard(claimed(), "kim", "not this month");
    world.turnTo("2018-06-29T12:30");
    world.claim(JUNE);

    assertThat(world.returns().said("claim/2018-06").lines())
        .extracting(ClaimLine::urn)
        .containsExactly("QQ/000001");
  }

  @Test
  void aReturnThatCannotBeSealedStaysAndGoesOnceTheKeyIsThere() {
    world.close();
    world = new LedgerWorld(home.resolve("b"), Map.of(), "carol");
    world.accepted("QQ/000001");
    UUID claim = claimed();

    ReturnEntry due = world.returns().find("claim/2018-05").orElseThrow();
    assertThat(due.state()).isEqualTo("due");
    assertThat(due.problem()).contains("carol");
    assertThat(world.outbox("due")).isEmpty();
    assertThat(world.outbox("failed")).isEmpty();
    assertThat(world.returns().attention()).contains(due);
    assertThat(world.production().sealPending()).isZero();

    world.giveKey("carol");
    world.bean(Keyring.class).reload();
    assertThat(world.production().sealPending()).isOne();
    assertThat(world.state("claim/2018-05")).isEqualTo("queued");
    assertThat(text(world.opened(claim, "carol"))).contains("The claim");
  }

  @Test
  void aMailThatComesBackShowsAtItsReturn() {
    world.accepted("QQ/000001");
    UUID claim = claimed();
    sent();
    world.anotherTransaction(
        () -> world.bean(Outbox.class).bounced(world.row(claim).mail().headerId(), "5.1.1"));

    assertThat(world.state("claim/2018-05")).isEqualTo("bounced");
    assertThat(world.returns().attention()).extracting(ReturnEntry::id).contains(claim);
    world.anotherTransaction(
        () -> {
          world
              .bean(Outbox.class)
              .settle(world.row(claim).mail().outbox(), Choice.RESEND, "kim", "mended");
          return null;
        });
    assertThat(world.state("claim/2018-05")).isEqualTo("queued");
  }

  @Test
  void whatIsLeavingIsNotCorrectedAndWhatLeftIsNotDiscarded() {
    world.accepted("QQ/000001");
    UUID claim = claimed();
    assertThatThrownBy(() -> world.returns().correct("claim/2018-05", "kim", "why not"))
        .isInstanceOf(ReturnRefused.class)
        .hasMessageContaining("Wait until it is sent");
    sent();
    assertThatThrownBy(() -> world.returns().discard(claim, "kim", "why not"))
        .isInstanceOf(ReturnRefused.class)
        .hasMessageContaining("returns correct");
  }

  @Test
  void aPreviewShowsWhatWouldBeClaimedAndStoresNothing() {
    world.accepted("QQ/000001");

    Made made = world.returns().preview(RULES, "claim", MAY);

    assertThat(made.lines()).extracting(ClaimLine::urn).containsExactly("QQ/000001");
    assertThat(world.returns().versions("claim/2018-05")).isEmpty();
    claimed();
    assertThat(world.returns().preview(RULES, "claim", MAY).lines()).hasSize(1);
    assertThat(world.returns().said("claim/2018-05").lines()).hasSize(1);
  }

  @Test
  void theProofHoldsWhatAnAuditorAsksFor() {
    world.accepted("QQ/000001");
    UUID claim = claimed();
    sent();

    Proof proof = world.returns().proof("V-24/2018-05");

    assertThat(proof.entry().id()).isEqualTo(claim);
    assertThat(proof.files())
        .singleElement()
        .satisfies(file -> assertThat(file.sha256()).hasSize(64));
    assertThat(proof.sealedSha256()).get().asString().hasSize(64);
    assertThat(proof.recipients())
        .extracting(Proof.Recipient::partner)
        .containsExactlyInAnyOrder("anna", "ben", "carol");
    assertThat(proof.outboxState()).isEqualTo("sent");
    assertThat(proof.history())
        .extracting(Proof.HistoryStep::step)
        .startsWith("return-made made")
        .contains("queued due", "return-queued V-24")
        .anyMatch(step -> step.startsWith("sent"));
    assertThat(world.bean(History.class).verify().intact()).isTrue();
  }

  @Test
  void aFigureIsExplainedAsItWasThen() {
    CaseFile file = world.accepted("QQ/000001");
    claimed();
    world.turnTo("2018-06-05T10:00");
    world.accepted("QQ/000002");

    assertThat(world.returns().explain("claim/2018-05", "plans"))
        .extracting(Evidence::urn)
        .containsExactly("QQ/000001");
    assertThat(world.returns().explain("claim/2018-05", "qq/000001"))
        .extracting(Evidence::caseFile)
        .containsExactly(file.id());
    assertThat(world.returns().explain("claim/2018-05", "QQ/000002")).isEmpty();
  }

  @Test
  void namesAreUnderstoodOrRefused() {
    world.accepted("QQ/000001");
    UUID claim = claimed();
    for (String name :
        List.of(
            "claim/2018-05",
            "mhss-v8/claim/2018-05/v1",
            "monthly-claim/2018-05",
            claim.toString())) {
      assertThat(world.returns().find(name)).map(ReturnEntry::id).contains(claim);
    }
    assertThat(world.returns().find("claim/2018-05/v2")).isEmpty();
    assertThat(world.returns().find("mhss-2024/claim/2018-05")).isEmpty();
    assertThatThrownBy(() -> world.returns().find("claim"))
        .isInstanceOf(ReturnRefused.class)
        .hasMessageContaining("return/period");
    assertThatThrownBy(() -> world.returns().proof("claim/2018-04"))
        .isInstanceOf(ReturnRefused.class);
  }

  @Test
  void aPurgedCaseLosesItsNameInTheLedgerAndWhatDidNotLeaveStaysHere() {
    world.close();
    world = new LedgerWorld(home.resolve("b"), Map.of("gateway.returns.approve", "claim"), "x");
    CaseFile file = world.accepted("QQ/000001");
    UUID claim = claimed();

    world.anotherTransaction(() -> world.bean(CaseRecords.class).purge(file.id(), "kim", "4.49"));

    assertThat(world.returns().said("claim/2018-05").lines())
        .extracting(ClaimLine::urn)
        .containsExactly("-");
    world.returns().approve(claim, "kim");
    assertThat(world.returns().find("claim/2018-05").orElseThrow())
        .satisfies(entry -> assertThat(entry.state()).isEqualTo("due"))
        .satisfies(entry -> assertThat(entry.problem()).contains("returns correct"));
    UUID second = world.returns().correct("claim/2018-05", "kim", "a case was purged");
    assertThat(world.returns().said(second.toString()).lines()).isEmpty();
    world.returns().approve(second, "kim");
    assertThat(world.state("claim/2018-05")).isEqualTo("queued");
    assertThat(Optional.of(world.row(claim)).orElseThrow().shownState()).isEqualTo("superseded");
  }

  @Test
  void aMailThatHasNotLeftIsCancelledWhenACaseInItIsPurged() {
    CaseFile file = world.accepted("QQ/000001");
    claimed();

    world.anotherTransaction(() -> world.bean(CaseRecords.class).purge(file.id(), "kim", "4.49"));

    ReturnEntry entry = world.returns().find("claim/2018-05").orElseThrow();
    assertThat(entry.state()).isEqualTo("failed");
    assertThat(entry.problem()).contains("correct the return");
    world.returns().correct("claim/2018-05", "kim", "a case was purged");
    sent();
    assertThat(server.getReceivedMessages()).hasSize(3);
    assertThat(world.returns().said("claim/2018-05").lines()).isEmpty();
  }

  @Test
  void aReturnToApproveThatNoRuleSetHasIsRefusedByName() {
    LedgerSettings settings = new LedgerSettings(Set.of("clam"), Packing.Form.MIME, "");
    assertThatThrownBy(() -> settings.checked(world.bean(RuleSets.class)))
        .hasMessageContaining("gateway.returns.approve names clam")
        .hasMessageContaining("claim");
  }
}
