package mhss.gateway.reports;

import java.util.Map;
import java.util.UUID;
import mhss.gateway.documents.ReadForm;
import mhss.gateway.rules.RuleSet;

/** Reports that came in: kept with their findings, and put before a person. */
public class Reports {

  /**
   * Keeps the document as ciphertext under the key of its case, checks it, and puts it into the
   * review queue; in the caller's transaction. Doing it again for the same message changes nothing.
   *
   * @return id of the review
   */
  public UUID received(ReceivedReport report) {
    throw new UnsupportedOperationException();
  }

  /**
   * What a report says that the case needs to know: {@code in-employment} (Y or N) and {@code
   * outcome} (key of the ticked option), each only when the form says it unmistakably.
   */
  public Map<String, String> facts(RuleSet rules, String report, ReadForm form) {
    return Map.of();
  }
}
