package mhss.gateway.rules.file;

import java.util.List;
import java.util.Set;
import mhss.gateway.rules.RuleSet.Form;
import mhss.gateway.rules.RuleSet.FormField;
import mhss.gateway.rules.RuleSet.Option;

/** The forms of a rule file: which labels fill which field. */
final class FormSection {

  private static final Set<String> FIELD_TYPES =
      Set.of(
          "text",
          "date",
          "urn",
          "email",
          "phones",
          "heading",
          "hint",
          "choice",
          "signature",
          "repeat");

  private FormSection() {}

  static Form form(YamlNode form) {
    form.only("id", "title", "verified", "source", "fields");
    return new Form(
        form.text("id"),
        form.text("title"),
        form.flag("verified", true),
        form.distinct("fields", FormSection::field, FormField::key),
        form.text("source"));
  }

  private static FormField field(YamlNode field) {
    field.only("key", "labels", "type", "same-line", "multi-line", "required", "options");
    List<String> labels = field.texts("labels");
    if (labels.isEmpty()) {
      throw field.bad("field " + field.text("key") + " has no labels");
    }
    String required = field.text("required", "no");
    if (!required.matches("always|no|one-of:[a-z-]+")) {
      throw field
          .get("required")
          .bad("'" + required + "' is not known; known: always, no, one-of:<group>");
    }
    return new FormField(
        field.text("key"),
        labels,
        field.optional("type").map(type -> type.oneOf(FIELD_TYPES)).orElse("text"),
        field.flag("same-line", false),
        field.flag("multi-line", false),
        required,
        options(field));
  }

  private static List<Option> options(YamlNode field) {
    boolean choice = field.text("type", "text").equals("choice");
    if (choice != field.has("options")) {
      throw field.bad(
          "field %s: options belong to a choice, and a choice has them"
              .formatted(field.text("key")));
    }
    return choice ? field.distinct("options", FormSection::option, Option::id) : List.of();
  }

  private static Option option(YamlNode option) {
    option.only("id", "labels");
    List<String> labels = option.texts("labels");
    if (labels.isEmpty()) {
      throw option.bad("option " + option.text("id") + " has no labels");
    }
    return new Option(option.text("id"), labels);
  }
}
