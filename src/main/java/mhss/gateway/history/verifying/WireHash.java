package mhss.gateway.history.verifying;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hash of an entry from its row as it comes over the wire, without making one object of it. For
 * one thread.
 */
final class WireHash {

  private static final byte[] FORMAT = "mhss-history-1".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  /** Microseconds from 1970 to 2000, where PostgreSQL begins to count. */
  private static final long POSTGRES_EPOCH = 946_684_800_000_000L;

  private static final int UUID_TEXT = 36;

  /** What texts of numbers, times and ids need more than their binary form, and the format. */
  private static final int MORE = 160;

  private final MessageDigest sha256 = sha256();
  private final byte[] hash = new byte[32];
  private ByteBuffer canonical = ByteBuffer.allocate(2048);

  boolean fits(WireRow row) {
    if (canonical.capacity() < row.length() + MORE) {
      canonical = ByteBuffer.allocate(2 * row.length() + MORE);
    }
    canonical.clear();
    canonical.putInt(FORMAT.length).put(FORMAT);
    copy(row, WireRow.PREV, WireRow.PREV);
    decimal(row.number(WireRow.SEQ));
    decimal(row.number(WireRow.AT) + POSTGRES_EPOCH);
    copy(row, WireRow.AT + 1, WireRow.MESSAGE - 1);
    uuid(row, WireRow.MESSAGE);
    uuid(row, WireRow.CASE);
    copy(row, WireRow.CASE + 1, WireRow.FACTS);
    sha256.update(canonical.array(), 0, canonical.position());
    try {
      sha256.digest(hash, 0, hash.length);
    } catch (DigestException impossible) {
      throw new IllegalStateException(impossible);
    }
    return row.hasHash(hash);
  }

  private void copy(WireRow row, int first, int last) {
    canonical.put(row.bytes(), row.begin(first), row.end(last) - row.begin(first));
  }

  private void decimal(long number) {
    byte[] digits = Long.toString(number).getBytes(StandardCharsets.US_ASCII);
    canonical.putInt(digits.length).put(digits);
  }

  private void uuid(WireRow row, int field) {
    if (row.isNone(field)) {
      canonical.putInt(-1);
      return;
    }
    canonical.putInt(UUID_TEXT);
    int begin = row.value(field);
    for (int n = 0; n < 16; n++) {
      if (n == 4 || n == 6 || n == 8 || n == 10) {
        canonical.put((byte) '-');
      }
      byte one = row.bytes()[begin + n];
      canonical.put(HEX[one >> 4 & 0xf]).put(HEX[one & 0xf]);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
