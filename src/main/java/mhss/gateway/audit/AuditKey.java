package mhss.gateway.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import mhss.gateway.pgp.KeyView;
import mhss.gateway.pgp.Keyring;
import mhss.gateway.pgp.OpenPgp;
import mhss.gateway.pgp.Opened;
import mhss.gateway.pgp.Refused;
import mhss.gateway.pgp.Sealed;

/** Our own key under everything that is handed to an auditor. */
class AuditKey {

  private final OpenPgp openPgp;
  private final Keyring keyring;
  private final Clock clock;
  private final String chosen;

  AuditKey(OpenPgp openPgp, Keyring keyring, Clock clock, AuditSettings settings) {
    this.openPgp = openPgp;
    this.keyring = keyring;
    this.clock = clock;
    this.chosen =
        settings.signingKey() == null ? "" : settings.signingKey().replace(" ", "").toUpperCase();
  }

  /**
   * The one of the setting, or the newest of our own that can sign.
   *
   * @throws AuditRefused when there is none
   */
  String fingerprint() {
    if (!chosen.isEmpty()) {
      openPgp
          .signingProblem(chosen)
          .ifPresent(
              problem -> {
                throw new AuditRefused(
                    "gateway.audit.signing-key cannot sign: " + problem.getMessage());
              });
      return chosen;
    }
    return keyring.keys().stream()
        .filter(key -> key.own() && key.signs() && key.problem().isEmpty())
        .max(Comparator.comparing(KeyView::created))
        .map(KeyView::fingerprint)
        .orElseThrow(
            () ->
                new AuditRefused(
                    "There is no key of our own that can sign it. Make one with 'gateway keys"
                        + " generate', or name one in gateway.audit.signing-key."));
  }

  byte[] sign(byte[] content, String fingerprint) {
    return openPgp.sign(content, fingerprint);
  }

  byte[] publicKey(String fingerprint) {
    return keyring.exportPublic(fingerprint);
  }

  /**
   * Why this is not a good signature of a key of our own.
   *
   * @param signer full fingerprint that is to have made it
   */
  Optional<String> problem(byte[] content, byte[] signature, String signer) {
    try {
      Opened opened = openPgp.open(new Sealed.Detached(content, signature));
      boolean ours =
          opened.signatures().stream().anyMatch(one -> one.fingerprint().equals(signer))
              && keyring.keys().stream().anyMatch(k -> k.own() && k.fingerprint().equals(signer));
      return ours ? Optional.empty() : Optional.of("It is not signed by a key of our own");
    } catch (Refused refused) {
      return Optional.of(refused.getMessage());
    }
  }

  /** Why this is not a good signature of any key of our own. */
  Optional<String> problem(byte[] content, byte[] signature) {
    return keyring.keys().stream()
            .filter(KeyView::own)
            .map(own -> problem(content, signature, own.fingerprint()))
            .anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : Optional.of("It is not signed by a key of our own");
  }

  Instant now() {
    return clock.instant();
  }
}
