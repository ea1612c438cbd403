package mhss.gateway.returns.information.measures;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import mhss.gateway.rules.DateText;
import mhss.gateway.rules.FigureRule.Group;
import mhss.gateway.rules.FigureRule.Measure;

/** Which groups of a figure a form belongs to. */
final class Grouping {

  private final String field;
  private final Map<String, BiPredicate<String, LocalDate>> groups = new LinkedHashMap<>();

  Grouping(Measure measure) {
    this.field = measure.one("field").orElseThrow();
    boolean ages = measure.kind().equals(Measure.AGES);
    for (Group group : measure.groups()) {
      groups.put(group.id(), ages ? ages(group) : words(group));
    }
  }

  /**
   * @param form values by the key of their field
   * @param day on which the customer had an age
   * @return none of the groups: it says something else, or nothing
   */
  Set<String> of(Map<String, String> form, LocalDate day) {
    Set<String> found = new LinkedHashSet<>();
    String value = form.getOrDefault(field, "");
    groups.forEach(
        (id, matches) -> {
          if (matches.test(value, day)) {
            found.add(id);
          }
        });
    return found;
  }

  private static BiPredicate<String, LocalDate> words(Group group) {
    List<Pattern> patterns =
        group.matches().stream()
            .map(match -> Pattern.compile(match, Pattern.CASE_INSENSITIVE))
            .toList();
    return (value, day) -> patterns.stream().anyMatch(pattern -> pattern.matcher(value).find());
  }

  private static BiPredicate<String, LocalDate> ages(Group group) {
    return (value, day) -> {
      Optional<LocalDate> born = DateText.read(value, day).filter(date -> !date.isAfter(day));
      return born.isPresent()
          && group.matches().stream().anyMatch(range -> holds(range, born.get(), day));
    };
  }

  private static boolean holds(String range, LocalDate born, LocalDate day) {
    int age = Period.between(born, day).getYears();
    String[] ends = range.replace("+", "-999").split("-");
    return age >= Integer.parseInt(ends[0]) && age <= Integer.parseInt(ends[1]);
  }
}
