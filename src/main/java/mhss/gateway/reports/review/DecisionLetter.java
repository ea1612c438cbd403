package mhss.gateway.reports.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.reports.Decision;
import mhss.gateway.reports.NotDecided;
import mhss.gateway.reports.Review;
import mhss.gateway.reports.Standard;
import mhss.gateway.responses.LetterOrder;
import mhss.gateway.rules.ReportRules.ReportType;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Reason;

/** A decision into the letter that says it. The preview and what is sent are the same order. */
class DecisionLetter {

  static final String DESK = "adviser";

  /** The entry of the list that says nothing by itself. */
  private static final String OTHER = "other";

  private static final String PLACEHOLDER = "(provide details)";

  private DecisionLetter() {}

  /**
   * @throws NotDecided for a rejection without reason or details
   */
  static LetterOrder order(RuleSet rules, Review review, Decision decision, String actor) {
    ReportType type = Standard.type(rules, review.report());
    Map<String, Object> values = new HashMap<>();
    if (!decision.signature().isBlank()) {
      values.put("signature", decision.signature().strip());
    }
    if (!decision.accepted()) {
      values.put("details", details(rules, decision));
    }
    return new LetterOrder(
            DESK,
            review.caseFile(),
            review.ruleSet(),
            decision.accepted() ? type.acceptKind() : type.rejectKind(),
            review.report(),
            review.revision(),
            review.message(),
            values,
            List.of(),
            Optional.empty())
        .by(actor);
  }

  private static String details(RuleSet rules, Decision decision) {
    if (decision.reasons().isEmpty()) {
      throw new NotDecided(
          "reason-missing", "A rejection needs a reason of the list: %s".formatted(known(rules)));
    }
    String details = decision.details() == null ? "" : decision.details().strip();
    if (details.isEmpty() || details.toLowerCase(Locale.ROOT).contains(PLACEHOLDER)) {
      throw new NotDecided(
          "details-missing",
          "A rejection needs details: say what has to be re-worked, so that the provider can do it");
    }
    List<String> lines = new ArrayList<>();
    for (String id : decision.reasons()) {
      String words = reason(rules, id).words();
      if (!words.equals(OTHER)) {
        lines.add(Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".");
      }
    }
    lines.add(details);
    return String.join("\n", lines);
  }

  private static Reason reason(RuleSet rules, String id) {
    return rules.reasons().stream()
        .filter(reason -> reason.id().equalsIgnoreCase(id.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new NotDecided(
                    "unknown-reason",
                    "%s has no such reason for a rejection; it has %s"
                        .formatted(rules.id(), known(rules))));
  }

  private static String known(RuleSet rules) {
    return String.join(", ", rules.reasons().stream().map(Reason::id).toList());
  }

  /** Of the list, for what no other entry says. */
  static Optional<String> otherReason(RuleSet rules) {
    return rules.reasons().stream()
        .filter(reason -> reason.words().equals(OTHER))
        .map(Reason::id)
        .findFirst();
  }
}
