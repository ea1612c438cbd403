package mhss.gateway.pgp.message;

import java.util.List;
import java.util.Optional;
import mhss.gateway.pgp.Opened;
import org.bouncycastle.openpgp.PGPSignature;

/**
 * Content whose integrity is checked and whose signatures are not yet.
 *
 * @param form what kind of signature may stand over it
 */
record SignedContent(
    byte[] content,
    String fileName,
    Optional<Opened.Encryption> encryption,
    List<PGPSignature> signatures,
    Form form,
    List<String> warnings) {

  enum Form {
    MESSAGE,
    CLEARTEXT,
    DETACHED
  }
}
