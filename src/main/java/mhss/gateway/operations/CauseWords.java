package mhss.gateway.operations;

import java.util.Map;

/** Why a message waits, in a few words that go on after a colon. */
public final class CauseWords {

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("key-missing", "encrypted to a key that is not here"),
          Map.entry("pgp-key-missing", "encrypted to a key that is not here"),
          Map.entry("pgp-passphrase-only", "encrypted with a passphrase"),
          Map.entry("pgp-not-openpgp", "encrypted in a way that cannot be read"),
          Map.entry("pgp-no-integrity-protection", "encrypted without a seal against changes"),
          Map.entry("pgp-altered", "altered or cut off on its way"),
          Map.entry("pgp-signature-invalid", "signature not valid"),
          Map.entry("pgp-signer-unknown", "signed by an unknown key"),
          Map.entry("pgp-signer-revoked", "signed with a key that was withdrawn"),
          Map.entry("pgp-signer-expired", "signed with an expired key"),
          Map.entry("pgp-weak-algorithm", "weak encryption"),
          Map.entry("pgp-too-large", "too large to open"),
          Map.entry("document-damaged", "damaged document"),
          Map.entry("document-encrypted", "document locked with a password"),
          Map.entry("document-macros", "document with macros"),
          Map.entry("document-external-references", "document that fetches from elsewhere"),
          Map.entry("document-not-a-known-format", "file of an unknown format"),
          Map.entry("document-no-text", "document without text"),
          Map.entry("document-too-large", "document too large to read"),
          Map.entry("too-much-work", "takes too long to read"),
          Map.entry("urn-missing", "no URN that can be read"),
          Map.entry("urn-differs", "names two different URNs"),
          Map.entry("several-urns", "names several URNs"),
          Map.entry("unknown-case", "no case of its URN"),
          Map.entry("not-allowed", "does not fit the case as it stands"),
          Map.entry("doubtful", "not certain what it is"),
          Map.entry("not-entitled", "the sender may not send this"),
          Map.entry("sender-unknown", "unknown sender"),
          Map.entry("sender-unclear", "several senders"),
          Map.entry("sender-differs", "sender and signer differ"),
          Map.entry("signature-missing", "not signed"),
          Map.entry("signature-not-pinned", "signed with a key that is not the sender's"),
          Map.entry("report-unclear", "not certain which report it is"),
          Map.entry("malware", "a virus was found in it"),
          Map.entry("not-scanned", "not scanned for viruses"),
          Map.entry("internal-error", "the gateway failed on it"),
          Map.entry("stops-the-gateway", "the gateway stops on it"));

  private CauseWords() {}

  /** Codes without words of their own are words joined by hyphens. */
  public static String of(String cause) {
    return WORDS.getOrDefault(cause, cause.replace('-', ' '));
  }
}
