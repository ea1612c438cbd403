package mhss.gateway.reports;

import java.util.List;
import java.util.Optional;
import mhss.gateway.documents.FormLayout;
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

  private static FormLayout.Label label(RuleSet.FormField field) {
    return new FormLayout.Label(
        field.type().equals("heading") ? "" : field.key(),
        List.copyOf(field.wordings()),
        field.sameLine(),
        field.multiLine());
  }
}
