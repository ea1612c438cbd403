package mhss.gateway.access;

import java.util.function.Supplier;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import org.springframework.transaction.support.TransactionTemplate;

/** A change and its entry in the history, together or not at all. */
record Chronicle(History history, TransactionTemplate transaction) {

  void write(Supplier<Step> change) {
    transaction.executeWithoutResult(status -> history.record(change.get()));
  }
}
