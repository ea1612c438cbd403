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
  private int length;
  private int bits;
  private int sextets;
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
    for (int i = from; i < to; i++) {
      int value = VALUES[in[i] & 0xFF];
      if (value >= 0) {
        take(value);
      } else if (in[i] == '=') {
        finish();
        // After the end stands another piece, or the footer of some relay.
        if (lastJunk > i) {
          broken = true;
          break;
        }
      } else if (!blank(in[i])) {
        broken = true;
      }
    }
    broken |= sextets > 0;
    finish();
    return Arrays.copyOf(out, length);
  }

  private void take(int value) {
    bits = bits << 6 | value;
    if (++sextets == 4) {
      out[length++] = (byte) (bits >> 16);
      out[length++] = (byte) (bits >> 8);
      out[length++] = (byte) bits;
      sextets = 0;
    }
  }

  private void finish() {
    if (sextets == 2) {
      out[length++] = (byte) (bits >> 4);
    } else if (sextets == 3) {
      out[length++] = (byte) (bits >> 10);
      out[length++] = (byte) (bits >> 2);
    }
    broken |= sextets == 1;
    sextets = 0;
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
