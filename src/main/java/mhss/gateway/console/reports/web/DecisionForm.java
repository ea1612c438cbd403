package mhss.gateway.console.reports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mhss.gateway.console.web.Problem;
import mhss.gateway.reports.Decision;

/**
 * What an adviser filled in.
 *
 * @param decision {@code accept} or {@code reject}
 * @param reason ids of the rule set
 */
public record DecisionForm(String decision, List<String> reason, String details, String signature) {

  static final DecisionForm EMPTY = new DecisionForm("", List.of(), "", "");

  private static final int LONGEST_DETAILS = 20_000;
  private static final int LONGEST_SIGNATURE = 1_000;

  public DecisionForm {
    decision = Objects.requireNonNullElse(decision, "");
    reason = reason == null ? List.of() : reason.stream().filter(id -> !id.isBlank()).toList();
    details = Objects.requireNonNullElse(details, "").replace("\r\n", "\n");
    signature = Objects.requireNonNullElse(signature, "").replace("\r\n", "\n");
  }

  boolean rejects() {
    return decision.equals("reject");
  }

  /** None when it can be decided so. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (!rejects() && !decision.equals("accept")) {
      problems.add(Problem.of("decision", "Choose whether you accept or reject the report"));
    }
    if (rejects() && reason.isEmpty()) {
      problems.add(Problem.of("reason", "Choose at least one reason for the rejection"));
    }
    if (rejects() && details.isBlank()) {
      problems.add(
          Problem.of("details", "Enter what has to be re-worked, so that the provider can do it"));
    }
    if (details.length() > LONGEST_DETAILS) {
      problems.add(Problem.of("details", "Details must be 20,000 characters or fewer"));
    }
    if (signature.length() > LONGEST_SIGNATURE) {
      problems.add(Problem.of("signature", "The signature must be 1,000 characters or fewer"));
    }
    return problems;
  }

  Decision toDecision() {
    return rejects() ? Decision.reject(reason, details, signature) : Decision.accept(signature);
  }
}
