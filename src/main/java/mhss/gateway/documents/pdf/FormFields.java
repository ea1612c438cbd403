package mhss.gateway.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.documents.content.Box;
import mhss.gateway.documents.content.FormValue;
import mhss.gateway.documents.content.Fragment;
import mhss.gateway.documents.content.Limits;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDPushButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** The filled-in fields of an AcroForm with their places on the pages. */
class FormFields {

  private static final int MOST = 5_000;

  private final Map<COSDictionary, Integer> pageOf = new HashMap<>();
  private final PDDocument document;
  private final List<Fragment> printed;

  FormFields(PDDocument document, List<Fragment> printed) throws IOException {
    this.document = document;
    this.printed = printed;
    int page = 0;
    for (PDPage each : document.getPages()) {
      page++;
      for (PDAnnotation annotation : each.getAnnotations()) {
        pageOf.put(annotation.getCOSObject(), page);
      }
    }
  }

  List<FormValue> in(PDAcroForm form) {
    List<FormValue> values = new ArrayList<>();
    int characters = 0;
    for (PDField field : form.getFieldTree()) {
      if (isFilledIn(field)) {
        FormValue value = value(field);
        characters += value.value().length();
        values.add(value);
      }
      if (values.size() > MOST || characters > Limits.CHARACTERS) {
        throw Limits.exceeded("form fields or characters in them", MOST);
      }
    }
    return values;
  }

  private static boolean isFilledIn(PDField field) {
    return field.getWidgets().stream().anyMatch(widget -> !widget.isHidden() && !widget.isNoView())
        && !(field instanceof PDPushButton)
        && !(field instanceof PDSignatureField signature && signature.getSignature() == null)
        && field.getFieldType() != null
        && isTerminal(field);
  }

  private static boolean isTerminal(PDField field) {
    return field instanceof org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
  }

  private FormValue value(PDField field) {
    PDAnnotationWidget widget = shown(field);
    int page = pageOf.getOrDefault(widget.getCOSObject(), 0);
    Box box = box(widget.getRectangle(), page);
    return new FormValue(
        Optional.ofNullable(field.getPartialName()).orElse(""),
        Optional.ofNullable(field.getAlternateFieldName()).orElse(""),
        FieldValue.of(field),
        page,
        lineAt(page, box),
        box);
  }

  /** Of several boxes of one field, the one that is ticked. */
  private static PDAnnotationWidget shown(PDField field) {
    return field.getWidgets().stream()
        .filter(widget -> widget.getAppearanceState() != null)
        .filter(widget -> !widget.getAppearanceState().equals(COSName.Off))
        .findFirst()
        .orElse(field.getWidgets().get(0));
  }

  private Box box(PDRectangle rectangle, int page) {
    if (rectangle == null || page == 0) {
      return Box.NONE;
    }
    return Seen.on(document.getPage(page - 1)).box(rectangle);
  }

  /** The printed line beside the first line of the field, or the last one above it. */
  private int lineAt(int page, Box box) {
    float firstLine = box.top() + Math.min(box.height(), 14);
    return printed.stream()
        .filter(fragment -> fragment.page() == page && fragment.box().top() < firstLine)
        .mapToInt(Fragment::line)
        .max()
        .orElse(1);
  }
}
