package mhss.gateway.reports.standard;

import java.util.List;
import java.util.Optional;
import mhss.gateway.documents.FoundField;
import mhss.gateway.reports.standard.Checks.Check;
import mhss.gateway.rules.RuleSet.FormField;

/**
 * Exactly one option of a choice is chosen; two ticks or none are never guessed at.
 */
class OneOption implements Check {

  private final String[] keys;

  OneOption(String... keys) {
    this.keys = keys;
  }

  @Override
  public List<Result> of(Look look) {
    Optional<FormField> choice = look.field(keys);
    if (choice.isEmpty()) {
      return List.of(Result.person("", "The form of this edition does not ask; look for it"));
    }
    FormField field = choice.get();
    return List.of(
        look.found(field.key())
            .map(found -> chosen(look, found))
            .orElseGet(() -> notChosen(look, field)));
  }

  private static Result chosen(Look look, FoundField found) {
    String place = look.place(found);
    if (found.value().contains("|")) {
      return Result.notMet(place, "More than one answer is marked");
    }
    return found.sure()
        ? Result.met(place)
        : Result.person(place, "Which answer is meant is not certain");
  }

  private static Result notChosen(Look look, FormField field) {
    if (look.mayBeWordedOtherwise(field)) {
      return Result.person(field.key(), "No " + Look.label(field) + " was found");
    }
    boolean unclear =
        look.read().warnings().stream()
            .anyMatch(warning -> warning.startsWith("choice " + field.key() + " cannot be told"));
    return unclear
        ? Result.person(
            field.key(), "What stands at " + Look.label(field) + " is none of its answers")
        : Result.notMet(field.key(), "No answer is marked at " + Look.label(field));
  }
}
