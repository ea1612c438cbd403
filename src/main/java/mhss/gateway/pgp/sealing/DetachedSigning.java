package mhss.gateway.pgp.sealing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import mhss.gateway.pgp.crypto.Providers;
import mhss.gateway.pgp.keyring.KeySet;
import mhss.gateway.pgp.keyring.OwnKey;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;

/** Signatures that stand beside what they sign. */
public final class DetachedSigning {

  private DetachedSigning() {}

  public static byte[] sign(byte[] content, String signer, KeySet keys, Instant now) {
    OwnKey key = Sealer.signer(signer, keys, now);
    try {
      return armoured(signature(content, key, now));
    } catch (PGPException | IOException failed) {
      throw new IllegalStateException("Signing with " + signer + " failed", failed);
    }
  }

  private static PGPSignature signature(byte[] content, OwnKey signer, Instant now)
      throws PGPException {
    PGPPublicKey key = signer.component().publicKey();
    PGPSignatureGenerator generator =
        new PGPSignatureGenerator(
            Providers.signers(signer.algorithm(), HashAlgorithmTags.SHA512), key);
    generator.init(PGPSignature.BINARY_DOCUMENT, signer.unlock());
    PGPSignatureSubpacketGenerator said = new PGPSignatureSubpacketGenerator();
    said.setSignatureCreationTime(true, Date.from(now));
    said.setIssuerFingerprint(false, key);
    generator.setHashedSubpackets(said.generate());
    generator.update(content);
    return generator.generate();
  }

  private static byte[] armoured(PGPSignature signature) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream armour = ArmoredOutputStream.builder().clearHeaders().build(out)) {
      signature.encode(armour);
    }
    return out.toByteArray();
  }
}
