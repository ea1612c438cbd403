package mhss.gateway.casework.messages;

import java.io.InputStream;
import java.util.function.IntFunction;

/** Segments read one after the other; holds one of them in memory. */
class Segments extends InputStream {

  private final IntFunction<byte[]> source;
  private byte[] current = {};
  private int position;
  private int next;

  /**
   * @param source gives segment n, or null after the last
   */
  Segments(IntFunction<byte[]> source) {
    this.source = source;
  }

  @Override
  public int read() {
    return more() ? current[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (!more()) {
      return -1;
    }
    int count = Math.min(length, current.length - position);
    System.arraycopy(current, position, target, offset, count);
    position += count;
    return count;
  }

  private boolean more() {
    while (current != null && position == current.length) {
      current = source.apply(next++);
      position = 0;
    }
    return current != null;
  }
}
