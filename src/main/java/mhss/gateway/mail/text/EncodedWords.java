package mhss.gateway.mail.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Encoded words in header values (RFC 2047), also where they may not stand and where a character is
 * split between two of them.
 */
public final class EncodedWords {

  private static final Pattern WORD =
      Pattern.compile("=\\?([^?\\s=*]*)(?:\\*[^?\\s]*)?\\?([bBqQ])\\?([^?]*)\\?=");

  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private String pendingCharset = "";

  private EncodedWords() {}

  public static String decode(String value) {
    return value.contains("=?") ? new EncodedWords().read(value) : value;
  }

  private String read(String value) {
    Matcher word = WORD.matcher(value);
    int done = 0;
    while (word.find()) {
      String between = value.substring(done, word.start());
      boolean adjacent = done > 0 && between.isBlank();
      if (!adjacent || !word.group(1).equalsIgnoreCase(pendingCharset)) {
        flush();
      }
      text.append(adjacent ? "" : between);
      pendingCharset = word.group(1);
      pending.writeBytes(bytes(word.group(2), word.group(3)));
      done = word.end();
    }
    flush();
    return text.append(value, done, value.length()).toString();
  }

  private byte[] bytes(String encoding, String payload) {
    Charset charset = Charsets.named(pendingCharset).orElse(Charsets.WINDOWS_1252);
    byte[] raw = payload.getBytes(charset.canEncode() ? charset : Charsets.WINDOWS_1252);
    return encoding.equalsIgnoreCase("B")
        ? new TolerantBase64(raw, 0, raw.length).decode()
        : Escapes.decode(raw, '=', true);
  }

  private void flush() {
    if (pending.size() > 0) {
      text.append(DecodedText.of(pending.toByteArray(), pendingCharset, false).text());
      pending.reset();
    }
  }
}
