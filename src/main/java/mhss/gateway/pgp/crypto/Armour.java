package mhss.gateway.pgp.crypto;

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
    List<String> lines = new String(data, StandardCharsets.ISO_8859_1).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      Matcher begin = BEGIN.matcher(line);
      if (begin.matches()) {
        String label = begin.group(1);
        int end = end(lines, i + 1, label);
        blocks.add(new Block(label, decode(lines.subList(i + 1, end))));
        i = end;
      } else {
        textAround |= !line.isBlank();
      }
    }
    return new Blocks(blocks, textAround);
  }

  private static int end(List<String> lines, int from, String label) {
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).stripTrailing().equals(END + label + DASHES)) {
        return i;
      }
    }
    throw new BrokenArmour("a PGP " + label + " block does not end");
  }

  private static byte[] decode(List<String> lines) {
    int body = 0;
    while (body < lines.size() && HEADER.matcher(lines.get(body).stripTrailing()).matches()) {
      body++;
    }
    StringBuilder base64 = new StringBuilder();
    for (String line : lines.subList(body, lines.size())) {
      String digits = line.strip();
      if (!isChecksum(digits)) {
        base64.append(digits);
      }
    }
    try {
      return Base64.getDecoder().decode(base64.toString());
    } catch (IllegalArgumentException notBase64) {
      throw new BrokenArmour("a PGP block is not base64");
    }
  }

  private static boolean isChecksum(String line) {
    return line.length() == 5 && line.charAt(0) == '=';
  }

  /** The armour cannot be taken off. */
  public static class BrokenArmour extends RuntimeException {

    BrokenArmour(String message) {
      super(message);
    }
  }
}
