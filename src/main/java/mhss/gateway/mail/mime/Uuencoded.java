package mhss.gateway.mail.mime;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files written into the text itself: {@code begin 644 name … end}. */
final class Uuencoded {

  private static final int LINE = 100;

  record Content(String name, byte[] content) {}

  private record Lines(boolean ended, int next) {}

  private static final Pattern BEGIN = Pattern.compile("begin [0-7]{3,4} (\\S.{0,250})");
  private static final byte[] BEGIN_BYTES = {'b', 'e', 'g', 'i', 'n', ' '};

  private Uuencoded() {}

  static Optional<Content> first(Bytes text) {
    return all(text, 1).stream().findFirst();
  }

  static List<Content> all(Bytes text, int most) {
    List<Content> found = new ArrayList<>();
    for (int at = text.from(); at < text.to() && found.size() < most; ) {
      int next = text.nextLine(at);
      if (text.startsWith(at, BEGIN_BYTES) && next - at < 300) {
        Matcher begin = BEGIN.matcher(text.latin(at, text.textEnd(at, next)).stripTrailing());
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        if (begin.matches()) {
          Lines lines = lines(text, next, content);
          if (lines.ended) {
            found.add(new Content(begin.group(1), content.toByteArray()));
          }
          // No later beginning could get past the line that stopped this one.
          next = lines.next;
        }
      }
      at = next;
    }
    return found;
  }

  private static Lines lines(Bytes text, int start, ByteArrayOutputStream content) {
    int at = start;
    while (at < text.to()) {
      int next = text.nextLine(at);
      String line = text.latin(at, Math.min(text.textEnd(at, next), at + LINE + 1));
      if (line.strip().equals("end")) {
        return new Lines(true, next);
      }
      if (!line(line, content)) {
        return new Lines(false, next);
      }
      at = next;
    }
    return new Lines(false, at);
  }

  private static boolean line(String line, ByteArrayOutputStream content) {
    if (line.isBlank()) {
      return true;
    }
    int length = value(line, 0);
    // A file written in lines of 45 bytes has 61 characters each; some add a checksum.
    if (line.length() > LINE || line.length() < 1 + (length * 4 - 4) / 3) {
      return false;
    }
    for (int i = 1, left = length; left > 0; i += 4, left -= 3) {
      int bits =
          value(line, i) << 18
              | value(line, i + 1) << 12
              | value(line, i + 2) << 6
              | value(line, i + 3);
      for (int k = 0; k < Math.min(3, left); k++) {
        content.write(bits >> (16 - 8 * k));
      }
    }
    return true;
  }

  /** Trailing spaces are often lost on the way; they stand for zero. */
  private static int value(String line, int i) {
    return i < line.length() ? line.charAt(i) - ' ' & 0x3F : 0;
  }
}
