package mhss.gateway.returns.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mhss.gateway.history.Step;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.rows.ReturnRow;
import mhss.gateway.returns.rows.ReturnRows;
import mhss.gateway.rules.ReturnRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a return, keeps it, and puts it into the outbox. Safe on any number of nodes. */
public class Production {

  private static final Logger LOG = LoggerFactory.getLogger(Production.class);

  private final Making making;
  private final ReturnRows rows;
  private final Versions versions;
  private final Posting posting;
  private final TransactionTemplate transaction;

  Production(
      Making making,
      ReturnRows rows,
      Versions versions,
      Posting posting,
      TransactionTemplate transaction) {
    this.making = making;
    this.rows = rows;
    this.versions = versions;
    this.posting = posting;
    this.transaction = transaction;
  }

  /**
   * In the surrounding transaction, or one of its own; the surrounding one must not have written
   * events. Made already (by whomever): gives what there is. One that a person fills is not made.
   *
   * @param plannedAt when it was planned for
   * @param late made after the end of the planned day
   * @throws RuntimeException when it cannot be made; nothing is stored then, and the message names
   *     the cause
   */
  public Produced produce(
      String ruleSet, ReturnRule rule, Period period, Instant plannedAt, boolean late) {
    return transaction.execute(
        status -> {
          rows.lock();
          List<ReturnRow> made = rows.versions(ruleSet, rule.id(), period.id());
          if (!made.isEmpty()) {
            ReturnRow last = made.get(made.size() - 1);
            return new Produced(last.id(), last.shownState(), last.problem());
          }
          return rule.isFilledByPeople()
              ? unfilled(ruleSet, rule, period)
              : first(ruleSet, rule, period, plannedAt, late);
        });
  }

  private Produced first(
      String ruleSet, ReturnRule rule, Period period, Instant plannedAt, boolean late) {
    Making.Version version =
        new Making.Version(making.rules(ruleSet), rule, period, 1, plannedAt, Optional.empty());
    ReturnRow row =
        versions
            .keep(
                new Versions.Wanted(
                    version,
                    late,
                    Step.GATEWAY,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()))
            .row();
    return posting.post(row);
  }

  private static Produced unfilled(String ruleSet, ReturnRule rule, Period period) {
    return new Produced(
        null,
        "waiting",
        Optional.of(
            "A person fills it: 'gateway returns form %2$s' gives the form, 'gateway returns carry %2$s %3$s FILE --rules %1$s' sends it"
                .formatted(ruleSet, rule.id(), period.id())));
  }

  /**
   * Those that could not be sealed, once more; each in a transaction of its own.
   *
   * @return how many went into the outbox
   */
  public int sealPending() {
    int queued = 0;
    for (ReturnRow due : rows.inState(Set.of("due"))) {
      try {
        queued += transaction.execute(status -> again(due)) ? 1 : 0;
      } catch (RuntimeException e) {
        LOG.error("Return {} is not queued; tried again: {}", due.id(), PlainCause.of(e));
      }
    }
    return queued;
  }

  private boolean again(ReturnRow due) {
    rows.lock();
    return rows.byId(due.id())
        .filter(row -> row.isIn("due"))
        .map(row -> posting.post(row).state().equals("queued"))
        .orElse(false);
  }
}
