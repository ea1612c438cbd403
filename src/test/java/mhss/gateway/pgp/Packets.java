package mhss.gateway.pgp;

import java.util.Arrays;

/** Cuts messages at their packets; knows the new packet format only. */
final class Packets {

  private Packets() {}

  /** Where the second packet's tag stands: after the one recipient. */
  static int endOfFirst(byte[] message) {
    return length(message, 0)[1];
  }

  /**
   * The same message with the last octets of its last packet gone and its length made right again.
   *
   * @param packet where the last packet begins
   */
  static byte[] withoutTail(byte[] message, int packet, int octets) {
    byte[] body = body(message, packet);
    byte[] shorter = Arrays.copyOf(body, body.length - octets);
    return TestMessage.join(Arrays.copyOf(message, packet), packet(message[packet], shorter));
  }

  static byte[] packet(int tag, byte[] body) {
    byte[] header = {
      (byte) tag,
      (byte) 0xFF,
      (byte) (body.length >> 24),
      (byte) (body.length >> 16),
      (byte) (body.length >> 8),
      (byte) body.length
    };
    return TestMessage.join(header, body);
  }

  private static byte[] body(byte[] message, int packet) {
    byte[] body = new byte[0];
    int at = packet + 1;
    while (true) {
      int first = message[at] & 0xFF;
      if (first >= 224 && first < 255) {
        int chunk = 1 << (first & 0x1F);
        body = TestMessage.join(body, Arrays.copyOfRange(message, at + 1, at + 1 + chunk));
        at += 1 + chunk;
      } else {
        int[] range = length(message, at - 1);
        return TestMessage.join(body, Arrays.copyOfRange(message, range[0], range[1]));
      }
    }
  }

  private static int[] length(byte[] message, int packet) {
    int first = message[packet + 1] & 0xFF;
    if (first < 192) {
      return new int[] {packet + 2, packet + 2 + first};
    }
    if (first < 224) {
      int length = ((first - 192) << 8) + (message[packet + 2] & 0xFF) + 192;
      return new int[] {packet + 3, packet + 3 + length};
    }
    int length = 0;
    for (int i = 2; i < 6; i++) {
      length = (length << 8) | (message[packet + i] & 0xFF);
    }
    return new int[] {packet + 6, packet + 6 + length};
  }
}
