package mhss.gateway.casework.guards;

import static mhss.gateway.casework.state.Refusals.NEXT;
import static mhss.gateway.casework.state.Refusals.illegal;

import java.util.List;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Registered.Illegal;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Transition;

/** What is missing before a step can be taken, and what a person is to do. */
final class GuardRefusals {

  private GuardRefusals() {}

  static Illegal of(String guard, CaseFile caseFile, RuleSet rules, Transition edge, int attempts) {
    String words =
        switch (guard) {
          case "three-attempts" ->
              "At least %d attempts to contact, at different times, come before this (%s); %d are recorded."
                      .formatted(Guards.ATTEMPTS, edge.source(), attempts)
                  + NEXT
                  + "Record the attempts; once the time for the report is over, a reason also does.";
          case "reason-given" ->
              "This step needs its reason (%s).".formatted(edge.source())
                  + NEXT
                  + "Give the reason, in words or by a code of the rule set "
                  + rules.id()
                  + ".";
          case "employment-stated" ->
              "The report does not state whether the customer is in employment (%s)."
                      .formatted(edge.source())
                  + NEXT
                  + "Have the report say so, then submit it with in-employment=Y or N.";
          case "prap-received" ->
              "The PRaP referral is not recorded, and nobody may be contacted before it came (%s)."
                      .formatted(edge.source())
                  + NEXT
                  + "Record the day on which it was received, then this step.";
          default ->
              "The support period is not over yet (%s).".formatted(edge.source())
                  + NEXT
                  + "Wait for its end; if employment ceased, give that as the reason.";
        };
    return illegal(caseFile, guard, words);
  }

  static Illegal unknownCode(CaseFile caseFile, RuleSet rules, String code, List<String> known) {
    return illegal(
        caseFile,
        "reason-code",
        "The rule set %s has no reason '%s'.".formatted(rules.id(), code)
            + NEXT
            + "Give the reason in words, or by one of its codes: "
            + String.join(", ", known)
            + ".");
  }
}
