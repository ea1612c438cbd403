package mhss.gateway.responses.letters;

import java.util.List;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.rules.RuleSet.Form;
import mhss.gateway.rules.RuleSet.FormField;
import mhss.gateway.rules.RuleSets;

/**
 * Keys of fields that were not given into their labels, as the form of the rule set prints them.
 */
class MissingFields {

  private final RuleSets ruleSets;

  MissingFields(RuleSets ruleSets) {
    this.ruleSets = ruleSets;
  }

  List<String> labels(CaseFile caseFile, List<String> keys) {
    List<Form> forms = ruleSets.get(caseFile.ruleSet()).forms();
    return keys.stream().map(key -> label(forms, key)).toList();
  }

  private static String label(List<Form> forms, String key) {
    return forms.stream()
        .flatMap(form -> form.fields().stream())
        .filter(field -> field.key().equals(key) && !field.wordings().isEmpty())
        .findFirst()
        .map(MissingFields::printed)
        .orElse(key.replace('_', ' '));
  }

  private static String printed(FormField field) {
    return field.wordings().get(0).strip().replaceAll("\\s+", " ").replaceAll(":$", "");
  }
}
