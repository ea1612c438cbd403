package mhss.gateway.returns.ledger;

import static mhss.gateway.returns.ledger.LedgerWorld.JUNE;
import static mhss.gateway.returns.ledger.LedgerWorld.MAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.operations.Traces;
import mhss.gateway.pgp.Keyring;
import mhss.gateway.responses.Choice;
import mhss.gateway.responses.Outbox;
import mhss.gateway.responses.Packing;
import mhss.gateway.returns.ClaimLine;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.rules.RuleSets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LedgerTest {

  @RegisterExtension private final LedgerDesk desk = new LedgerDesk();

  @Test
  void aClaimIsMadeOnceSealedForEveryOfficerAndSent() throws Exception {
    CaseFile file = desk.world().accepted("QQ/000001");
    Produced first = desk.inMay();
    Produced again = desk.world().claim(MAY);

    assertThat(first.state()).isEqualTo("queued");
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(desk.world().state("claim/2018-05")).isEqualTo("queued");
    desk.sent();

    ReturnEntry entry = desk.world().returns().find("claim/2018-05").orElseThrow();
    assertThat(entry.state()).isEqualTo("sent");
    assertThat(entry.late()).isFalse();
    assertThat(entry.rows()).isEqualTo(1);
    assertThat(entry.totalPence()).hasValue(25_000);
    assertThat(entry.ref()).isEqualTo("mhss-v8/claim/2018-05/v1");
    assertThat(desk.server().getReceivedMessages()).hasSize(3);
    for (String officer : List.of("anna", "ben", "carol")) {
      assertThat(LedgerDesk.text(desk.world().opened(first.id(), officer)))
          .contains("The claim for 2018-05");
    }
    assertThat(desk.world().returns().ofCase(file.id()))
        .singleElement()
        .satisfies(line -> assertThat(line.line().element()).isEqualTo("plan"))
        .satisfies(line -> assertThat(line.stands()).isTrue());
    assertThat(desk.world().bean(Traces.class).find("QQ/000001", null).cases())
        .singleElement()
        .satisfies(traced -> assertThat(traced.claims()).hasSize(1));
  }

  @Test
  void aReturnIsCiphertextAndIsMadeAgainByteForByteWhateverHappensLater() {
    desk.world().accepted("QQ/000001");
    UUID claim = desk.claimed();
    String kept = desk.world().kept(claim);
    desk.world().turnTo("2018-06-05T10:00");
    desk.world().accepted("QQ/000002");
    desk.world().turnTo("2018-06-29T12:30");
    desk.world().claim(JUNE);

    byte[] again =
        desk.world()
            .making()
            .make(desk.world().making().assignment(desk.world().row(claim)))
            .files()
            .get(0)
            .content();
    assertThat(kept)
        .contains("QQ/000001,plan")
        .isEqualTo(new String(again, StandardCharsets.UTF_8));
    List<byte[]> stored =
        desk.world()
            .store
            .jdbc()
            .sql("select segment from return_segment")
            .query(byte[].class)
            .list();
    assertThat(stored)
        .isNotEmpty()
        .allSatisfy(
            segment ->
                assertThat(new String(segment, StandardCharsets.ISO_8859_1))
                    .doesNotContain("QQ/000001"));
  }

  @Test
  void whatWasClaimedInOneMonthIsNotClaimedInTheNext() {
    desk.world().accepted("QQ/000001");
    desk.claimed();
    desk.world().turnTo("2018-06-05T10:00");
    desk.world().accepted("QQ/000002");
    desk.world().turnTo("2018-06-29T12:30");

    UUID june = desk.world().claim(JUNE).id();

    assertThat(desk.world().returns().said("claim/2018-06").lines())
        .extracting(ClaimLine::urn)
        .containsExactly("QQ/000002");
    assertThat(desk.world().kept(june)).doesNotContain("QQ/000001");
  }

  @Test
  void monthsCaughtUpOneAfterTheOtherKeepTheirOwn() {
    desk.world().accepted("QQ/000001");
    desk.world().turnTo("2018-06-05T10:00");
    desk.world().accepted("QQ/000002");
    desk.world().turnTo("2018-07-03T10:00");

    UUID may = desk.world().claim(MAY).id();
    UUID june = desk.world().claim(JUNE).id();

    assertThat(desk.world().kept(may)).contains("QQ/000001").doesNotContain("QQ/000002");
    assertThat(desk.world().kept(june)).contains("QQ/000002").doesNotContain("QQ/000001");
    assertThat(desk.world().returns().find("claim/2018-05").orElseThrow().late()).isTrue();
    for (UUID id : List.of(may, june)) {
      byte[] again =
          desk.world()
              .making()
              .make(desk.world().making().assignment(desk.world().row(id)))
              .files()
              .get(0)
              .content();
      assertThat(desk.world().kept(id)).isEqualTo(new String(again, StandardCharsets.UTF_8));
    }
  }

  @Test
  void theDatabaseItselfRefusesToClaimAnElementTwice() {
    desk.world().accepted("QQ/000001");
    UUID claim = desk.claimed();
    assertThatThrownBy(
            () ->
                desk.world()
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
  void aReturnThatCannotBeSealedStaysAndGoesOnceTheKeyIsThere() {
    desk.reopen(Map.of(), "carol");
    desk.world().accepted("QQ/000001");
    UUID claim = desk.claimed();

    ReturnEntry due = desk.world().returns().find("claim/2018-05").orElseThrow();
    assertThat(due.state()).isEqualTo("due");
    assertThat(due.problem()).contains("carol");
    assertThat(desk.world().outbox("due")).isEmpty();
    assertThat(desk.world().outbox("failed")).isEmpty();
    assertThat(desk.world().returns().attention()).contains(due);
    assertThat(desk.world().production().sealPending()).isZero();

    desk.world().giveKey("carol");
    desk.world().bean(Keyring.class).reload();
    assertThat(desk.world().production().sealPending()).isOne();
    assertThat(desk.world().state("claim/2018-05")).isEqualTo("queued");
    assertThat(LedgerDesk.text(desk.world().opened(claim, "carol"))).contains("The claim");
  }

  @Test
  void aMailThatComesBackShowsAtItsReturn() {
    desk.world().accepted("QQ/000001");
    UUID claim = desk.claimed();
    desk.sent();
    desk.world()
        .anotherTransaction(
            () ->
                desk.world()
                    .bean(Outbox.class)
                    .bounced(desk.world().row(claim).mail().headerId(), "5.1.1"));

    assertThat(desk.world().state("claim/2018-05")).isEqualTo("bounced");
    assertThat(desk.world().returns().attention()).extracting(ReturnEntry::id).contains(claim);
    desk.world()
        .anotherTransaction(
            () -> {
              desk.world()
                  .bean(Outbox.class)
                  .settle(desk.world().row(claim).mail().outbox(), Choice.RESEND, "kim", "mended");
              return null;
            });
    assertThat(desk.world().state("claim/2018-05")).isEqualTo("queued");
  }

  @Test
  void aReturnToApproveThatNoRuleSetHasIsRefusedByName() {
    LedgerSettings settings = new LedgerSettings(Set.of("clam"), Packing.Form.MIME, "");
    assertThatThrownBy(() -> settings.checked(desk.world().bean(RuleSets.class)))
        .hasMessageContaining("gateway.returns.approve names clam")
        .hasMessageContaining("claim");
  }
}
