package mhss.gateway.returns;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import mhss.gateway.rules.RuleSets.Contract;

/**
 * A contract of the provider as its returns see it.
 *
 * @param from first referral date
 * @param to last referral date
 * @param feePence for one customer; empty: claims carry quantities only
 * @param returnsUntil last day on which returns are made for it; empty: as long as there is
 *     something to report
 */
public record ReturnContract(
    String id,
    LocalDate from,
    Optional<LocalDate> to,
    OptionalLong feePence,
    Optional<LocalDate> returnsUntil) {

  public static ReturnContract of(Contract contract) {
    return new ReturnContract(
        contract.id(),
        contract.from(),
        Optional.of(contract.to()),
        contract.feePence(),
        contract.returnsUntil());
  }
}
