package mhss.gateway.console.letters;

import java.util.List;
import java.util.stream.Stream;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.responses.Letters;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Kind;
import mhss.gateway.rules.RuleSets;

/**
 * A letter that a person named.
 *
 * @param desk that writes it
 */
record ChosenLetter(String ruleSet, String desk, Kind kind) {

  static List<ChosenLetter> all(Letters letters, String ruleSet) {
    return Stream.of("provider", "adviser")
        .flatMap(
            desk ->
                letters.composable(ruleSet, desk).stream()
                    .map(kind -> new ChosenLetter(ruleSet, desk, kind)))
        .toList();
  }

  /**
   * @param ruleSet null: whichever has it
   */
  static ChosenLetter find(Letters letters, RuleSets ruleSets, String name, String ruleSet) {
    List<ChosenLetter> found =
        ruleSets.all().stream()
            .map(RuleSet::id)
            .filter(id -> ruleSet == null || id.equals(ruleSet))
            .flatMap(id -> all(letters, id).stream())
            .filter(letter -> List.of(letter.kind.id(), letter.kind.name()).contains(name))
            .toList();
    if (found.isEmpty()) {
      throw CommandFailed.notFound(
          "There is no letter %s: 'gateway letters list' shows them.".formatted(name));
    }
    if (found.size() > 1) {
      throw CommandFailed.refused(
          "Several rule sets have %s: say which with --rules %s."
              .formatted(
                  name, String.join(" or ", found.stream().map(ChosenLetter::ruleSet).toList())));
    }
    return found.get(0);
  }
}
