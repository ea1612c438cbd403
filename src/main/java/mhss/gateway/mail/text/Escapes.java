package mhss.gateway.mail.text;

import java.io.ByteArrayOutputStream;

/** Two hex digits behind a sign: {@code =E9} in encoded words, {@code %E9} in parameters. */
public final class Escapes {

  private Escapes() {}

  /** A sign without two hex digits behind it stands for itself. */
  public static byte[] decode(byte[] in, char sign, boolean underscoreIsSpace) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
    for (int i = 0; i < in.length; i++) {
      int high = in[i] == sign && i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
      int low = high >= 0 ? Character.digit(in[i + 2], 16) : -1;
      if (low >= 0) {
        out.write(high << 4 | low);
        i += 2;
      } else {
        out.write(in[i] == '_' && underscoreIsSpace ? ' ' : in[i]);
      }
    }
    return out.toByteArray();
  }
}
