package mhss.gateway.documents.pdf.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mhss.gateway.documents.content.Box;
import mhss.gateway.documents.content.Break;
import mhss.gateway.documents.content.Cell;
import mhss.gateway.documents.content.Fragment;
import mhss.gateway.documents.content.Limits;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** What people wrote onto a page as a note or comment: seen, but no part of the form. */
class Notes {

  /** On one page; each costs more than a letter. */
  private static final int MOST = 2_000;

  private Notes() {}

  static void requireFew(PDPage page) {
    COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
    if (annotations != null && annotations.size() > MOST) {
      throw Limits.exceeded("notes on a page", MOST);
    }
  }

  static List<Fragment> on(int number, PDPage page) throws IOException {
    List<Fragment> notes = new ArrayList<>();
    for (PDAnnotation annotation : page.getAnnotations()) {
      String words = annotation.getContents();
      boolean printed = "FreeText".equals(annotation.getSubtype()) && !annotation.isHidden();
      if (words != null && !words.isBlank() && !printed) {
        notes.add(
            new Fragment(
                words.strip(), Break.PARAGRAPH, number, 0, Cell.NONE, Box.NONE, false, List.of()));
      }
    }
    return notes;
  }
}
