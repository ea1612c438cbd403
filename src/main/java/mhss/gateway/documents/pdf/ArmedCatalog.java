package mhss.gateway.documents.pdf;

import java.util.List;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * What a PDF does by itself, or carries along, as its catalog says (ISO 32000, 7.7.2). Actions of
 * single pages, links and fields are not looked for.
 */
class ArmedCatalog {

  private ArmedCatalog() {}

  static List<String> of(PDDocument document) {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    TreeSet<String> kinds = new TreeSet<>();
    if (catalog.getDictionaryObject(COSName.OPEN_ACTION) instanceof COSDictionary action) {
      opening(action, kinds);
    }
    if (catalog.getDictionaryObject(COSName.AA) instanceof COSDictionary) {
      kinds.add("an action that starts by itself");
    }
    if (catalog.getDictionaryObject(COSName.NAMES) instanceof COSDictionary names) {
      if (holds(names, COSName.JAVA_SCRIPT)) {
        kinds.add("JavaScript");
      }
      if (holds(names, COSName.EMBEDDED_FILES)) {
        kinds.add("files inside it");
      }
    }
    return List.copyOf(kinds);
  }

  /** To turn to a page is harmless. */
  private static void opening(COSDictionary action, TreeSet<String> kinds) {
    String type = String.valueOf(action.getNameAsString(COSName.S));
    if (type.equals("JavaScript")) {
      kinds.add("JavaScript");
    } else if (type.equals("Launch")) {
      kinds.add("a program or file that it starts");
    } else if (!type.equals("GoTo") || action.containsKey(COSName.NEXT)) {
      kinds.add("an action that starts by itself");
    }
  }

  /** Some programs write empty trees. */
  private static boolean holds(COSDictionary names, COSName tree) {
    return names.getDictionaryObject(tree) instanceof COSDictionary root
        && (filled(root.getDictionaryObject(COSName.KIDS))
            || filled(root.getDictionaryObject(COSName.NAMES)));
  }

  private static boolean filled(COSBase array) {
    return array instanceof COSArray some && some.size() > 0;
  }
}
