package mhss.gateway.responses.letters;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mhss.gateway.partners.Partner;
import mhss.gateway.partners.Partners;
import mhss.gateway.pgp.OpenPgp;
import mhss.gateway.pgp.Refused;
import mhss.gateway.responses.templates.CannotCompose;

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

  private Set<String> keys(String recipient) {
    Optional<Partner> partner = partners.byAddress(recipient);
    Set<String> keys = partner.map(Partner::keys).orElse(Set.of());
    if (keys.isEmpty()) {
      throw new CannotCompose(
          "no-key",
          "No key is pinned to the partner%s: import its key, add the fingerprint to the partners file, then settle this with resend"
              .formatted(partner.map(known -> " " + known.id()).orElse("")));
    }
    return keys;
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
   * One message that every recipient can open; without the key of one of them there is none.
   *
   * @return ASCII-armoured
   * @throws CannotCompose when a usable key is missing on either side
   */
  public byte[] seal(byte[] content, String mailbox, List<String> recipients) {
    String signer = signer(mailbox);
    Set<String> keys = new LinkedHashSet<>();
    recipients.forEach(recipient -> keys.addAll(keys(recipient)));
    try {
      return openPgp.seal(content, keys, signer);
    } catch (Refused e) {
      throw new CannotCompose(
          "no-key", e.getMessage() + " (import a valid key, then settle this with resend)");
    }
  }
}
