package mhss.gateway.reports.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mhss.gateway.reports.standard.Checks.Check;
import mhss.gateway.rules.RuleSet.FormField;

/** Every section that must be filled in is (v8 1.22, 1.45; 2024 Annex F 3). */
class Sections implements Check {

  /** Choices and signatures are looked at by criteria of their own. */
  private static final Set<String> OTHERS = Set.of("heading", "hint", "choice", "signature");

  @Override
  public List<Result> of(Look look) {
    List<Result> results = new ArrayList<>();
    for (FormField field :
        look.fields(field -> field.required().equals("always") && !OTHERS.contains(field.type()))) {
      if (!isFilled(look, field)) {
        results.add(missing(look, field));
      }
    }
    return results;
  }

  private static boolean isFilled(Look look, FormField field) {
    boolean repeated = field.type().equals("repeat");
    return look.read().fields().stream()
        .filter(found -> repeated ? isOneOf(found.key(), field) : found.key().equals(field.key()))
        .anyMatch(found -> found.value().chars().anyMatch(Character::isLetterOrDigit));
  }

  private static boolean isOneOf(String key, FormField field) {
    return key.startsWith(field.key() + ".");
  }

  private static Result missing(Look look, FormField field) {
    if (look.mayBeWordedOtherwise(field)) {
      return Result.person(
          field.key(),
          "No section " + Look.label(field) + " was found; it may be worded otherwise");
    }
    return Result.notMet(
        field.key(),
        look.hasLabel(field)
            ? "Section " + Look.label(field) + " is empty"
            : "Section " + Look.label(field) + " is missing");
  }
}
