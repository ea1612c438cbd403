package mhss.gateway.pgp.decryption;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mhss.gateway.pgp.KeyMissing;
import mhss.gateway.pgp.Refused;
import mhss.gateway.pgp.Refused.Reason;
import mhss.gateway.pgp.crypto.Limits;
import mhss.gateway.pgp.crypto.Providers;
import mhss.gateway.pgp.keyring.KeySet;
import mhss.gateway.pgp.keyring.OwnKey;
import org.bouncycastle.bcpg.InputStreamPacket;
import org.bouncycastle.bcpg.SymmetricEncIntegrityPacket;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKeyEncryptedData;
import org.bouncycastle.openpgp.PGPSessionKey;

/** Finds the one of our keys that opens a message: by name, or by trying all for a hidden one. */
final class SessionKeys {

  private final KeySet keys;
  private final List<Refused> locked = new ArrayList<>();
  private boolean triedOurs;
  private int tries;

  SessionKeys(KeySet keys) {
    this.keys = keys;
  }

  record Found(PGPSessionKey sessionKey, OwnKey key) {}

  Found find(Recipients recipients, InputStreamPacket data) {
    for (PGPPublicKeyEncryptedData packet : recipients.named()) {
      List<OwnKey> ours = keys.decryptorsNamed(packet.getKeyIdentifier());
      triedOurs |= !ours.isEmpty();
      Optional<Found> found = tryEach(ours, packet, data);
      if (found.isPresent()) {
        return found.get();
      }
    }
    for (PGPPublicKeyEncryptedData packet : recipients.hidden()) {
      Optional<Found> found = tryEach(keys.decryptors(), packet, data);
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw notFound(recipients);
  }

  private Optional<Found> tryEach(
      List<OwnKey> ours, PGPPublicKeyEncryptedData packet, InputStreamPacket data) {
    for (OwnKey key : ours) {
      if (fits(packet, data) && key.algorithm() == packet.getAlgorithm()) {
        countTry();
        try {
          return Optional.of(new Found(decrypt(packet, key), key));
        } catch (Refused stillLocked) {
          locked.add(stillLocked);
        } catch (PGPException | RuntimeException notThisOne) {
          continue;
        }
      }
    }
    return Optional.empty();
  }

  private void countTry() {
    if (++tries > Limits.TRIES) {
      throw new Refused(
          Reason.TOO_LARGE,
          "Encrypted to our keys more often than is tried: ask the sender to encrypt once");
    }
  }

  private static PGPSessionKey decrypt(PGPPublicKeyEncryptedData packet, OwnKey key)
      throws PGPException {
    return packet.getSessionKey(Providers.decryptors(key.unlock()));
  }

  /** Version 6 belongs to version 2 data and 3 to the rest (RFC 9580 section 10.3.2.1). */
  private static boolean fits(PGPPublicKeyEncryptedData packet, InputStreamPacket data) {
    boolean modern =
        data instanceof SymmetricEncIntegrityPacket p
            && p.getVersion() == SymmetricEncIntegrityPacket.VERSION_2;
    return packet.getVersion() == (modern ? 6 : 3);
  }

  private Refused notFound(Recipients recipients) {
    if (!locked.isEmpty()) {
      return locked.get(0);
    }
    return triedOurs
        ? new Refused(
            Reason.ALTERED,
            "Encrypted to our key, but the session key does not open: it was altered, ask the sender to send it again")
        : new KeyMissing(recipients.keyIds());
  }
}
