package mhss.gateway.documents.pdf.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** Text a person typed onto a flat form with a PDF viewer (FreeText annotations). */
class TypedOver {

  private static final Pattern FONT_SIZE = Pattern.compile("([0-9.]{1,6})\\s+Tf");
  private static final float USUAL_SIZE = 10;

  private TypedOver() {}

  static List<Glyph> on(PDPage page) throws IOException {
    List<Glyph> typed = new ArrayList<>();
    for (PDAnnotation annotation : page.getAnnotations()) {
      boolean isText = "FreeText".equals(annotation.getSubtype()) && !annotation.isHidden();
      if (isText && annotation.getContents() != null && annotation.getRectangle() != null) {
        add(typed, annotation, page.getCropBox());
      }
    }
    return typed;
  }

  private static void add(List<Glyph> typed, PDAnnotation annotation, PDRectangle crop) {
    PDRectangle place = annotation.getRectangle();
    float size = size(annotation);
    float left = place.getLowerLeftX() - crop.getLowerLeftX();
    float baseline = crop.getUpperRightY() - place.getUpperRightY();
    for (String line : annotation.getContents().split("\\R|\r")) {
      baseline += size * 1.15f;
      float right = Math.min(left + place.getWidth(), left + line.length() * size * 0.5f);
      typed.add(new Glyph(line, left, right, baseline, size));
    }
  }

  private static float size(PDAnnotation annotation) {
    String appearance = annotation.getCOSObject().getString(COSName.DA);
    Matcher matcher = FONT_SIZE.matcher(appearance == null ? "" : appearance);
    float size = matcher.find() ? Float.parseFloat("0" + matcher.group(1)) : 0;
    return size > 1 && size < 100 ? size : USUAL_SIZE;
  }
}
