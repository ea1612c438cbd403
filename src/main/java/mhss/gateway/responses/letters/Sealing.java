package mhss.gateway.responses.letters;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mhss.gateway.partners.Partner;
import mhss.gateway.partners.Partners;
import mhss.gateway.pgp.OpenPgp;
import mhss.gateway.pgp.Refused;

/** Signs and encrypts to the keys pinned to an address, or says why not. Never leaves it plain. */
public class Sealing {

  private final OpenPgp openPgp;
  private final Partners partners;
  private final Map<String, String> signingKeys;

  /**
   * @param signingKeys full fingerprint of our own key, by mailbox
   */
  public Sealing(OpenPgp openPgp, Partners partners, Map<String, String> signingKeys) {
    this.openPgp = openPgp;
    this.partners = partners;
    this.signingKeys = Map.copyOf(signingKeys);
  }

  private String signer(String mailbox) {
    String fingerprint = signingKeys.get(mailbox);
    if (fingerprint == null) {
      throw new CannotCompose(
          "no-signing-key", "Name our own key in gateway.signing-keys." + mailbox);
    }
    return fingerprint.replace(" ", "").toUpperCase(Locale.ROOT);
  }

  /**
   * @return ASCII-armoured
   * @throws CannotCompose when there is no usable key on either side
   */
  byte[] seal(byte[] content, String mailbox, String to) {
    String signer = signer(mailbox);
    Set<String> keys = partners.byAddress(to).map(Partner::keys).orElse(Set.of());
    if (keys.isEmpty()) {
      throw new CannotCompose(
          "no-key",
          "No key is pinned to this partner: import its key, add the fingerprint to the partners"
              + " file, then settle this with resend");
    }
    try {
      return openPgp.seal(content, keys, signer);
    } catch (Refused e) {
      throw new CannotCompose(
          "no-key", e.getMessage() + " (import a valid key, then settle this with resend)");
    }
  }
}
