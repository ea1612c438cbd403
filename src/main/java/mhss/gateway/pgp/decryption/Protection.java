package mhss.gateway.pgp.decryption;

import java.security.GeneralSecurityException;
import mhss.gateway.pgp.Refused;
import mhss.gateway.pgp.Refused.Reason;
import org.bouncycastle.bcpg.AEADEncDataPacket;
import org.bouncycastle.bcpg.InputStreamPacket;
import org.bouncycastle.bcpg.SymmetricEncIntegrityPacket;

/** How encrypted content is protected against alteration. */
record Protection(String name) {

  /**
   * @throws Refused for content that anybody may alter unnoticed (EFAIL, CVE-2017-17688)
   */
  static Protection of(InputStreamPacket data) {
    if (data instanceof AEADEncDataPacket gnupg) {
      return aead(gnupg.getAEADAlgorithm());
    }
    if (data instanceof SymmetricEncIntegrityPacket packet) {
      return switch (packet.getVersion()) {
        case SymmetricEncIntegrityPacket.VERSION_1 -> new Protection("MDC");
        case SymmetricEncIntegrityPacket.VERSION_2 -> aead(packet.getAeadAlgorithm());
        default ->
            throw new Refused(
                Reason.NOT_OPENPGP,
                "Encrypted in version %d of the packet, which no standard has: ask the sender to use current software"
                    .formatted(packet.getVersion()));
      };
    }
    throw new Refused(
        Reason.NO_INTEGRITY_PROTECTION,
        "Encrypted without integrity protection, so anybody could have altered it: ask the sender to use current software");
  }

  private static Protection aead(int algorithm) {
    try {
      return new Protection("AEAD " + AeadCipher.mode(algorithm));
    } catch (GeneralSecurityException unknown) {
      throw new Refused(
          Reason.WEAK_ALGORITHM,
          "Encrypted with the unknown mode %d: ask the sender to use current software"
              .formatted(algorithm),
          unknown);
    }
  }
}
