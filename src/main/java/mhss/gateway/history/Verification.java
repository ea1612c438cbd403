package mhss.gateway.history;

import java.util.List;
import java.util.SortedMap;

/**
 * @param entries how many hold from the first one on, without a gap
 * @param brokenAt sequence number of the first entry that does not fit, or 0 when all fit
 * @param reason what does not fit there; empty when all fit
 * @param headHash hash of the last of those that hold, to be kept elsewhere: a chain cut at its end
 *     still verifies
 * @param rest what holds despite an entry that does not fit
 */
public record Verification(long entries, long brokenAt, String reason, String headHash, Rest rest) {

  /**
   * @param total how many entries there are
   * @param runs each holds in itself; the first thousand of them
   * @param flaws the first hundred
   * @param flawCount all of them
   * @param hashes of the entries that were asked for, as far as they are there
   */
  public record Rest(
      long total,
      List<Run> runs,
      List<Flaw> flaws,
      long flawCount,
      SortedMap<Long, String> hashes) {}

  /**
   * Entries that fit their hashes and follow each other. Whoever knows the last hash has it all.
   */
  public record Run(long from, long to) {}

  public record Flaw(long seq, String reason) {}

  public boolean intact() {
    return brokenAt == 0;
  }
}
