package mhss.gateway.mail.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters read from bytes, whatever the mail says about them.
 *
 * @param defects what was wrong with the declaration or the bytes; no content
 */
public record DecodedText(String text, List<String> defects) {

  private static final Pattern META_CHARSET =
      Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([\\w.:-]{1,40})");
  private static final int META_WITHIN = 2_048;

  /**
   * A byte order mark wins, then the declared charset, then an HTML page's own word, then UTF-8
   * where the bytes are valid UTF-8, then windows-1252.
   */
  public static DecodedText of(byte[] bytes, String declared, boolean html) {
    Optional<Charset> marked = byteOrderMark(bytes);
    if (marked.isPresent()) {
      DecodedText read = read(bytes, marked.get(), new ArrayList<>());
      return read.text.startsWith("\uFEFF")
          ? new DecodedText(read.text.substring(1), read.defects)
          : read;
    }
    String name = declared.isBlank() && html ? metaCharset(bytes) : declared;
    List<String> defects = new ArrayList<>();
    Optional<Charset> charset = Charsets.named(name);
    if (charset.isEmpty() && !name.isBlank()) {
      defects.add("unknown charset, guessed");
    }
    boolean untrue = charset.filter(US_ASCII::equals).isPresent() && !ascii(bytes);
    if (untrue) {
      defects.add("8-bit text declared as US-ASCII, guessed");
    }
    return charset.isEmpty() || untrue
        ? read(bytes, guess(bytes), defects)
        : read(bytes, charset.get().equals(UTF_16) ? endian(bytes) : charset.get(), defects);
  }

  private static DecodedText read(byte[] bytes, Charset charset, List<String> defects) {
    MendingDecoder decoder = new MendingDecoder(charset);
    String text = decoder.decode(bytes);
    if (decoder.mended()) {
      defects.add("bytes outside the charset, read as windows-1252");
    }
    return new DecodedText(text, List.copyOf(defects));
  }

  private static Optional<Charset> byteOrderMark(byte[] bytes) {
    if (bytes.length >= 3 && at(bytes, 0) == 0xEF && at(bytes, 1) == 0xBB && at(bytes, 2) == 0xBF) {
      return Optional.of(UTF_8);
    }
    if (bytes.length < 2) {
      return Optional.empty();
    }
    return switch (at(bytes, 0) << 8 | at(bytes, 1)) {
      case 0xFEFF -> Optional.of(UTF_16BE);
      case 0xFFFE -> Optional.of(UTF_16LE);
      default -> Optional.empty();
    };
  }

  private static String metaCharset(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, META_WITHIN), ISO_8859_1);
    Matcher meta = META_CHARSET.matcher(start);
    // A page that is read byte by byte up to here cannot be UTF-16, whatever it says.
    return meta.find() && !meta.group(1).toLowerCase(Locale.ROOT).startsWith("utf-16")
        ? meta.group(1)
        : "";
  }

  private static Charset guess(byte[] bytes) {
    if (zeros(bytes, 0) + zeros(bytes, 1) > bytes.length / 4) {
      return endian(bytes);
    }
    return valid(bytes, UTF_8) ? UTF_8 : Charsets.WINDOWS_1252;
  }

  /** Latin letters in UTF-16 have their zeros in the even places when the high byte comes first. */
  private static Charset endian(byte[] bytes) {
    return zeros(bytes, 1) > zeros(bytes, 0) ? UTF_16LE : UTF_16BE;
  }

  private static int zeros(byte[] bytes, int first) {
    int zeros = 0;
    for (int i = first; i < bytes.length; i += 2) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  private static boolean ascii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  static boolean valid(byte[] bytes, Charset charset) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException invalid) {
      return false;
    }
  }

  private static int at(byte[] bytes, int i) {
    return bytes[i] & 0xFF;
  }
}
