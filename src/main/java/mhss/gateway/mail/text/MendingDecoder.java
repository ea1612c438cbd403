package mhss.gateway.mail.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderMalfunctionError;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Reads what the charset cannot as windows-1252, byte by byte, so that one bad byte costs one. */
final class MendingDecoder {

  private final Charset charset;
  private boolean mended;

  MendingDecoder(Charset charset) {
    this.charset = charset;
  }

  boolean mended() {
    return mended;
  }

  String decode(byte[] bytes) {
    try {
      return pieces(bytes);
    } catch (CoderMalfunctionError defectInTheDecoder) {
      mended = true;
      return new String(bytes, Charsets.WINDOWS_1252);
    }
  }

  private String pieces(byte[] bytes) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(Math.min(bytes.length + 16, 8_192));
    StringBuilder text = new StringBuilder(bytes.length);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      drain(out, text);
      if (result.isUnderflow()) {
        break;
      }
      if (result.isError()) {
        mended = true;
        byte[] bad = new byte[Math.min(result.length(), in.remaining())];
        in.get(bad);
        text.append(new String(bad, Charsets.WINDOWS_1252));
      }
    }
    decoder.flush(out);
    drain(out, text);
    return text.toString();
  }

  private static void drain(CharBuffer out, StringBuilder text) {
    text.append(out.flip());
    out.clear();
  }
}
