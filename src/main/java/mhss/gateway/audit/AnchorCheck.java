package mhss.gateway.audit;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether an anchor still fits.
 *
 * @param place where it was found: a file name, or the database
 * @param problem empty when its signature is ours and its entry has the hash that was signed
 */
public record AnchorCheck(LocalDate day, long seq, String place, Optional<String> problem) {

  public boolean holds() {
    return problem.isEmpty();
  }
}
