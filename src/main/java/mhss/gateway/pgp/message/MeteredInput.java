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
  private final Expansion expansion;
  private long read;
  private long allowed;

  MeteredInput(InputStream in, long most, Expansion expansion) {
    super(in);
    this.most = most;
    this.expansion = expansion;
    this.allowed = most;
  }

  void expectPrelude() {
    allowed = Math.min(most, read + Limits.PRELUDE);
  }

  void expectContent() {
    allowed = most;
  }

  /** Bytes that came out so far. */
  long count() {
    return read;
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
    if (read > most) {
      throw expansion.tooLarge();
    }
    if (read > allowed) {
      throw new Refused(
          Reason.TOO_LARGE,
          "There are more than %d bytes before the content: ask the sender to seal it again"
              .formatted(Limits.PRELUDE));
    }
  }
}
