package mhss.gateway.returns.ledger;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mhss.gateway.responses.Packing;
import mhss.gateway.rules.ReturnRule;
import mhss.gateway.rules.RuleSets;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param approve ids of returns that leave only once a person has approved them
 * @param attach how a return is packed: {@code mime} or {@code file}
 * @param archiveKey fingerprint of a key of our own that can open what was sent; blank: none
 */
@ConfigurationProperties("gateway.returns")
record LedgerSettings(
    @DefaultValue Set<String> approve,
    @DefaultValue("mime") Packing.Form attach,
    @DefaultValue("") String archiveKey) {

  /**
   * A name with a slip of the pen would let a return go that somebody wants to see first.
   *
   * @throws IllegalStateException for a return that no rule set has
   */
  LedgerSettings checked(RuleSets ruleSets) {
    Set<String> known =
        ruleSets.all().stream()
            .flatMap(rules -> rules.returns().stream())
            .map(ReturnRule::id)
            .collect(Collectors.toCollection(TreeSet::new));
    approve.stream()
        .filter(id -> !known.contains(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw new IllegalStateException(
                  "gateway.returns.approve names %s, which is no return of the rule sets; there are: %s"
                      .formatted(id, String.join(", ", known)));
            });
    return this;
  }

  Packing packing() {
    return new Packing(
        attach, Optional.of(archiveKey.replace(" ", "")).filter(key -> !key.isEmpty()));
  }
}
