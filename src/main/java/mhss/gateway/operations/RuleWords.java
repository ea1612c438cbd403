package mhss.gateway.operations;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mhss.gateway.rules.ReturnRule;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;

/** What the short names of the rule sets mean, for people; empty when no rule set has them. */
public class RuleWords {

  private static final Pattern STATE = Pattern.compile("\\b[A-Z]{2,}(?:_[A-Z]+)*\\b");

  private final RuleSets ruleSets;

  RuleWords(RuleSets ruleSets) {
    this.ruleSets = ruleSets;
  }

  /** As {@code the customer has been referred …}. */
  public Optional<String> state(String ruleSet, String state) {
    return ruleSet(ruleSet).flatMap(rules -> rules.state(state)).map(RuleSet.State::words);
  }

  /** The same with the states of cases as people name them: {@code “Plan submitted”}. */
  public String plain(String sentence) {
    return sentence == null
        ? null
        : STATE.matcher(sentence).replaceAll(code -> Matcher.quoteReplacement(named(code.group())));
  }

  /** {@code Plan submitted}. */
  public static String stateName(String state) {
    String name = state.replace('_', ' ').toLowerCase(Locale.ROOT);
    return name.isEmpty() ? "" : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private String named(String code) {
    boolean known = ruleSets.all().stream().anyMatch(rules -> rules.state(code).isPresent());
    return known ? "“" + stateName(code) + "”" : code;
  }

  /** As {@code First contact with the customer}. */
  public Optional<String> clock(String ruleSet, String clock) {
    return ruleSet(ruleSet).flatMap(rules -> rules.clock(clock)).map(RuleSet.ClockRule::name);
  }

  /** As {@code Monthly claim}. */
  public Optional<String> returned(String ruleSet, String id) {
    return ruleSet(ruleSet).stream()
        .flatMap(rules -> rules.returns().stream())
        .filter(rule -> rule.id().equals(id))
        .map(ReturnRule::name)
        .findFirst();
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
