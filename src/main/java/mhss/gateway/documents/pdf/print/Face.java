package mhss.gateway.documents.pdf.print;

import java.util.regex.Pattern;
import mhss.gateway.documents.content.Symbols;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * A font of a document, looked at once and not for each of its letters.
 *
 * @param name family as the document names it; empty when it names none
 * @param symbols its letters are signs
 */
record Face(String name, boolean symbols) {

  private static final Pattern SUBSET = Pattern.compile("^[A-Z]{6}\\+");

  /** Without the mark of a subset (PDF 32000-1, 9.6.4). */
  static Face of(PDFont font) {
    String named = font == null || font.getName() == null ? "" : font.getName();
    String name = SUBSET.matcher(named).replaceFirst("");
    return new Face(name, Symbols.isSymbolFont(name));
  }

  String shown(String text) {
    if (symbols) {
      return Symbols.inSymbolFont(text);
    }
    return text.length() == 1 ? shown(text.charAt(0), text) : text;
  }

  private static String shown(char letter, String text) {
    char shown = Symbols.shown(letter);
    return shown == letter ? text : String.valueOf(shown);
  }
}
