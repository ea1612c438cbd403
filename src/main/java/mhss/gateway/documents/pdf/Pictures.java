package mhss.gateway.documents.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/** Whether any page shows a picture. */
record Pictures(PDDocument document) {

  boolean areThere() throws IOException {
    for (PDPage page : document.getPages()) {
      if (isIn(page.getResources())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIn(PDResources resources) {
    if (resources == null) {
      return false;
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.isImageXObject(name)) {
        return true;
      }
    }
    return false;
  }
}
