package mhss.gateway.pgp.sealing;

import java.io.OutputStream;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import mhss.gateway.pgp.crypto.Providers;
import mhss.gateway.pgp.keyring.OwnKey;
import mhss.gateway.pgp.keys.Certificate;
import org.apache.camel.Exchange;
import org.apache.camel.converter.crypto.PGPKeyAccessDataFormat;
import org.apache.camel.converter.crypto.PGPPublicKeyAccessor;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;

/**
 * Camel PGP with our keys and our clock. Its own signature step is replaced because it dates
 * signatures by the machine and knows neither version 6 keys nor intended recipients (RFC 9580
 * section 5.2.3.36), without which a recipient could pass our signed message on as if to another.
 */
final class SealingFormat extends PGPKeyAccessDataFormat {

  private final Clock clock;

  SealingFormat(Clock clock) {
    this.clock = clock;
    setPublicKeyAccessor(new ChosenRecipients());
    setKeyUserids(List.of("chosen by fingerprint"));
    setAlgorithm(SymmetricKeyAlgorithmTags.AES_256);
    setHashAlgorithm(HashAlgorithmTags.SHA512);
    setArmored(true);
    setIntegrity(true);
    setFileName("");
  }

  @Override
  protected List<PGPSignatureGenerator> createSignatureGenerator(
      Exchange exchange, OutputStream out) throws Exception {
    ChosenKeys chosen = ChosenKeys.on(exchange);
    OwnKey signer = chosen.signer();
    PGPPublicKey key = signer.component().publicKey();
    PGPSignatureGenerator generator =
        new PGPSignatureGenerator(Providers.signers(signer.algorithm(), getHashAlgorithm()), key);
    generator.init(PGPSignature.BINARY_DOCUMENT, signer.unlock());
    PGPSignatureSubpacketGenerator said = new PGPSignatureSubpacketGenerator();
    said.setSignatureCreationTime(true, Date.from(clock.instant()));
    said.setIssuerFingerprint(false, key);
    for (Certificate recipient : chosen.recipients()) {
      said.addIntendedRecipientFingerprint(false, recipient.primary().publicKey());
    }
    generator.setHashedSubpackets(said.generate());
    generator.generateOnePassVersion(false).encode(out);
    return List.of(generator);
  }

  private static final class ChosenRecipients implements PGPPublicKeyAccessor {

    @Override
    public List<PGPPublicKey> getEncryptionKeys(Exchange exchange, List<String> userIds) {
      return ChosenKeys.on(exchange).encryptionKeys();
    }

    @Override
    public PGPPublicKey getPublicKey(Exchange exchange, long keyId, List<String> userIds) {
      throw new UnsupportedOperationException("This format only seals; OpenPgp.open opens");
    }
  }
}
