package mhss.gateway.returns.ledger;

import static mhss.gateway.returns.ledger.LedgerWorld.MAY;
import static mhss.gateway.returns.ledger.LedgerWorld.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.history.History;
import mhss.gateway.returns.ClaimLine;
import mhss.gateway.returns.Evidence;
import mhss.gateway.returns.Made;
import mhss.gateway.returns.Proof;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.ReturnRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a return says, and what it rests on. */
class ReadReturnsTest {

  @RegisterExtension private final LedgerDesk desk = new LedgerDesk();

  @Test
  void aPreviewShowsWhatWouldBeClaimedAndStoresNothing() {
    desk.world().accepted("QQ/000001");

    Made made = desk.world().returns().preview(RULES, "claim", MAY);

    assertThat(made.lines()).extracting(ClaimLine::urn).containsExactly("QQ/000001");
    assertThat(desk.world().returns().versions("claim/2018-05")).isEmpty();
    desk.claimed();
    assertThat(desk.world().returns().preview(RULES, "claim", MAY).lines()).hasSize(1);
    assertThat(desk.world().returns().said("claim/2018-05").lines()).hasSize(1);
  }

  @Test
  void theProofHoldsWhatAnAuditorAsksFor() {
    desk.world().accepted("QQ/000001");
    UUID claim = desk.claimed();
    desk.sent();

    Proof proof = desk.world().returns().proof("V-24/2018-05");

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
    assertThat(desk.world().bean(History.class).verify().intact()).isTrue();
  }

  @Test
  void aFigureIsExplainedAsItWasThen() {
    CaseFile file = desk.world().accepted("QQ/000001");
    desk.claimed();
    desk.world().turnTo("2018-06-05T10:00");
    desk.world().accepted("QQ/000002");

    assertThat(desk.world().returns().explain("claim/2018-05", "plans"))
        .extracting(Evidence::urn)
        .containsExactly("QQ/000001");
    assertThat(desk.world().returns().explain("claim/2018-05", "qq/000001"))
        .extracting(Evidence::caseFile)
        .containsExactly(file.id());
    assertThat(desk.world().returns().explain("claim/2018-05", "QQ/000002")).isEmpty();
  }

  @Test
  void namesAreUnderstoodOrRefused() {
    desk.world().accepted("QQ/000001");
    UUID claim = desk.claimed();
    for (String name :
        List.of(
            "claim/2018-05",
            "mhss-v8/claim/2018-05/v1",
            "monthly-claim/2018-05",
            claim.toString())) {
      assertThat(desk.world().returns().find(name)).map(ReturnEntry::id).contains(claim);
    }
    assertThat(desk.world().returns().find("claim/2018-05/v2")).isEmpty();
    assertThat(desk.world().returns().find("mhss-2024/claim/2018-05")).isEmpty();
    assertThatThrownBy(() -> desk.world().returns().find("claim"))
        .isInstanceOf(ReturnRefused.class)
        .hasMessageContaining("return/period");
    assertThatThrownBy(() -> desk.world().returns().proof("claim/2018-04"))
        .isInstanceOf(ReturnRefused.class);
  }
}
