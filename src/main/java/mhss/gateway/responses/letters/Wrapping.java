package mhss.gateway.responses.letters;

import java.util.Optional;

/**
 * How a sealed mail is made up.
 *
 * @param cover text of an open mail whose files are sealed one by one; empty for PGP/MIME
 * @param archiveKey full fingerprint of a key that opens it beside those of the recipients
 */
public record Wrapping(Optional<String> cover, Optional<String> archiveKey) {

  public static final Wrapping PGP_MIME = new Wrapping(Optional.empty(), Optional.empty());
}
