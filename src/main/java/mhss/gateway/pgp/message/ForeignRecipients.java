package mhss.gateway.pgp.message;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Set;
import org.bouncycastle.bcpg.PacketTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;

/**
 * Leaves out the recipients whose algorithm nobody here knows, such as those with a post-quantum
 * key: a reader passes over them (RFC 9580 section 5.1), but Bouncy Castle refuses the message.
 */
final class ForeignRecipients {

  /** Deprecated, and with some old keys still in use. */
  private static final int RSA_FOR_ENCRYPTION_ONLY = 2;

  private static final Set<Integer> KNOWN =
      Set.of(
          PublicKeyAlgorithmTags.RSA_GENERAL,
          RSA_FOR_ENCRYPTION_ONLY,
          PublicKeyAlgorithmTags.ELGAMAL_ENCRYPT,
          PublicKeyAlgorithmTags.ECDH,
          PublicKeyAlgorithmTags.X25519,
          PublicKeyAlgorithmTags.X448);

  private static final int ALGORITHM_OF_VERSION_3 = 9;
  private static final int ALGORITHM_OF_VERSION_6 = 2;

  private final byte[] message;
  private int body;
  private int next;

  private ForeignRecipients(byte[] message) {
    this.message = message;
  }

  /** The message itself when there are none, or nobody else. */
  static byte[] leftOut(byte[] message) {
    ForeignRecipients packets = new ForeignRecipients(message);
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    boolean recipients = false;
    int at = 0;
    while (packets.recipientAt(at)) {
      if (!packets.foreign()) {
        kept.write(message, at, packets.next - at);
        recipients = true;
      }
      at = packets.next;
    }
    if (!recipients || kept.size() == at) {
      return message;
    }
    kept.write(message, at, message.length - at);
    return kept.toByteArray();
  }

  /** Whether a packet of that kind begins here, and how far it goes. */
  private boolean recipientAt(int at) {
    if (at + 2 > message.length) {
      return false;
    }
    int tag = message[at] & 0xFF;
    boolean modern = tag == (0xC0 | PacketTags.PUBLIC_KEY_ENC_SESSION);
    int octets = modern ? 0 : 1 << (tag & 3);
    boolean old = (tag & 0xFC) == (0x80 | PacketTags.PUBLIC_KEY_ENC_SESSION << 2) && octets < 8;
    return (modern || old) && end(at + 1, modern ? lengthOctets(at + 1) : octets, modern);
  }

  private int lengthOctets(int at) {
    int first = message[at] & 0xFF;
    return first < 192 ? 1 : first < 224 ? 2 : first == 255 ? 5 : 0;
  }

  /** False where the length is no length, or leads out of the message. */
  private boolean end(int at, int octets, boolean modern) {
    if (octets == 0 || at + octets > message.length) {
      return false;
    }
    long length = 0;
    for (int i = octets == 5 ? 1 : 0; i < octets; i++) {
      length = length << 8 | message[at + i] & 0xFF;
    }
    length = modern && octets == 2 ? length - (192 << 8) + 192 : length;
    body = at + octets;
    next = (int) Math.min(body + length, Integer.MAX_VALUE);
    return next <= message.length;
  }

  private boolean foreign() {
    byte[] packet = Arrays.copyOfRange(message, body, next);
    int version = packet.length == 0 ? 0 : packet[0];
    int place =
        switch (version) {
          case 3 -> ALGORITHM_OF_VERSION_3;
          case 6 -> packet.length > 1 ? ALGORITHM_OF_VERSION_6 + (packet[1] & 0xFF) : -1;
          default -> -1;
        };
    return place > 0 && place < packet.length && !KNOWN.contains((int) packet[place]);
  }
}
