package mhss.gateway.documents.pdf;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import mhss.gateway.documents.content.Limits;

/**
 * Refuses a PDF whose compressed streams would fill the memory, before PDFBox inflates any of them
 * whole. Pictures in other encodings are never decoded here.
 */
class Inflation {

  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

  private static final int HEAD = 2;
  private static final int LAYERS = 5;

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
    if (at + 1 >= bytes.length || !isPacked(bytes[at], bytes[at + 1])) {
      return at;
    }
    Inflater inflater = new Inflater();
    try {
      inflate(new ByteArrayInputStream(bytes, at, bytes.length - at), inflater, 1);
      return at + inflater.getTotalIn();
    } catch (EOFException e) {
      return at + inflater.getTotalIn();
    } catch (IOException e) {
      // Damaged streams are PDFBox's to judge.
      return at + 1;
    } finally {
      inflater.end();
    }
  }

  /** A stream may be packed more than once: what comes out is unpacked in its turn. */
  private void inflate(InputStream packed, Inflater inflater, int layer) throws IOException {
    PushbackInputStream out =
        new PushbackInputStream(new InflaterInputStream(packed, inflater), HEAD);
    byte[] head = out.readNBytes(HEAD);
    out.unread(head);
    if (head.length == HEAD && isPacked(head[0], head[1])) {
      inflateAgain(out, layer + 1);
    }
    for (int count = out.read(sink); count > 0; count = out.read(sink)) {
      count(count);
    }
  }

  private void count(int bytes) {
    expanded += bytes;
    if (expanded > Limits.EXPANDED_BYTES) {
      throw Limits.exceeded("bytes once inflated", Limits.EXPANDED_BYTES);
    }
  }

  private void inflateAgain(InputStream packed, int layer) throws IOException {
    if (layer > LAYERS) {
      throw Limits.exceeded("layers of packing", LAYERS);
    }
    Inflater inflater = new Inflater();
    try {
      inflate(new Counted(packed), inflater, layer);
    } catch (ZipException | EOFException e) {
      // It only began as if it were packed.
    } finally {
      inflater.end();
    }
  }

  /** What a stream within takes counts as well: it need not give anything for it, ever. */
  private final class Counted extends FilterInputStream {

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int octet = in.read();
      count(octet < 0 ? 0 : 1);
      return octet;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
      int got = in.read(target, from, length);
      count(Math.max(0, got));
      return got;
    }
  }

  /** The two bytes with which zlib begins. */
  private static boolean isPacked(byte first, byte second) {
    return (first & 0x0F) == 8 && (((first & 0xFF) << 8) | (second & 0xFF)) % 31 == 0;
  }
}
