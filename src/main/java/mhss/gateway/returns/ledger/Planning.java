package mhss.gateway.returns.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.ReturnContract;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.rules.ReturnRule;
import mhss.gateway.rules.RuleSet;

/** What the ledger asks of the plan, which stands above it. */
public interface Planning {

  /**
   * Everything planned for these days, whether it was made or not; {@code due} with its problem
   * where making it failed.
   */
  List<ReturnEntry> planned(LocalDate from, LocalDate to);

  /** When the return of this period is to be made. */
  Instant plannedAt(RuleSet rules, ReturnRule rule, Period period);

  /** Who we are, in file names. */
  String provider();

  /** The contracts of the rule set at the provider desk. */
  List<ReturnContract> contracts(RuleSet rules);
}
