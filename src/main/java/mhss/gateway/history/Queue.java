package mhss.gateway.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The steps of one transaction, written at its last moment: whoever appends to the chain keeps all
 * other writers waiting until the commit.
 */
final class Queue implements TransactionSynchronization {

  private final Chain chain;
  private final List<Chain.Pending> steps = new ArrayList<>();
  private final Map<Object, Integer> savepoints = new HashMap<>();
  private boolean committing;

  Queue(Chain chain) {
    this.chain = chain;
  }

  /** Steps of another, suspended transaction are in another queue. */
  static Queue ofTransaction(Chain chain) {
    for (TransactionSynchronization known :
        TransactionSynchronizationManager.getSynchronizations()) {
      if (known instanceof Queue queue && queue.chain == chain) {
        return queue;
      }
    }
    Queue queue = new Queue(chain);
    queue.committing = commitHasBegun();
    TransactionSynchronizationManager.registerSynchronization(queue);
    return queue;
  }

  /**
   * Spring takes the list of those it calls before the commit once. Who registers during one of
   * these calls is not called any more, and nothing but the stack tells that it is too late.
   */
  private static boolean commitHasBegun() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames.anyMatch(frame -> frame.getMethodName().equals("triggerBeforeCommit")));
  }

  List<Step> steps() {
    return steps.stream().map(Chain.Pending::step).toList();
  }

  void add(Chain.Pending step) {
    steps.add(step);
    if (committing) {
      write();
    }
  }

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public void beforeCommit(boolean readOnly) {
    committing = true;
    write();
  }

  @Override
  public void savepoint(Object savepoint) {
    savepoints.put(savepoint, steps.size());
  }

  @Override
  public void savepointRollback(Object savepoint) {
    int kept = savepoints.getOrDefault(savepoint, 0);
    steps.subList(kept, steps.size()).clear();
  }

  private void write() {
    if (steps.isEmpty()) {
      return;
    }
    chain.append(List.copyOf(steps));
    steps.clear();
  }
}
