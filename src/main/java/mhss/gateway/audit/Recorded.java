package mhss.gateway.audit;

import java.util.Optional;
import java.util.function.Supplier;
import mhss.gateway.history.Entry;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import org.springframework.transaction.support.TransactionTemplate;

/** The history, with the transactions in which this part writes into it. */
record Recorded(History history, TransactionTemplate transaction) {

  void step(Step step) {
    transaction.executeWithoutResult(status -> history.record(step));
  }

  <T> T together(Supplier<T> work) {
    return transaction.execute(status -> work.get());
  }

  Optional<Entry> head() {
    return history.head();
  }
}
