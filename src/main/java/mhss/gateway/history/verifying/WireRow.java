package mhss.gateway.history.verifying;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A row as PostgreSQL copies it out in binary: the number of fields, then each as its length and
 * its bytes. That is how an entry is hashed too (docs/history-format.md); only numbers, times and
 * ids are written differently.
 */
final class WireRow {

  static final int PREV = 0;
  static final int SEQ = 1;
  static final int AT = 2;
  static final int MESSAGE = 6;
  static final int CASE = 7;
  static final int FACTS = 10;
  static final int HASH = 11;

  private static final int FIELDS = 12;
  private static final byte[] HEADER = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff};
  private static final int HEADER_LENGTH = 19;

  private final ByteBuffer bytes;
  private final int[] at;

  private WireRow(ByteBuffer bytes, int[] at) {
    this.bytes = bytes;
    this.at = at;
  }

  /**
   * @param message of the copy protocol; the first one begins with the header of the format
   * @return null for one without a row: the end
   */
  static WireRow of(byte[] message) {
    ByteBuffer bytes = ByteBuffer.wrap(message);
    int begin = Arrays.mismatch(HEADER, message) == HEADER.length ? HEADER_LENGTH : 0;
    if (message.length < begin + Short.BYTES || bytes.getShort(begin) != FIELDS) {
      return null;
    }
    int[] at = new int[FIELDS + 1];
    at[0] = begin + Short.BYTES;
    for (int field = 0; field < FIELDS; field++) {
      at[field + 1] = at[field] + Integer.BYTES + Math.max(0, bytes.getInt(at[field]));
    }
    return new WireRow(bytes, at);
  }

  byte[] bytes() {
    return bytes.array();
  }

  /** Where the field begins, with its length. */
  int begin(int field) {
    return at[field];
  }

  int value(int field) {
    return at[field] + Integer.BYTES;
  }

  int end(int field) {
    return at[field + 1];
  }

  boolean isNone(int field) {
    return bytes.getInt(at[field]) < 0;
  }

  long number(int field) {
    return bytes.getLong(value(field));
  }

  int length() {
    return bytes.capacity();
  }

  byte[] hash() {
    return Arrays.copyOfRange(bytes(), value(HASH), end(HASH));
  }

  boolean hasHash(byte[] expected) {
    return isField(HASH, expected);
  }

  boolean follows(WireRow before) {
    return Arrays.equals(
        bytes(), value(PREV), end(PREV), before.bytes(), before.value(HASH), before.end(HASH));
  }

  boolean follows(byte[] hash) {
    return isField(PREV, hash);
  }

  private boolean isField(int field, byte[] expected) {
    return Arrays.equals(bytes(), value(field), end(field), expected, 0, expected.length);
  }
}
