package mhss.gateway.reports;

import java.util.Optional;
import mhss.gateway.documents.FormLayout;
import mhss.gateway.documents.FormLayout.Kind;
import mhss.gateway.documents.FormLayout.Label;
import mhss.gateway.documents.FormLayout.Option;
import mhss.gateway.rules.RuleSet;

/** Forms of a rule set as the reader of documents wants them. */
public final class FormLayouts {

  private FormLayouts() {}

  public static FormLayout of(RuleSet rules, RuleSet.Form form) {
    return new FormLayout(
        rules.id() + "/" + form.id(), form.fields().stream().map(FormLayouts::label).toList());
  }

  /**
   * @return empty when the rule set has no such form
   */
  public static Optional<FormLayout> of(RuleSet rules, String form) {
    return rules.form(form).map(found -> of(rules, found));
  }

  private static Label label(RuleSet.FormField field) {
    Kind kind = kind(field.type());
    boolean silent = kind == Kind.HINT || field.type().equals("heading");
    return new Label(
        silent ? "" : field.key(),
        field.wordings(),
        field.sameLine(),
        field.multiLine(),
        kind,
        field.options().stream()
            .map(option -> new Option(option.id(), option.wordings()))
            .toList());
  }

  private static Kind kind(String type) {
    return switch (type) {
      case "choice" -> Kind.CHOICE;
      case "signature" -> Kind.SIGNATURE;
      case "repeat" -> Kind.REPEAT;
      case "hint" -> Kind.HINT;
      default -> Kind.TEXT;
    };
  }
}
