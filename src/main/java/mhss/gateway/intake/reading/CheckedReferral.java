package mhss.gateway.intake.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.Urn;

/**
 * A referral form, read and checked.
 *
 * @param contract under which its date falls; empty when there is none
 * @param missing keys of required fields that were not given or could not be read
 * @param details every field that may be kept, with the place it was found, as JSON
 * @param marks {@code mappa}, {@code incident}, {@code own-employee}
 */
public record CheckedReferral(
    Optional<Urn> urn,
    Optional<LocalDate> referralDate,
    Optional<RuleSets.Contract> contract,
    Optional<RuleSet.Kind> kind,
    List<String> missing,
    List<Finding> findings,
    byte[] details,
    Set<String> marks) {}
