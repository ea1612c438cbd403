package mhss.gateway.pgp.crypto;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ASCII armour (RFC 9580 section 6.2) off its bytes. The checksum is not looked at, as the RFC asks
 * for: integrity comes from cryptography.
 */
public final class Armour {

  /** The label stands in what people are told: it must not be able to say anything. */
  private static final Pattern BEGIN = Pattern.compile("-----BEGIN PGP ([A-Z][A-Z ]{0,30})-----");

  private static final String END = "-----END PGP ";
  private static final String DASHES = "-----";
  private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]*:( .*)?");

  private Armour() {}

  /**
   * @param label such as "MESSAGE" or "PUBLIC KEY BLOCK"
   */
  public record Block(String label, byte[] data) {}

  /**
   * @param textAround whether there is more than blanks outside the blocks
   */
  public record Blocks(List<Block> blocks, boolean textAround) {}

  /** Whether these bytes are packets as they are: the first bit of a packet is always set. */
  public static boolean isBinary(byte[] data) {
    return data.length > 0 && (data[0] & 0x80) != 0;
  }

  /**
   * @throws BrokenArmour when a block does not end or is not base64
   */
  public static Blocks read(byte[] data) {
    List<Block> blocks = new ArrayList<>();
    boolean textAround = false;
    for (Line line = Line.at(data, 0); line.isThere(); line = line.next()) {
      Matcher begin = BEGIN.matcher(line.startsWith(DASHES) ? line.text() : "");
      if (begin.matches()) {
        String label = begin.group(1);
        Line end = end(line.next(), label);
        blocks.add(new Block(label, decode(data, line.next(), end)));
        line = end;
      } else {
        textAround |= !line.isBlank();
      }
    }
    return new Blocks(blocks, textAround);
  }

  private static Line end(Line from, String label) {
    for (Line line = from; line.isThere(); line = line.next()) {
      if (line.startsWith(END) && line.text().equals(END + label + DASHES)) {
        return line;
      }
    }
    throw new BrokenArmour("a PGP " + label + " block does not end");
  }

  private static byte[] decode(byte[] data, Line first, Line end) {
    Line line = first;
    while (line.from() < end.from() && HEADER.matcher(line.text()).matches()) {
      line = line.next();
    }
    ByteArrayOutputStream base64 = new ByteArrayOutputStream(end.from() - line.from());
    for (; line.from() < end.from(); line = line.next()) {
      int start = line.firstVisible();
      if (!isChecksum(data, start, line.end())) {
        base64.write(data, start, line.end() - start);
      }
    }
    try {
      return Base64.getDecoder().decode(base64.toByteArray());
    } catch (IllegalArgumentException notBase64) {
      throw new BrokenArmour("a PGP block is not base64");
    }
  }

  private static boolean isChecksum(byte[] data, int start, int end) {
    return end - start == 5 && data[start] == '=';
  }

  /**
   * A line of a block of many megabytes, as it stands there.
   *
   * @param end where what can be seen of it ends
   * @param next where the line after it begins
   */
  private record Line(byte[] data, int from, int end, int nextFrom) {

    static Line at(byte[] data, int from) {
      int to = from;
      while (to < data.length && data[to] != '\n' && data[to] != '\r') {
        to++;
      }
      boolean both = to + 1 < data.length && data[to] == '\r' && data[to + 1] == '\n';
      int end = to;
      while (end > from && isBlank(data[end - 1])) {
        end--;
      }
      return new Line(data, from, end, Math.min(data.length, to + (both ? 2 : 1)));
    }

    Line next() {
      return at(data, nextFrom);
    }

    boolean isThere() {
      return from < data.length;
    }

    boolean isBlank() {
      return end == from;
    }

    int firstVisible() {
      int start = from;
      while (start < end && isBlank(data[start])) {
        start++;
      }
      return start;
    }

    boolean startsWith(String words) {
      return end - from >= words.length() && words.equals(latin(from, from + words.length()));
    }

    String text() {
      return latin(from, end);
    }

    private String latin(int start, int to) {
      return new String(data, start, to - start, StandardCharsets.ISO_8859_1);
    }

    private static boolean isBlank(byte octet) {
      return Character.isWhitespace(octet & 0xFF);
    }
  }

  /** The armour cannot be taken off. */
  public static class BrokenArmour extends RuntimeException {

    BrokenArmour(String message) {
      super(message);
    }
  }
}
