package mhss.gateway.mail.mime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mhss.gateway.mail.text.DecodedText;
import mhss.gateway.mail.text.EncodedWords;
import mhss.gateway.mail.text.Escapes;

/** Parameters in pieces and in charsets: {@code name*0*=utf-8''…; name*1=…} (RFC 2231). */
final class ExtendedParameters {

  private static final Pattern PIECE = Pattern.compile("([^*]+)(?:\\*(\\d{1,3}))?(\\*)?");
  private static final Pattern CHARSET = Pattern.compile("([^']*)'[^']*'(.*)", Pattern.DOTALL);

  private record Piece(boolean encoded, String text) {}

  private ExtendedParameters() {}

  static Map<String, String> join(Map<String, String> written) {
    Map<String, String> joined = new LinkedHashMap<>();
    Map<String, TreeMap<Integer, Piece>> pieces = new LinkedHashMap<>();
    written.forEach(
        (name, text) -> {
          Matcher piece = PIECE.matcher(name);
          if (!piece.matches() || piece.group(2) == null && piece.group(3) == null) {
            joined.put(name, EncodedWords.decode(text));
          } else {
            int index = piece.group(2) == null ? 0 : Integer.parseInt(piece.group(2));
            pieces
                .computeIfAbsent(piece.group(1), key -> new TreeMap<>())
                .putIfAbsent(index, new Piece(piece.group(3) != null, text));
          }
        });
    pieces.forEach((name, parts) -> joined.put(name, text(parts)));
    return joined;
  }

  private static String text(TreeMap<Integer, Piece> pieces) {
    String charset = "";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Piece piece : pieces.values()) {
      String rest = piece.text;
      Matcher named = CHARSET.matcher(rest);
      if (piece == pieces.firstEntry().getValue() && piece.encoded && named.matches()) {
        charset = named.group(1);
        rest = named.group(2);
      }
      byte[] raw = rest.getBytes(UTF_8);
      bytes.writeBytes(piece.encoded ? Escapes.decode(raw, '%', false) : raw);
    }
    String text = DecodedText.of(bytes.toByteArray(), charset, false).text();
    // Some programs put an encoded word into the pieces.
    return EncodedWords.decode(text);
  }
}
