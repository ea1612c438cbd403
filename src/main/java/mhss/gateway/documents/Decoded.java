package mhss.gateway.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Bytes that are text: UTF-8, UTF-16 with its mark, or else windows-1252 without binary bytes. */
class Decoded {

  private static final Charset WESTERN = Charset.forName("windows-1252");

  private Decoded() {}

  static Optional<String> of(byte[] bytes) {
    if (bytes.length >= 2 && (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE))) {
      return Optional.of(new String(bytes, StandardCharsets.UTF_16));
    }
    byte[] text = withoutDosEnd(bytes);
    return isBinary(text) ? Optional.empty() : Optional.of(decoded(text));
  }

  private static String decoded(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return new String(bytes, WESTERN);
    }
  }

  /** DOS ends a text with Ctrl-Z. */
  private static byte[] withoutDosEnd(byte[] bytes) {
    boolean ended = bytes.length > 0 && bytes[bytes.length - 1] == 0x1A;
    return ended ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static boolean isBinary(byte[] bytes) {
    for (byte each : bytes) {
      boolean control = each >= 0 && each < 0x20;
      if (control && "\t\n\r\f\u001B".indexOf(each) < 0) {
        return true;
      }
    }
    return false;
  }
}
