package mhss.gateway.operations;

import java.util.Optional;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;

/** What the short names of the rule sets mean, for people; empty when no rule set has them. */
public class RuleWords {

  private final RuleSets ruleSets;

  RuleWords(RuleSets ruleSets) {
    this.ruleSets = ruleSets;
  }

  /** As {@code the customer has been referred …}. */
  public Optional<String> state(String ruleSet, String state) {
    return ruleSet(ruleSet).flatMap(rules -> rules.state(state)).map(RuleSet.State::words);
  }

  /** As {@code First contact with the customer}. */
  public Optional<String> clock(String ruleSet, String clock) {
    return ruleSet(ruleSet).flatMap(rules -> rules.clock(clock)).map(RuleSet.ClockRule::name);
  }

  /** As {@code plan accepted}, by whichever rule set knows that kind. */
  public Optional<String> kind(String kind) {
    return kind == null ? Optional.empty() : find(kind);
  }

  private Optional<String> find(String kind) {
    return ruleSets.all().stream()
        .flatMap(rules -> rules.kind(kind).stream())
        .map(found -> found.name().replace('-', ' '))
        .findFirst();
  }

  private Optional<RuleSet> ruleSet(String id) {
    return ruleSets.all().stream().filter(rules -> rules.id().equals(id)).findFirst();
  }
}
