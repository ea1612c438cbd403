package mhss.gateway.audit;

/** What stands in a bundle for whoever opens it years later. */
final class BundleReadme {

  static final String TEXT =
      """
      A signed export of the MHSS Gateway's history.

      summary.pdf      what it is about, for people
      history.jsonl    every entry of the history exactly as it was hashed, one JSON object a line
      history.csv      the same for a spreadsheet
      cases.json       what was recorded on the case (export of a case only)
      cases/           the referral form of the case (only when content was asked for)
      messages.jsonl   every mail: identifiers, times, outcome, hash, and where its content is
      messages/        the mails as they came (mail.eml) and decrypted (only when content was asked for)
      anchors/         the head of the history as it was signed once a day
      key.asc          the public key that signed; believe it only when you know its fingerprint otherwise
      manifest.json    the SHA-256 of every file above
      manifest.json.asc  the detached OpenPGP signature of the manifest

      To check it on any machine with the gateway's program, without its database:

          bin/gateway audit verify BUNDLE.zip --fingerprint FINGERPRINT

      To check it without the program: import the key, compare its fingerprint, then

          gpg --verify manifest.json.asc manifest.json

      and compare the SHA-256 of every file with the manifest. How an entry is hashed is described in
      docs/history-format.md of the program: "facts" is the JSON text that is hashed, "prev" the hash
      of the entry before.

      A period holds every entry from its first to its last, so that none can have been left out.
      A case holds the entries of the case; each can be checked by its own hash.
      """;

  private BundleReadme() {}
}
