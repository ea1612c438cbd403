package mhss.gateway.pgp.crypto;

import java.util.Arrays;
import org.bouncycastle.bcpg.SignatureSubpacket;
import org.bouncycastle.bcpg.SignatureSubpacketTags;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;

/** The hashed area of a signature: the only part of it that its issuer vouches for. */
public final class Subpackets {

  private Subpackets() {}

  /**
   * False for a signature without a signed creation time, or with a critical statement that we do
   * not know: it may restrict the signature (RFC 9580 section 5.2.3.7).
   */
  public static boolean understood(PGPSignature signature) {
    PGPSignatureSubpacketVector hashed = signature.getHashedSubPackets();
    return hashed != null
        && hashed.getSignatureCreationTime() != null
        && Arrays.stream(hashed.toArray()).noneMatch(Subpackets::criticalAndUnknown);
  }

  private static boolean criticalAndUnknown(SignatureSubpacket subpacket) {
    return subpacket.isCritical()
        && (subpacket.getClass() == SignatureSubpacket.class
            || subpacket.getType() == SignatureSubpacketTags.NOTATION_DATA);
  }
}
