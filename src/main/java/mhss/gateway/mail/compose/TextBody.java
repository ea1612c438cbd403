package mhss.gateway.mail.compose;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.QuotedPrintableOutputStream;

/**
 * A text made fit for every relay.
 *
 * @param encoding {@code 7bit} or {@code quoted-printable}
 */
record TextBody(String encoding, byte[] bytes) {

  /** Short lines of ASCII without blanks at their end. */
  private static final Pattern SAFE = Pattern.compile("[\\x20-\\x7e\\t]{0,77}[\\x21-\\x7e]|");

  static TextBody of(String text) {
    String canonical = canonical(text);
    return canonical.lines().allMatch(line -> SAFE.matcher(line).matches())
        ? new TextBody("7bit", canonical.getBytes(US_ASCII))
        : new TextBody("quoted-printable", quotedPrintable(canonical.getBytes(UTF_8)));
  }

  /** CRLF at the end of every line, the last one included. */
  static String canonical(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
    return lines.endsWith("\r\n") || lines.isEmpty() ? lines : lines + "\r\n";
  }

  private static byte[] quotedPrintable(byte[] bytes) {
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    try (OutputStream out = new QuotedPrintableOutputStream(encoded, false)) {
      out.write(bytes);
    } catch (IOException impossibleInMemory) {
      throw new UncheckedIOException(impossibleInMemory);
    }
    return encoded.toByteArray();
  }
}
