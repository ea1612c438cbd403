package mhss.gateway.console.reports.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mhss.gateway.documents.FoundField;
import mhss.gateway.rules.ReportRules.ReportType;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.FormField;

/**
 * What was read of the document.
 *
 * @param label as the form prints it
 */
public record FieldLine(String label, FoundField field) {

  static List<FieldLine> of(RuleSet rules, String report, List<FoundField> fields) {
    Map<String, String> labels =
        rules.report(report).map(ReportType::form).flatMap(rules::form).stream()
            .flatMap(form -> form.fields().stream())
            .filter(field -> !field.key().isEmpty() && !field.wordings().isEmpty())
            .collect(
                Collectors.toMap(FormField::key, field -> field.wordings().get(0), (a, b) -> a));
    return fields.stream().map(field -> new FieldLine(label(field.key(), labels), field)).toList();
  }

  private static String label(String key, Map<String, String> labels) {
    String number = key.replaceFirst(".*\\.", "");
    String plain = key.replaceFirst("\\.\\d+$", "");
    return Optional.ofNullable(labels.get(plain))
        .map(label -> label.replaceFirst("\\bn\\b", number))
        .orElseGet(() -> spoken(plain));
  }

  /** {@code customer_signature_date} as words. */
  private static String spoken(String key) {
    String words = key.replace('_', ' ').replace('.', ' ');
    return words.isEmpty() ? "Field" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
