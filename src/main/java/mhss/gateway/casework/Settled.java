package mhss.gateway.casework;

import java.util.List;
import java.util.UUID;

/**
 * What became of a mail that came in, as its row keeps it.
 *
 * @param kind null leaves what is known of it
 * @param cause code; null for none
 * @param advice in plain words; null for none
 * @param needsKeys null when it waits for none
 */
public record Settled(
    String status,
    String kind,
    UUID caseFile,
    String urn,
    String cause,
    String advice,
    List<String> needsKeys) {

  /**
   * What was found in it.
   *
   * @param files SHA-256 of each, in hex
   */
  public record Opened(Listing listing, List<String> files) {}
}
