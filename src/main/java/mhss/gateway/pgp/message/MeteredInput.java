package mhss.gateway.pgp.message;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import mhss.gateway.pgp.Refused;
import mhss.gateway.pgp.Refused.Reason;
import mhss.gateway.pgp.crypto.Limits;

/**
 * Stops a layer that yields more than is allowed: in all, and of packets that are not content.
 * Those are read into memory before they can be counted.
 */
final class MeteredInput extends FilterInputStream {

  private final long most;
  private long read;
  private long allowed;

  MeteredInput(InputStream in, long most) {
    super(in);
    this.most = most;
    this.allowed = most;
  }

  void expectPrelude() {
    allowed = Math.min(most, read + Limits.PRELUDE);
  }

  void expectContent() {
    allowed = most;
  }

  @Override
  public int read() throws IOException {
    int octet = in.read();
    if (octet >= 0) {
      count(1);
    }
    return octet;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    if (count > 0) {
      count(count);
    }
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int octets) {
    read += octets;
    if (read > allowed) {
      throw new Refused(
          Reason.TOO_LARGE,
          "The message grows beyond %d bytes when opened: if it is genuine, raise gateway.pgp.max-content"
              .formatted(allowed));
    }
  }
}
