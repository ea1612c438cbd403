package mhss.gateway.sandbox.forms;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import mhss.gateway.rules.RuleSet.Form;

/**
 * Forms of a rule set filled in. Answers go by key of the form: of a choice the id of the option
 * marked (of several, one a line), of a repeated field one line for each number.
 */
public final class FilledForms {

  private FilledForms() {}

  /** In Arial 12, choices ticked; of Y/N the one that does not hold struck through. */
  public static byte[] word(Form form, Map<String, String> answers) {
    return SheetWord.of(Sheet.of(form, answers));
  }

  /** In another font and size than the standard wants. */
  public static byte[] word(Form form, Map<String, String> answers, String font, int size) {
    return SheetWord.of(Sheet.of(form, answers), font, size);
  }

  /** Printed: no fields. */
  public static byte[] pdf(Form form, Map<String, String> answers) {
    return SheetPdf.of(Sheet.of(form, answers));
  }

  public static byte[] text(Form form, Map<String, String> answers) {
    return SheetText.of(Sheet.of(form, answers)).getBytes(StandardCharsets.UTF_8);
  }
}
