package mhss.gateway.documents.content;

import java.util.Locale;

/** Signs that are no letters: ticks, boxes, and the place of a picture. */
public final class Symbols {

  /** Stands where a picture is shown in the text (Unicode OBJECT REPLACEMENT CHARACTER). */
  public static final char PICTURE = '\uFFFC';

  public static final char TICKED = '\u2612';
  public static final char TICK = '\u2714';
  public static final char CROSS = '\u2718';
  public static final char EMPTY = '\u2610';
  private static final char BULLET = '\u2022';

  private Symbols() {}

  /** What symbol fonts keep in the private area of Unicode, as a character of its own. */
  public static char shown(char character) {
    if (character < '\uF020' || character > '\uF0FF') {
      return character;
    }
    char sign = sign(character & 0xFF);
    return sign == BULLET ? character : sign;
  }

  /** Text in Wingdings or its kin, by the places of the letters in that font. */
  public static String inSymbolFont(CharSequence text) {
    StringBuilder signs = new StringBuilder();
    text.chars()
        .forEach(
            character ->
                signs.append(Character.isWhitespace(character) ? ' ' : sign(character & 0xFF)));
    return signs.toString();
  }

  public static boolean isSymbolFont(String font) {
    return font.toLowerCase(Locale.ROOT).replace(" ", "").contains("wingdings");
  }

  /** Boxes and ticks of Wingdings; of its other signs none can be an answer. */
  private static char sign(int code) {
    return switch (code) {
      case 0xFE, 0xFD, 0x54, 0x52, 0x53 -> TICKED;
      case 0xFC, 0x50 -> TICK;
      case 0xFB, 0x4F -> CROSS;
      case 0xA8, 0x6F, 0xA3, 0x71, 0x72, 0x70 -> EMPTY;
      default -> BULLET;
    };
  }

  public static String withoutPictures(String text) {
    return text.indexOf(PICTURE) < 0 ? text : text.replace(String.valueOf(PICTURE), "");
  }
}
