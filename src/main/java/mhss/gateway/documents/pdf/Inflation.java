package mhss.gateway.documents.pdf;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import mhss.gateway.documents.content.Limits;

/**
 * Refuses a PDF whose compressed streams would fill the memory, before PDFBox inflates any of them
 * whole. Pictures in other encodings are never decoded here.
 */
class Inflation {

  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

  private final byte[] bytes;
  private final byte[] sink = new byte[1 << 16];
  private long expanded;

  private Inflation(byte[] bytes) {
    this.bytes = bytes;
  }

  static void check(byte[] bytes) {
    new Inflation(bytes).check();
  }

  private void check() {
    int at = 0;
    while (at < bytes.length - STREAM.length) {
      at = isStreamAt(at) ? inflate(afterLineEnd(at + STREAM.length)) : at + 1;
    }
  }

  private boolean isStreamAt(int at) {
    for (int i = 0; i < STREAM.length; i++) {
      if (bytes[at + i] != STREAM[i]) {
        return false;
      }
    }
    // Not the end of "endstream".
    return at == 0 || bytes[at - 1] != 'd';
  }

  private int afterLineEnd(int at) {
    int next = at;
    while (next < bytes.length && (bytes[next] == '\r' || bytes[next] == '\n')) {
      next++;
    }
    return next;
  }

  /** Returns the place after the stream. */
  private int inflate(int at) {
    boolean isZlib =
        at + 1 < bytes.length
            && (bytes[at] & 0x0F) == 8
            && (((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF)) % 31 == 0;
    if (!isZlib) {
      return at;
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes, at, bytes.length - at);
      int count = inflater.inflate(sink);
      while (count > 0) {
        expanded += count;
        if (expanded > Limits.EXPANDED_BYTES) {
          throw Limits.exceeded("bytes once inflated", Limits.EXPANDED_BYTES);
        }
        count = inflater.inflate(sink);
      }
      return at + inflater.getTotalIn();
    } catch (DataFormatException e) {
      // Damaged streams are PDFBox's to judge.
      return at + 1;
    } finally {
      inflater.end();
    }
  }
}
