package mhss.gateway.returns.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import mhss.gateway.returns.ReturnContract;
import mhss.gateway.rules.ReportRules.Payment;

/** The fee of each contract in its instalments: whole pence, which add up to the fee (8.2). */
class Fee {

  private static final int WHOLE = 100;

  private final Map<String, Map<String, Long>> instalments = new HashMap<>();

  Fee(List<ReturnContract> contracts, List<Payment> payments) {
    contracts.forEach(
        contract ->
            contract
                .feePence()
                .ifPresent(fee -> instalments.put(contract.id(), instalments(fee, payments))));
  }

  /** Empty when the contract has no fee, or only the contract knows the part. */
  OptionalLong of(String contract, String element) {
    Long pence = instalments.getOrDefault(contract, Map.of()).get(element);
    return pence == null ? OptionalLong.empty() : OptionalLong.of(pence);
  }

  boolean isConfigured() {
    return instalments.values().stream().anyMatch(parts -> !parts.isEmpty());
  }

  /** Each is rounded down; the last one takes what is left when they are all of the fee. */
  private static Map<String, Long> instalments(long fee, List<Payment> payments) {
    Map<String, Long> parts = new HashMap<>();
    int percent = 0;
    long given = 0;
    for (Payment payment : payments) {
      percent += payment.percent();
      long part =
          percent == WHOLE && payment.percent() > 0
              ? fee - given
              : Math.multiplyExact(fee, payment.percent()) / WHOLE;
      if (payment.percent() > 0) {
        parts.put(payment.element(), part);
        given += part;
      }
    }
    return parts;
  }
}
