package mhss.gateway.mail.text;

import java.util.Arrays;

/** Base64 as mails carry it: with junk, without padding, several pieces in a row. */
public final class TolerantBase64 {

  private static final int[] VALUES = new int[256];

  static {
    Arrays.fill(VALUES, -1);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < alphabet.length(); i++) {
      VALUES[alphabet.charAt(i)] = i;
    }
  }

  private final byte[] in;
  private final int from;
  private final int to;
  private final byte[] out;
  private boolean broken;

  public TolerantBase64(byte[] in, int from, int to) {
    this.in = in;
    this.from = from;
    this.to = to;
    this.out = new byte[(int) ((to - from) * 3L / 4) + 3];
  }

  /** Whether something had to be skipped or guessed. */
  public boolean broken() {
    return broken;
  }

  public byte[] decode() {
    int lastJunk = lastJunk();
    int length = 0;
    int bits = 0;
    int sextets = 0;
    for (int i = from; i < to; i++) {
      while (sextets == 0 && i + 4 <= to && four(i) >= 0) {
        int four = four(i);
        out[length++] = (byte) (four >> 16);
        out[length++] = (byte) (four >> 8);
        out[length++] = (byte) four;
        i += 4;
      }
      if (i == to) {
        break;
      }
      int value = VALUES[in[i] & 0xFF];
      if (value >= 0) {
        bits = bits << 6 | value;
        if (++sextets == 4) {
          out[length++] = (byte) (bits >> 16);
          out[length++] = (byte) (bits >> 8);
          out[length++] = (byte) bits;
          sextets = 0;
        }
      } else if (in[i] == '=') {
        length = finish(length, bits, sextets);
        sextets = 0;
        // After the end stands another piece, or the footer of some relay.
        if (lastJunk > i) {
          broken = true;
          break;
        }
      } else {
        broken |= !blank(in[i]);
      }
    }
    broken |= sextets > 0;
    return Arrays.copyOf(out, finish(length, bits, sextets));
  }

  /** Negative when one of them is no sextet. */
  private int four(int i) {
    return VALUES[in[i] & 0xFF] << 18
        | VALUES[in[i + 1] & 0xFF] << 12
        | VALUES[in[i + 2] & 0xFF] << 6
        | VALUES[in[i + 3] & 0xFF];
  }

  /** Two or three sextets at the end carry one or two bytes. */
  private int finish(int length, int bits, int sextets) {
    int end = length;
    if (sextets == 2) {
      out[end++] = (byte) (bits >> 4);
    } else if (sextets == 3) {
      out[end++] = (byte) (bits >> 10);
      out[end++] = (byte) (bits >> 2);
    }
    broken |= sextets == 1;
    return end;
  }

  /** A space counts as junk: words of a footer are made of base64 letters. */
  private int lastJunk() {
    int i = to - 1;
    while (i >= from && blank(in[i])) {
      i--;
    }
    while (i >= from && (VALUES[in[i] & 0xFF] >= 0 || in[i] == '=' || lineEnd(in[i]))) {
      i--;
    }
    return i;
  }

  private static boolean lineEnd(byte b) {
    return b == '\n' || b == '\r';
  }

  private static boolean blank(byte b) {
    return lineEnd(b) || b == ' ' || b == '\t';
  }
}
