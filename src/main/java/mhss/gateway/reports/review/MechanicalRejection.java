package mhss.gateway.reports.review;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import mhss.gateway.history.Step;
import mhss.gateway.reports.Decision;
import mhss.gateway.reports.Finding;
import mhss.gateway.reports.NotDecided;
import mhss.gateway.responses.LetterRefused;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends back, without a person, what certainly misses a mechanical criterion: only by setting. */
public class MechanicalRejection {

  private static final Logger LOG = LoggerFactory.getLogger(MechanicalRejection.class);

  private final boolean wanted;
  private final ReviewRows rows;
  private final Deciding deciding;
  private final RuleSets ruleSets;

  public MechanicalRejection(
      boolean wanted, ReviewRows rows, Deciding deciding, RuleSets ruleSets) {
    this.wanted = wanted;
    this.rows = rows;
    this.deciding = deciding;
    this.ruleSets = ruleSets;
  }

  public void decide(UUID review, List<Finding> findings) {
    List<Finding> failed = findings.stream().filter(Finding::failsMechanically).toList();
    if (!wanted || failed.isEmpty()) {
      return;
    }
    ReviewRows.Row row = rows.byId(review).orElseThrow();
    RuleSet rules = ruleSets.get(row.review().ruleSet());
    List<String> reasons = DecisionLetter.otherReason(rules).stream().toList();
    decide(row, Decision.reject(reasons, details(failed), ""));
  }

  /**
   * What cannot be sent back by itself is left to a person: the report has come in all the same.
   */
  private void decide(ReviewRows.Row row, Decision rejection) {
    try {
      deciding.decide(row, rejection, Step.GATEWAY);
    } catch (NotDecided | LetterRefused impossible) {
      LOG.warn("Review {} is not rejected by itself and waits for a person", row.review().id());
    }
  }

  private static String details(List<Finding> failed) {
    return failed.stream()
        .map(finding -> finding.note().isEmpty() ? finding.words() : finding.note())
        .map(note -> "- " + note)
        .collect(Collectors.joining("\n"));
  }
}
