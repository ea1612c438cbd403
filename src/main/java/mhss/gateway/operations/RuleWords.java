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

  /**
   * What a form prints before a field, as {@code Date of birth}.
   *
   * @param layout as {@code mhss-v8/annex-a}
   * @param key of the field; a number behind it stays
   */
  public Optional<String> field(String layout, String key) {
    int slash = layout.indexOf('/');
    int number = key.indexOf('.');
    String name = number < 0 ? key : key.substring(0, number);
    return ruleSet(layout.substring(0, Math.max(0, slash)))
        .flatMap(rules -> rules.form(layout.substring(slash + 1)))
        .flatMap(form -> wording(form, name))
        .map(words -> number < 0 ? words : words + " " + key.substring(number + 1));
  }

  private static Optional<String> wording(RuleSet.Form form, String key) {
    boolean day = key.endsWith("_date");
    return form.fields().stream()
        .filter(field -> field.key().equals(key) || (day && field.key().equals(signature(key))))
        .flatMap(field -> field.wordings().stream())
        .findFirst()
        .map(words -> words.replaceAll("\\s*:\\s*$", ""));
  }

  private static String signature(String date) {
    return date.substring(0, date.length() - "_date".length());
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
