package mhss.gateway.audit;

import java.util.List;
import mhss.gateway.history.Verification;

/**
 * What a verification found.
 *
 * @param anchors by day
 * @param held what is provable, whether or not an entry does not fit
 */
public record ChainReport(Verification chain, List<AnchorCheck> anchors, List<Held> held) {

  /** Every entry fits, and so does every anchor. */
  public boolean intact() {
    return chain.intact() && anchors.stream().allMatch(AnchorCheck::holds);
  }
}
