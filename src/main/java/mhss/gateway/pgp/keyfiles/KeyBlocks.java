package mhss.gateway.pgp.keyfiles;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import mhss.gateway.pgp.Refused;
import mhss.gateway.pgp.Refused.Reason;
import mhss.gateway.pgp.crypto.Armour;
import mhss.gateway.pgp.crypto.Armour.Block;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.openpgp.PGPMarker;
import org.bouncycastle.openpgp.PGPObjectFactory;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.operator.jcajce.JcaKeyFingerprintCalculator;

/** The keys in a key file: armoured blocks or plain packets. Nothing is verified yet. */
public record KeyBlocks(List<PGPPublicKeyRing> publicKeys, List<PGPSecretKeyRing> secretKeys) {

  private static final List<String> LABELS = List.of("PUBLIC KEY BLOCK", "PRIVATE KEY BLOCK");

  /**
   * @throws Refused when it holds anything but whole keys
   */
  public static KeyBlocks parse(byte[] data) {
    KeyBlocks keys = new KeyBlocks(new ArrayList<>(), new ArrayList<>());
    try {
      if (Armour.isBinary(data)) {
        keys.add(data);
      } else {
        for (Block block : Armour.read(data).blocks()) {
          if (!LABELS.contains(block.label())) {
            throw new Refused(Reason.NOT_OPENPGP, "A PGP " + block.label() + " is not a key");
          }
          keys.add(block.data());
        }
      }
    } catch (IOException | Armour.BrokenArmour broken) {
      throw new Refused(
          Reason.NOT_OPENPGP, "Not a readable OpenPGP key: export it again, armoured", broken);
    }
    if (keys.publicKeys().isEmpty() && keys.secretKeys().isEmpty()) {
      throw new Refused(Reason.NOT_OPENPGP, "There is no OpenPGP key in it");
    }
    return keys;
  }

  public static byte[] armour(byte[] packets) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream armoured = ArmoredOutputStream.builder().clearHeaders().build(out)) {
      armoured.write(packets);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private void add(byte[] packets) throws IOException {
    PGPObjectFactory objects =
        new PGPObjectFactory(new ByteArrayInputStream(packets), new JcaKeyFingerprintCalculator());
    try {
      for (Object next = objects.nextObject(); next != null; next = objects.nextObject()) {
        if (next instanceof PGPPublicKeyRing publicKey) {
          publicKeys.add(publicKey);
        } else if (next instanceof PGPSecretKeyRing secretKey) {
          secretKeys.add(secretKey);
        } else if (!(next instanceof PGPMarker)) {
          throw new Refused(
              Reason.NOT_OPENPGP,
              "There is more than keys in it; a revocation counts once the owner's updated public key is imported");
        }
      }
    } catch (Refused refused) {
      throw refused;
    } catch (RuntimeException malformed) {
      throw new IOException(malformed);
    }
  }
}
