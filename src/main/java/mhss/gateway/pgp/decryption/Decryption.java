package mhss.gateway.pgp.decryption;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import mhss.gateway.pgp.Opened;
import mhss.gateway.pgp.Refused;
import mhss.gateway.pgp.Refused.Reason;
import mhss.gateway.pgp.crypto.Policy;
import mhss.gateway.pgp.keyring.KeySet;
import mhss.gateway.pgp.keys.KeyProblem;
import mhss.gateway.pgp.keys.Use;
import org.bouncycastle.bcpg.AEADEncDataPacket;
import org.bouncycastle.bcpg.InputStreamPacket;
import org.bouncycastle.bcpg.SymmetricEncIntegrityPacket;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPSessionKey;

/** Decrypts with our keys, under the policy for ciphers and integrity protection. */
public final class Decryption {

  private final KeySet keys;
  private final Instant now;

  public Decryption(KeySet keys, Instant now) {
    this.keys = keys;
    this.now = now;
  }

  public Plaintext decrypt(PGPEncryptedDataList encrypted) throws IOException {
    InputStreamPacket data = encrypted.getEncryptedData();
    Protection protection = Protection.of(data);
    Recipients recipients = Recipients.of(encrypted);
    SessionKeys.Found found = new SessionKeys(keys).find(recipients, data);
    PGPSessionKey session = found.sessionKey();
    String cipher =
        Policy.cipher(session.getAlgorithm())
            .orElseThrow(
                () ->
                    new Refused(
                        Reason.WEAK_ALGORITHM,
                        "Encrypted with cipher %d (3DES, CAST5, IDEA, Blowfish or unknown): ask the sender for AES"
                            .formatted(session.getAlgorithm())));
    byte[] packets = decrypt(data, session);
    Opened.Encryption encryption =
        new Opened.Encryption(
            cipher,
            protection.name(),
            recipients.keyIds(),
            found.key().component().certificateFingerprint());
    return new Plaintext(packets, encryption, warnings(found));
  }

  private byte[] decrypt(InputStreamPacket data, PGPSessionKey session) throws IOException {
    byte[] body = data.getInputStream().readAllBytes();
    try {
      if (data instanceof AEADEncDataPacket gnupg) {
        return AeadCipher.of(gnupg, session).decrypt(body);
      }
      SymmetricEncIntegrityPacket packet = (SymmetricEncIntegrityPacket) data;
      return packet.getVersion() == SymmetricEncIntegrityPacket.VERSION_1
          ? ContentCipher.decryptWithMdc(session, body)
          : AeadCipher.of(packet, session).decrypt(body);
    } catch (GeneralSecurityException | RuntimeException altered) {
      throw new Refused(
          Reason.ALTERED,
          "The encrypted content was altered or cut off on its way: ask the sender to send it again",
          altered);
    }
  }

  /** Old mail must stay readable, so a key past its time still opens; people should know. */
  private List<String> warnings(SessionKeys.Found found) {
    return found
        .key()
        .component()
        .problem(Use.ENCRYPT, now, now)
        .map(KeyProblem::what)
        .map(what -> "Encrypted to our key " + found.key().component().keyId() + ", which " + what)
        .stream()
        .toList();
  }
}
