package mhss.gateway.mail.compose;

import static java.nio.charset.StandardCharsets.UTF_8;

import mhss.gateway.mail.text.FileNames;

/** The name of a file in Content-Disposition: quoted, or extended and in pieces (RFC 2231). */
final class FileNameParameter {

  private static final int PIECE = 50;
  private static final String UNESCAPED = "!#$&+-.^_`|~";

  private FileNameParameter() {}

  static String of(String fileName) {
    String name = FileNames.safe(fileName);
    if (name.isEmpty()) {
      return "";
    }
    boolean plain = name.length() <= PIECE && name.chars().allMatch(c -> c >= ' ' && c <= '~');
    return plain ? "; filename=\"" + name + "\"" : extended(name);
  }

  private static String extended(String name) {
    StringBuilder parameters = new StringBuilder();
    StringBuilder piece = new StringBuilder("UTF-8''");
    int pieces = 0;
    for (byte b : name.getBytes(UTF_8)) {
      if (piece.length() >= PIECE) {
        parameters.append("; filename*").append(pieces++).append("*=").append(piece);
        piece.setLength(0);
      }
      char c = (char) (b & 0xFF);
      boolean letter = c < 128 && (Character.isLetterOrDigit(c) || UNESCAPED.indexOf(c) >= 0);
      piece.append(letter ? String.valueOf(c) : String.format("%%%02X", (int) c));
    }
    return parameters.append("; filename*").append(pieces).append("*=").append(piece).toString();
  }
}
