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
  }

  record Option(String words, boolean chosen) {}

  /**
   * @param answers by key of the form; of a choice the ids of the options marked, one a line; of a
   *     repeated field one paragraph a number
   */
  static Sheet of(Form form, Map<String, String> answers) {
    List<List<Line>> rows = new ArrayList<>();
    for (FormField field : form.fields()) {
      if (field.type().equals("repeat")) {
        repeated(field, answers).forEach(line -> rows.add(new ArrayList<>(List.of(line))));
      } else if (field.sameLine() && !rows.isEmpty()) {
        rows.get(rows.size() - 1).add(line(field, answers));
      } else {
        rows.add(new ArrayList<>(List.of(line(field, answers))));
      }
    }
    return new Sheet(SERVICE, form.title(), rows);
  }

  private static Line line(FormField field, Map<String, String> answers) {
    String answer = answers.getOrDefault(field.key(), "");
    List<String> chosen = answer.lines().toList();
    List<Option> options =
        field.options().stream()
            .map(option -> new Option(option.wordings().get(0), chosen.contains(option.id())))
            .toList();
    boolean heading = field.type().equals("heading");
    return new Line(label(field), heading ? null : options.isEmpty() ? answer : "", options);
  }

  private static List<Line> repeated(FormField field, Map<String, String> answers) {
    List<Line> lines = new ArrayList<>();
    for (String answer : answers.getOrDefault(field.key(), "").lines().toList()) {
      String number = String.valueOf(lines.size() + 1);
      lines.add(new Line(label(field).replaceFirst("\\bn\\b", number), answer, List.of()));
    }
    return lines;
  }

  private static String label(FormField field) {
    String printed = field.wordings().get(0);
    return printed.matches(".*[:?)]") ? printed : printed + ":";
  }
}
