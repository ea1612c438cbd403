package mhss.gateway.documents.markup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import mhss.gateway.documents.content.Content;
import mhss.gateway.documents.content.ContentBuilder;
import mhss.gateway.documents.content.Limits;

/** Rich Text Format (1.9.1) as seen: splits it into groups, control words and characters. */
public class Rtf {

  private final String source;
  private final RtfText text;
  private int at;

  private Rtf(String source, RtfText text) {
    this.source = source;
    this.text = text;
  }

  public static Content read(byte[] bytes) {
    ContentBuilder body = new ContentBuilder();
    ContentBuilder margins = new ContentBuilder();
    List<String> warnings = new ArrayList<>();
    String source = new String(bytes, ISO_8859_1);
    RtfActive active = new RtfActive();
    new Rtf(source, new RtfText(body, margins, warnings, active)).run();
    return Content.flowing("rtf", body, margins.fragments(), warnings)
        .withText()
        .carrying(active.kinds());
  }

  private void run() {
    int depth = 0;
    while (at < source.length()) {
      char character = source.charAt(at++);
      switch (character) {
        case '{' -> {
          if (++depth > Limits.XML_DEPTH) {
            throw Limits.exceeded("levels of nesting", Limits.XML_DEPTH);
          }
          text.open();
        }
        case '}' -> {
          depth--;
          text.close();
        }
        case '\\' -> control();
        case '\r', '\n' -> {}
        default -> text.character(character);
      }
    }
    text.end();
  }

  private void control() {
    if (at >= source.length()) {
      return;
    }
    char first = source.charAt(at);
    if (first == '\'') {
      hex();
    } else if (isLetter(first)) {
      word();
    } else {
      at++;
      text.symbol(first);
    }
  }

  private void hex() {
    int end = Math.min(at + 3, source.length());
    String digits = source.substring(at + 1, end);
    at = end;
    if (digits.matches("[0-9A-Fa-f]{2}")) {
      text.character((char) Integer.parseInt(digits, 16));
    }
  }

  private void word() {
    int start = at;
    while (at < source.length() && isLetter(source.charAt(at))) {
      at++;
    }
    String word = source.substring(start, at);
    int digits = at;
    if (at < source.length() && source.charAt(at) == '-') {
      at++;
    }
    while (at < source.length() && at - digits < 10 && Character.isDigit(source.charAt(at))) {
      at++;
    }
    String number = source.substring(digits, at);
    int parameter = number.matches("-?\\d{1,9}") ? Integer.parseInt(number) : RtfText.NONE;
    if (at < source.length() && source.charAt(at) == ' ') {
      at++;
    }
    if (word.equals("bin") && parameter > 0) {
      at = (int) Math.min(source.length(), (long) at + parameter);
    } else {
      text.word(word, parameter);
    }
  }

  private static boolean isLetter(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
  }
}
