package mhss.gateway.history;

/**
 * @param brokenAt sequence number of the first entry that does not fit, or 0 when all fit
 * @param reason what does not fit there; empty when all fit
 * @param headHash hash of the last entry, to be kept elsewhere: a chain cut at its end still
 *     verifies
 */
public record Verification(long entries, long brokenAt, String reason, String headHash) {

  public boolean intact() {
    return brokenAt == 0;
  }
}
