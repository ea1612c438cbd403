package mhss.gateway.returns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mhss.gateway.rules.ReturnRule;
import mhss.gateway.rules.RuleSet;

/**
 * Everything that decides what a return says.
 *
 * @param version from 1; a correction has the next one
 * @param asOf only events with {@code case_event.n} up to this count
 * @param at when it is made; the same when it is computed again
 * @param cutOff what happened later belongs to a later return
 * @param selection of an ad-hoc return; empty: everything
 */
public record Assignment(
    RuleSet rules,
    ReturnRule rule,
    Period period,
    int version,
    long asOf,
    Instant at,
    Instant cutOff,
    List<ReturnContract> contracts,
    Optional<Selection> selection) {

  public Assignment {
    contracts = List.copyOf(contracts);
  }
}
