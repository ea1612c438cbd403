package mhss.gateway.responses;

import java.util.Optional;
import mhss.gateway.responses.templates.LetterTemplates;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;

/** Templates of letters that are not in force yet. */
public class TemplateCandidates {

  private final RuleSets ruleSets;
  private final LetterTemplates templates;

  TemplateCandidates(RuleSets ruleSets, LetterTemplates templates) {
    this.ruleSets = ruleSets;
    this.templates = templates;
  }

  /** Letters are written by this text, until the broken file of that name is mended. */
  public void standIn(String name, String source) {
    templates.standIn(name, source);
  }

  /**
   * What is wrong with it, with its line, found with invented values.
   *
   * @param name path below {@code templates/}
   */
  public Optional<String> problem(String name, String source) {
    return LetterTemplates.problem(name, source);
  }

  /** Who would miss it. */
  public Optional<String> problemWithout(String name) {
    return ruleSets.all().stream()
        .filter(rules -> rules.kinds().stream().anyMatch(kind -> uses(kind, name)))
        .findFirst()
        .map(RuleSet::id)
        .map(id -> "the rule set " + id + " names it: change that first")
        .or(
            () ->
                name.contains("/") && !name.startsWith("desk/")
                    ? Optional.empty()
                    : Optional.of("the gateway itself writes it: change it instead"));
  }

  private static boolean uses(RuleSet.Kind kind, String name) {
    return kind.template().filter(name::equals).isPresent();
  }
}
