package mhss.gateway.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rule sets in force, and the contracts that select them. */
public class RuleSets {

  /**
   * @throws IllegalArgumentException for an id that no file of {@code config/rules} has
   */
  public RuleSet get(String id) {
    throw new UnsupportedOperationException();
  }

  public List<RuleSet> all() {
    throw new UnsupportedOperationException();
  }

  /**
   * The contract under which a referral of that date to that desk falls; empty when there is none.
   */
  public Optional<Contract> contractFor(String desk, LocalDate referralDate) {
    throw new UnsupportedOperationException();
  }

  /** Every contract of a desk: their rule sets say which messages may arrive there. */
  public List<Contract> contracts(String desk) {
    throw new UnsupportedOperationException();
  }

  /**
   * @param from first referral date, @param to last referral date
   */
  public record Contract(String id, String desk, String ruleSet, LocalDate from, LocalDate to) {}
}
