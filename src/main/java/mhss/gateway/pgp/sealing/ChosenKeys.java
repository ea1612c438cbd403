package mhss.gateway.pgp.sealing;

import java.util.List;
import mhss.gateway.pgp.keyring.OwnKey;
import mhss.gateway.pgp.keys.Certificate;
import org.apache.camel.Exchange;
import org.bouncycastle.openpgp.PGPPublicKey;

/**
 * The keys of one sealing, already checked. They ride on the exchange, since Camel PGP otherwise
 * chooses by a part of the user id.
 *
 * @param encryptionKeys one of each recipient, in the same order
 */
record ChosenKeys(List<Certificate> recipients, List<PGPPublicKey> encryptionKeys, OwnKey signer) {

  private static final String PROPERTY = "chosenKeys";

  void putOn(Exchange exchange) {
    exchange.setProperty(PROPERTY, this);
  }

  static ChosenKeys on(Exchange exchange) {
    return exchange.getProperty(PROPERTY, ChosenKeys.class);
  }
}
