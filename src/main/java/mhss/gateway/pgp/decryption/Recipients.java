package mhss.gateway.pgp.decryption;

import java.util.ArrayList;
import java.util.List;
import mhss.gateway.pgp.Refused;
import mhss.gateway.pgp.Refused.Reason;
import mhss.gateway.pgp.crypto.Limits;
import mhss.gateway.pgp.keys.ComponentKey;
import org.bouncycastle.openpgp.PGPEncryptedData;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPPublicKeyEncryptedData;

/** To whom a message is encrypted. */
record Recipients(List<PGPPublicKeyEncryptedData> packets) {

  static Recipients of(PGPEncryptedDataList encrypted) {
    List<PGPPublicKeyEncryptedData> packets = new ArrayList<>();
    for (PGPEncryptedData method : encrypted) {
      if (method instanceof PGPPublicKeyEncryptedData publicKey) {
        packets.add(publicKey);
      }
    }
    if (packets.isEmpty()) {
      throw encrypted.isEmpty()
          ? new Refused(Reason.NOT_OPENPGP, "Encrypted data without a recipient")
          : new Refused(
              Reason.PASSPHRASE_ONLY,
              "Encrypted with a passphrase only: ask the sender to encrypt to our key");
    }
    if (packets.size() > Limits.RECIPIENTS) {
      throw new Refused(
          Reason.TOO_LARGE,
          "Encrypted to %d recipients: ask the sender to encrypt to us alone"
              .formatted(packets.size()));
    }
    return new Recipients(List.copyOf(packets));
  }

  List<PGPPublicKeyEncryptedData> named() {
    return packets.stream().filter(p -> !isHidden(p)).toList();
  }

  List<PGPPublicKeyEncryptedData> hidden() {
    return packets.stream().filter(Recipients::isHidden).limit(Limits.HIDDEN_RECIPIENTS).toList();
  }

  List<String> keyIds() {
    return packets.stream().map(Recipients::keyId).distinct().toList();
  }

  static String keyId(PGPPublicKeyEncryptedData packet) {
    return ComponentKey.keyId(packet.getKeyIdentifier().getKeyId());
  }

  private static boolean isHidden(PGPPublicKeyEncryptedData packet) {
    return packet.getKeyIdentifier().getKeyId() == 0;
  }
}
