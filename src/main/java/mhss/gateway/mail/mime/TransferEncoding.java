package mhss.gateway.mail.mime;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import mhss.gateway.mail.text.TolerantBase64;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;

/** Takes the content-transfer-encoding off (RFC 2045 section 6). */
final class TransferEncoding {

  private static final int LOOK_AT = 4 << 10;
  private static final Pattern NOT_BASE64 = Pattern.compile("[^A-Za-z0-9+/=\\r\\n]");

  /** Of so many characters one; of text at least one in six is a blank or a sign. */
  private static final int MOST_JUNK = 7;

  private static final int LONGEST_NAME = 200;

  private TransferEncoding() {}

  static Bytes decode(Bytes body, String declared, Budget budget, Set<String> defects) {
    // "quoted/printable", "base-64;", "8 bit": the letters say what is meant.
    String said = declared.substring(0, Math.min(LONGEST_NAME, declared.length()));
    String name = said.toLowerCase(Locale.ROOT).replaceAll("\\([^)]*\\)|[^a-z0-9]", "");
    return switch (name) {
      case "base64" -> base64(body, budget, defects);
      case "quotedprintable" -> quotedPrintable(body, budget, defects);
      case "xuuencode", "uuencode", "xuue", "uue" ->
          Uuencoded.first(body)
              .map(file -> counted(file.content(), budget))
              .orElseGet(() -> asItStands(body, defects));
      case "", "7bit", "8bit", "binary" -> body;
      default -> asItStands(body, defects);
    };
  }

  private static Bytes asItStands(Bytes body, Set<String> defects) {
    defects.add("unknown content-transfer-encoding, read as it stands");
    return body;
  }

  private static Bytes base64(Bytes body, Budget budget, Set<String> defects) {
    if (isText(body)) {
      defects.add("says base64 and is none, read as it stands");
      return body;
    }
    budget.decoded(body.length() * 3L / 4);
    TolerantBase64 base64 = new TolerantBase64(body.array(), body.from(), body.to());
    Bytes content = Bytes.of(base64.decode());
    if (base64.broken()) {
      defects.add("broken base64, mended");
    }
    return content;
  }

  /**
   * A relay that decodes a body and leaves the header is seen in the first line, which base64 fills
   * with groups of four, and in the blanks and signs of everything else.
   */
  private static boolean isText(Bytes body) {
    String head = body.latin(body.from(), Math.min(body.to(), body.from() + LOOK_AT));
    if (head.contains("-----BEGIN PGP ")) {
      return true;
    }
    String text = head.strip();
    String first = text.lines().findFirst().orElse("").strip();
    boolean groups = first.length() % 4 == 0 && !NOT_BASE64.matcher(first).find();
    return !groups && NOT_BASE64.matcher(text).results().count() * MOST_JUNK > text.length();
  }

  private static Bytes quotedPrintable(Bytes body, Budget budget, Set<String> defects) {
    DecodeMonitor noting =
        new DecodeMonitor() {
          @Override
          public boolean warn(String error, String dropDesc) {
            defects.add("broken quoted-printable, mended");
            return false;
          }

          @Override
          public boolean isListening() {
            return true;
          }
        };
    try (InputStream in = new QuotedPrintableInputStream(ended(body), noting)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream(body.length());
      in.transferTo(out);
      return counted(out.toByteArray(), budget);
    } catch (IOException impossibleInMemory) {
      throw new UncheckedIOException(impossibleInMemory);
    }
  }

  /** A soft line break at the very end has lost its line break to the boundary below. */
  private static InputStream ended(Bytes body) {
    boolean open = body.length() > 0 && body.array()[body.to() - 1] == '=';
    return open
        ? new SequenceInputStream(body.stream(), new ByteArrayInputStream(new byte[] {'\n'}))
        : body.stream();
  }

  private static Bytes counted(byte[] content, Budget budget) {
    budget.decoded(content.length);
    return Bytes.of(content);
  }
}
