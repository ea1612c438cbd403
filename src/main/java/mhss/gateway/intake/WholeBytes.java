package mhss.gateway.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads a mail to its end without ever having it twice in memory, where its size is true. */
final class WholeBytes {

  private WholeBytes() {}

  /**
   * @param expected what somebody says it has; it may have more or fewer
   */
  static byte[] of(InputStream in, long expected) throws IOException {
    byte[] bytes = new byte[(int) Math.max(0, expected)];
    int read = in.readNBytes(bytes, 0, bytes.length);
    if (read < bytes.length) {
      return Arrays.copyOf(bytes, read);
    }
    byte[] more = in.readAllBytes();
    if (more.length == 0) {
      return bytes;
    }
    byte[] all = Arrays.copyOf(bytes, bytes.length + more.length);
    System.arraycopy(more, 0, all, bytes.length, more.length);
    return all;
  }
}
