package mhss.gateway.intake.opening;

import java.util.Set;
import java.util.TreeSet;
import mhss.gateway.pgp.Opened;

/**
 * How a part came to us. Kept for each part apart, so that something put beside a signed part does
 * not borrow its signature.
 *
 * @param signers full fingerprints of the keys whose valid signatures cover the part
 */
public record Protection(boolean encrypted, Set<String> signers) {

  public static final Protection NONE = new Protection(false, Set.of());

  public Protection {
    signers = Set.copyOf(signers);
  }

  Protection and(Opened opened) {
    Set<String> all = new TreeSet<>(signers);
    opened.signatures().forEach(signature -> all.add(signature.fingerprint()));
    return new Protection(encrypted || opened.encryption().isPresent(), all);
  }
}
