package mhss.gateway.mail.compose;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Unstructured header text as encoded words where it needs them (RFC 2047). */
final class EncodedText {

  /** So that a word still fits on the line that begins with {@code Subject:}. */
  private static final int BYTES = 39;

  private static final Pattern PLAIN =
      Pattern.compile("[\\x21-\\x7e]{1,200}( {1,3}[\\x21-\\x7e]{1,200})*+");

  private EncodedText() {}

  static String of(String text) {
    if (text.isEmpty() || PLAIN.matcher(text).matches() && !text.contains("=?")) {
      return text;
    }
    List<String> words = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      if ((piece + Character.toString(c)).getBytes(UTF_8).length > BYTES) {
        words.add(word(piece));
        piece.setLength(0);
      }
      piece.appendCodePoint(c);
    }
    words.add(word(piece));
    return String.join(" ", words);
  }

  private static String word(CharSequence piece) {
    return "=?UTF-8?B?"
        + Base64.getEncoder().encodeToString(piece.toString().getBytes(UTF_8))
        + "?=";
  }
}
