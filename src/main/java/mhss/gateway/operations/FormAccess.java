package mhss.gateway.operations;

import java.util.Optional;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.rules.Urn;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a person the referral form of a case, and says so in the history first. */
public class FormAccess {

  private final Cases cases;
  private final History history;
  private final TransactionTemplate transaction;

  FormAccess(Cases cases, History history, TransactionTemplate transaction) {
    this.cases = cases;
    this.history = history;
    this.transaction = transaction;
  }

  /**
   * @return the fields with their places, as JSON; empty when the case has no form
   * @throws mhss.gateway.vault.ContentDestroyed when the case was destroyed
   */
  public Optional<byte[]> read(CaseFile file, String actor) {
    transaction.executeWithoutResult(
        status ->
            history.record(
                Step.of("content-read", "referral-form")
                    .by(actor)
                    .caseFile(file.id(), Urn.key(file.urn()))));
    return cases.details(file.id());
  }
}
