package mhss.gateway.documents.pdf;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDChoice;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** What a person sees in a field, rather than what it stores. */
class FieldValue {

  /** Whether the signature holds is for a person with the signer's certificate to tell. */
  private static final String SIGNED = "(digital signature)";

  private FieldValue() {}

  static String of(PDField field) {
    if (field instanceof PDCheckBox box) {
      // Not isChecked(): it needs the picture of a tick, which some producers leave out.
      return String.valueOf(!Set.of("Off", "").contains(box.getValue()));
    }
    if (field instanceof PDRadioButton button) {
      return chosen(button);
    }
    if (field instanceof PDChoice choice) {
      return choice.getValue().stream()
          .map(value -> shown(choice, value))
          .collect(Collectors.joining("\n"));
    }
    if (field instanceof PDSignatureField) {
      return SIGNED;
    }
    String value = field.getValueAsString();
    return value == null ? "" : value.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  private static String chosen(PDRadioButton button) {
    String value = button.getValue();
    List<String> exported = button.getExportValues();
    boolean isIndex = value.matches("\\d{1,4}") && Integer.parseInt(value) < exported.size();
    if (isIndex) {
      return exported.get(Integer.parseInt(value));
    }
    return value.equals("Off") ? "" : value;
  }

  private static String shown(PDChoice choice, String value) {
    int index = choice.getOptionsExportValues().indexOf(value);
    List<String> displayed = choice.getOptionsDisplayValues();
    return index >= 0 && index < displayed.size() ? displayed.get(index) : value;
  }
}
