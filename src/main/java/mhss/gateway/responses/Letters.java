package mhss.gateway.responses;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import mhss.gateway.rules.RuleSet.Kind;

/** Letters of the catalogue: composed from their templates, sealed, queued. */
public class Letters {

  /** The letter as it would leave; nothing is stored. */
  public Preview preview(LetterOrder order) {
    throw new UnsupportedOperationException("not composed yet");
  }

  /**
   * Into the outbox, in the surrounding transaction. What cannot be made for a cause outside the
   * order (a missing key, a bad template) becomes a row that is {@code failed} and says what to do.
   *
   * @return id of the outbox row
   * @throws LetterRefused when the order itself is wrong; nothing is queued then
   */
  public UUID queue(LetterOrder order) {
    throw new UnsupportedOperationException("not composed yet");
  }

  /** The kinds that this desk writes: those that the other desk receives. */
  public List<Kind> composable(String ruleSet, String desk) {
    throw new UnsupportedOperationException("not composed yet");
  }

  /** Names of the values that the template of a kind takes, whether it needs them or not. */
  public Set<String> values(String ruleSet, String kind) {
    throw new UnsupportedOperationException("not composed yet");
  }

  /** What would keep letters from being written, with file and line; for the doctor. */
  public List<String> problems() {
    return List.of();
  }
}
