package mhss.gateway.reports.review;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import mhss.gateway.history.Step;
import mhss.gateway.reports.Decision;
import mhss.gateway.reports.Finding;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;

/** Sends back, without a person, what certainly misses a mechanical criterion: only by setting. */
public class MechanicalRejection {

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
    ReviewRows.Row row = rows.locked(review).orElseThrow();
    RuleSet rules = ruleSets.get(row.review().ruleSet());
    List<String> reasons = DecisionLetter.otherReason(rules).stream().toList();
    deciding.decide(row, Decision.reject(reasons, details(failed), ""), Step.GATEWAY);
  }

  private static String details(List<Finding> failed) {
    return failed.stream()
        .map(finding -> finding.note().isEmpty() ? finding.words() : finding.note())
        .map(note -> "- " + note)
        .collect(Collectors.joining("\n"));
  }
}
