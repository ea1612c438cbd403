package mhss.gateway.operations;

import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.rules.Urn;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at letters before they are sent: they tell of a customer as a mail does. */
public class LetterAccess {

  private final History history;
  private final TransactionTemplate transaction;

  LetterAccess(History history, TransactionTemplate transaction) {
    this.history = history;
    this.transaction = transaction;
  }

  /**
   * @param letter id or name of its kind
   */
  public void looked(CaseFile file, String letter, String actor) {
    transaction.executeWithoutResult(
        status ->
            history.record(
                Step.of("content-read", "letter-preview")
                    .by(actor)
                    .caseFile(file.id(), Urn.key(file.urn()))
                    .fact("letter", letter)));
  }
}
