package mhss.gateway.mail.mime;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A view on some bytes, so that nested parts do not cost a copy each.
 *
 * @param lineEnd what ends a line: LF, or CR where there is no LF at all
 */
public record Bytes(byte[] array, int from, int to, byte lineEnd) {

  static Bytes of(byte[] array) {
    boolean lf = false;
    boolean cr = false;
    for (int i = 0; i < array.length && !lf; i++) {
      lf = array[i] == '\n';
      cr |= array[i] == '\r';
    }
    return new Bytes(array, 0, array.length, (byte) (cr && !lf ? '\r' : '\n'));
  }

  int length() {
    return to - from;
  }

  Bytes slice(int start, int end) {
    return new Bytes(array, start, end, lineEnd);
  }

  /** The bytes themselves; without copying where the view is the whole. */
  public byte[] copy() {
    return length() == array.length ? array : Arrays.copyOfRange(array, from, to);
  }

  InputStream stream() {
    return new ByteArrayInputStream(array, from, length());
  }

  /** Where the line after the one at {@code at} begins. */
  int nextLine(int at) {
    for (int i = at; i < to; i++) {
      if (array[i] == lineEnd) {
        return i + 1;
      }
    }
    return to;
  }

  /** Where the text of a line ends, its CR and LF (and doubled CR) left out. */
  int textEnd(int lineStart, int nextLine) {
    int end = nextLine;
    while (end > lineStart && (array[end - 1] == '\n' || array[end - 1] == '\r')) {
      end--;
    }
    return end;
  }

  boolean startsWith(int at, byte[] prefix) {
    return at + prefix.length <= to
        && Arrays.equals(array, at, at + prefix.length, prefix, 0, prefix.length);
  }

  boolean blank(int start, int end) {
    for (int i = start; i < end; i++) {
      if (array[i] != ' ' && array[i] != '\t' && array[i] != '\r' && array[i] != '\n') {
        return false;
      }
    }
    return true;
  }

  String latin(int start, int end) {
    return new String(array, start, end - start, StandardCharsets.ISO_8859_1);
  }
}
