package mhss.gateway.pgp.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mhss.gateway.pgp.Refused;
import mhss.gateway.pgp.Refused.Reason;
import mhss.gateway.pgp.crypto.Armour;
import mhss.gateway.pgp.crypto.Armour.Block;
import mhss.gateway.pgp.crypto.Limits;
import org.bouncycastle.bcpg.BCPGInputStream;
import org.bouncycastle.bcpg.PacketTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPSignature;

/** Signature packets that stand by themselves, armoured or not, and nothing else beside them. */
final class SignatureReader {

  private SignatureReader() {}

  static List<PGPSignature> read(byte[] data) {
    try {
      return packets(Armour.isBinary(data) ? data : armoured(data));
    } catch (Refused refused) {
      throw refused;
    } catch (IOException | PGPException | RuntimeException malformed) {
      throw new Refused(
          Reason.NOT_OPENPGP,
          "The signature is not well-formed: ask the sender to send it again",
          malformed);
    }
  }

  private static byte[] armoured(byte[] data) {
    List<Block> blocks = Armour.read(data).blocks();
    if (blocks.size() != 1 || !blocks.get(0).label().equals("SIGNATURE")) {
      throw new Refused(Reason.NOT_OPENPGP, "There is not exactly one signature block");
    }
    return blocks.get(0).data();
  }

  private static List<PGPSignature> packets(byte[] data) throws IOException, PGPException {
    BCPGInputStream in = new BCPGInputStream(new ByteArrayInputStream(data));
    List<PGPSignature> signatures = new ArrayList<>();
    for (int tag = in.nextPacketTag(); tag >= 0; tag = in.nextPacketTag()) {
      if (tag != PacketTags.SIGNATURE) {
        throw new Refused(Reason.NOT_OPENPGP, "There is more than signatures in the signature");
      }
      signatures.add(new PGPSignature(in));
      if (signatures.size() > Limits.SIGNATURES) {
        throw new Refused(Reason.TOO_LARGE, "More than %d signatures".formatted(Limits.SIGNATURES));
      }
    }
    if (signatures.isEmpty()) {
      throw new Refused(Reason.NOT_OPENPGP, "There is no signature in the signature block");
    }
    return signatures;
  }
}
