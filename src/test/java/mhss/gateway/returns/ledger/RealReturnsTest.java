package mhss.gateway.returns.ledger;

import static mhss.gateway.returns.ledger.LedgerWorld.MAY;
import static mhss.gateway.returns.ledger.LedgerWorld.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import mhss.gateway.returns.ClaimLine;
import mhss.gateway.returns.MadeFile;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.Returns;
import mhss.gateway.returns.rows.ContentRows;
import mhss.gateway.returns.rows.ReturnRow;
import mhss.gateway.rules.ReturnRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The claims and the information that the gateway itself makes. */
class RealReturnsTest {

  @TempDir private Path home;

  @Test
  void eachReturnIsMadeAgainByteForByteAfterMoreHasHappened() {
    try (LedgerWorld world = new LedgerWorld(home)) {
      world.accepted("QQ/000001");
      world.turnTo("2018-05-31T12:30");
      UUID claim = produce(world, "claim", MAY);
      world.turnTo("2018-06-01T07:00");
      UUID monthly = produce(world, "monthly", MAY);
      world.turnTo("2018-06-20T10:00");
      world.accepted("QQ/000002");

      for (UUID id : List.of(claim, monthly)) {
        ReturnRow row = world.row(id);
        List<MadeFile> kept = world.bean(ContentRows.class).read(id, row.key());
        Making making = world.bean(Making.class);
        List<MadeFile> again = making.make(making.assignment(row)).files();
        assertThat(kept).hasSameSizeAs(again).isNotEmpty();
        for (int n = 0; n < kept.size(); n++) {
          assertThat(again.get(n).name()).isEqualTo(kept.get(n).name());
          assertThat(again.get(n).content()).isEqualTo(kept.get(n).content());
        }
        assertThat(row.shownState()).isEqualTo("queued");
      }
      assertThat(world.bean(Returns.class).said(claim.toString()).lines())
          .extracting(ClaimLine::urn)
          .containsExactly("QQ/000001");
    }
  }

  private static UUID produce(LedgerWorld world, String returnId, Period period) {
    Making making = world.bean(Making.class);
    ReturnRule rule = making.rule(making.rules(RULES), returnId);
    return world
        .bean(Production.class)
        .produce(RULES, rule, period, world.clock.instant(), false)
        .id();
  }
}
