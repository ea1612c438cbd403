package mhss.gateway.sandbox.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mhss.gateway.rules.RuleSet.Form;
import mhss.gateway.rules.RuleSet.FormField;

/**
 * A form with its answers, line by line, before anything decides how it looks.
 *
 * @param rows of one or two fields each
 */
record Sheet(String service, String title, List<List<Line>> rows) {

  private static final String SERVICE = "Access to Work \u2013 Mental Health Support Service";

  /**
   * A label and what was written beside it.
   *
   * @param options to choose from; empty for text
   */
  record Line(String label, String value, List<Option> options) {

    boolean isHeading() {
      return value == null;
    }

    /** Y/N: what does not apply is struck through, not ticked. */
    boolean isStruck() {
      return !options.isEmpty() && options.stream().allMatch(option -> option.words().length() < 4);
    }

    boolean isAnswered() {
      return options.stream().anyMatch(Option::chosen);
    }
  }

  record Option(String words, boolean chosen) {}

  /**
   * @param answers by key of the form: of a choice the ids of the options marked, one a line; of a
   *     signature the name and, on a second line, the date; of a repeated field a line a number
   */
  static Sheet of(Form form, Map<String, String> answers) {
    List<List<Line>> rows = new ArrayList<>();
    List<FormField> repeated = new ArrayList<>();
    for (FormField field : form.fields()) {
      if (field.type().equals("repeat")) {
        repeated.add(field);
        continue;
      }
      rows.addAll(numbered(repeated, answers));
      repeated.clear();
      if (field.type().equals("hint")) {
        explain(rows, field);
      } else if (field.sameLine() && !rows.isEmpty()) {
        rows.get(rows.size() - 1).addAll(lines(field, answers));
      } else {
        rows.add(new ArrayList<>(lines(field, answers)));
      }
    }
    rows.addAll(numbered(repeated, answers));
    return new Sheet(SERVICE, form.title(), rows);
  }

  private static List<Line> lines(FormField field, Map<String, String> answers) {
    String answer = answers.getOrDefault(field.key(), "");
    return switch (field.type()) {
      case "heading" -> List.of(new Line(label(field), null, List.of()));
      case "choice" -> List.of(new Line(label(field), "", options(field, answer)));
      case "signature" -> signature(field, answer);
      default -> List.of(new Line(label(field), answer, List.of()));
    };
  }

  /** Printed below the label before it; below both when two share a line. */
  private static void explain(List<List<Line>> rows, FormField hint) {
    List<Line> last = rows.get(rows.size() - 1);
    if (last.size() > 1) {
      rows.add(List.of(new Line(hint.wordings().get(0), null, List.of())));
      return;
    }
    Line label = last.remove(last.size() - 1);
    last.add(
        new Line(label.label() + "\n" + hint.wordings().get(0), label.value(), label.options()));
  }

  private static List<Option> options(FormField field, String answer) {
    List<String> chosen = answer.lines().toList();
    return field.options().stream()
        .map(option -> new Option(option.wordings().get(0), chosen.contains(option.id())))
        .toList();
  }

  private static List<Line> signature(FormField field, String answer) {
    String[] nameAndDate = (answer + "\n ").split("\n");
    return List.of(
        new Line(label(field), nameAndDate[0], List.of()),
        new Line("Date:", nameAndDate[1].strip(), List.of()));
  }

  /** First all of number 1, then all of number 2. */
  private static List<List<Line>> numbered(List<FormField> fields, Map<String, String> answers) {
    List<List<Line>> rows = new ArrayList<>();
    int most =
        fields.stream()
            .mapToInt(field -> (int) answers.getOrDefault(field.key(), "").lines().count())
            .max()
            .orElse(0);
    for (int number = 1; number <= most; number++) {
      for (FormField field : fields) {
        List<String> values = answers.getOrDefault(field.key(), "").lines().toList();
        String label = label(field).replaceFirst("\\bn\\b", String.valueOf(number));
        String value = number > values.size() ? "" : values.get(number - 1);
        rows.add(new ArrayList<>(List.of(new Line(label, value, List.of()))));
      }
    }
    return rows;
  }

  private static String label(FormField field) {
    String printed = field.wordings().get(0);
    return printed.matches(".*[:?)]") ? printed : printed + ":";
  }
}
