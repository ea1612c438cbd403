package mhss.gateway.documents.markup;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/** The font table of an RTF file: names and code pages by number. */
class RtfFonts {

  private static final int LONGEST_NAME = 100;

  private final Map<Integer, Charset> charsets = new HashMap<>();
  private final Map<Integer, StringBuilder> names = new HashMap<>();
  private int current;

  void open(int number) {
    current = number;
  }

  void charset(int number) {
    charsets.put(current, RtfCharsets.ofFont(number));
  }

  /** A character of the name of the font opened last; a semicolon ends it. */
  void named(char character) {
    StringBuilder name = names.computeIfAbsent(current, number -> new StringBuilder());
    boolean open = name.length() < LONGEST_NAME && name.indexOf(";") < 0;
    if (open && character >= ' ') {
      name.append(character);
    }
  }

  Charset charset(int font, Charset otherwise) {
    Charset charset = charsets.get(font);
    return charset == null ? otherwise : charset;
  }

  /** Empty when the table does not name it. */
  String name(int font) {
    StringBuilder name = names.get(font);
    return name == null ? "" : name.toString().replace(";", "").strip();
  }
}
