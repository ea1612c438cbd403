package mhss.gateway.history;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The bytes over which an entry is hashed. Eleven fields and the name of the format, in a fixed
 * order, each as its length in bytes (32 bits, big-endian; all ones for "none") and its UTF-8
 * bytes, so that no two different entries have the same bytes. Anybody can verify the chain from
 * {@code docs/history-format.md} without this class.
 */
final class Canonical {

  static final String FORMAT = "mhss-history-1";

  /** The hash that the first entry follows. */
  static final byte[] GENESIS = new byte[32];

  private static final int NONE = -1;

  private Canonical() {}

  static byte[] hash(Row row) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes(row));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] bytes(Row row) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    DataOutputStream out = new DataOutputStream(bytes);
    try {
      put(out, FORMAT);
      put(out, ByteBuffer.wrap(row.prev()));
      put(out, Long.toString(row.seq()));
      put(out, Long.toString(row.micros()));
      put(out, row.step());
      put(out, row.outcome());
      put(out, row.actor());
      put(out, row.message());
      put(out, row.caseFile());
      put(out, row.urn());
      put(out, row.rule());
      put(out, row.facts());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(DataOutputStream out, Object value) throws IOException {
    if (value == null) {
      out.writeInt(NONE);
    } else {
      put(out, utf8(value.toString()));
    }
  }

  private static void put(DataOutputStream out, ByteBuffer bytes) throws IOException {
    out.writeInt(bytes.remaining());
    out.write(bytes.array(), bytes.position(), bytes.remaining());
  }

  /** Refuses half a surrogate pair, for which the usual encoding would silently put a "?". */
  private static ByteBuffer utf8(String text) {
    try {
      return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          "A history step holds text that is not Unicode. Record an identifier instead.", e);
    }
  }
}
