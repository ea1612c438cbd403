package mhss.gateway.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.intake.Parking;
import mhss.gateway.work.Task.Sort;
import org.springframework.transaction.support.TransactionTemplate;

/** The work list: everything that needs a person, why, and who has taken it. */
public class Tasks {

  /** Beyond that nobody needs the exact number. */
  public static final int COUNTED = 1_000;

  private static final int PAGE = 500;

  private final WaitingTasks waiting;
  private final FewTasks few;
  private final TakenRows taken;
  private final Acting acting;

  /** What taking a task takes. */
  record Acting(
      Parking parking, History history, TransactionTemplate transactions, Colleagues colleagues) {}

  Tasks(WaitingTasks waiting, FewTasks few, TakenRows taken, Acting acting) {
    this.waiting = waiting;
    this.few = few;
    this.taken = taken;
    this.acting = acting;
  }

  /**
   * @param next where the next page begins; empty on the last
   */
  public record Page(List<Task> tasks, Optional<TaskPlace> next) {}

  /** The most urgent first, from that place on; a page costs the same however many wait. */
  public Page page(TaskFilter filter, Optional<TaskPlace> after, int size) {
    List<Task> found = new ArrayList<>();
    for (Sort sort : Sort.values()) {
      boolean before = after.isPresent() && sort.compareTo(after.get().sort()) < 0;
      if (filter.wants(sort) && !before && found.size() <= size) {
        found.addAll(
            some(
                sort,
                filter,
                after.filter(place -> place.sort() == sort),
                size + 1 - found.size()));
      }
    }
    List<Task> shown = List.copyOf(found.subList(0, Math.min(size, found.size())));
    return new Page(
        shown,
        found.size() > size ? Optional.of(TaskPlace.of(shown.get(size - 1))) : Optional.empty());
  }

  private List<Task> some(Sort sort, TaskFilter filter, Optional<TaskPlace> after, int most) {
    return sort.inMemory()
        ? few.of(sort, filter).stream()
            .filter(task -> after.isEmpty() || FewTasks.isAfter(task, after.get()))
            .limit(most)
            .toList()
        : waiting.page(sort, filter, after, most);
  }

  /** As many as there are, up to one more than {@link #COUNTED}. */
  public int count(TaskFilter filter) {
    int counted = 0;
    for (Sort sort : Sort.values()) {
      int left = COUNTED + 1 - counted;
      if (filter.wants(sort) && left > 0) {
        counted +=
            sort.inMemory()
                ? Math.min(left, few.of(sort, filter).size())
                : waiting.count(sort, filter, left);
      }
    }
    return counted;
  }

  /** Every one, the most urgent first. */
  public List<Task> all(TaskFilter filter) {
    List<Task> all = new ArrayList<>();
    Optional<TaskPlace> after = Optional.empty();
    do {
      Page page = page(filter, after, PAGE);
      all.addAll(page.tasks());
      after = page.next();
    } while (after.isPresent());
    return all;
  }

  /**
   * @throws NoSuchTask when it does not wait
   */
  public Task byKey(String key) {
    return Sort.ofKey(key).stream()
        .flatMap(sort -> byKey(sort, key).stream())
        .findFirst()
        .orElseThrow(() -> new NoSuchTask(key));
  }

  private Optional<Task> byKey(Sort sort, String key) {
    return sort.inMemory()
        ? few.of(sort, TaskFilter.ANY).stream().filter(task -> task.key().equals(key)).findFirst()
        : waiting.byId(sort, key.substring(sort.key("").length()));
  }

  /**
   * Gives a task to a person, who may be the one who does it.
   *
   * @throws NotTheirTask when the person may not do it
   */
  public Task take(String key, String person, String actor, String reason) {
    Task task = byKey(key);
    acting.colleagues().check(task.sort(), person, actor);
    acting
        .transactions()
        .executeWithoutResult(
            status -> {
              if (task.message().isPresent()) {
                acting.parking().assign(task.message().get(), person, actor, reason);
              } else {
                taken.take(key, person, actor);
                record(task, Step.of("task-taken", person).fact("reason", reason), actor);
              }
            });
    return task.takenBy(person);
  }

  /** Nobody in particular does it any more. */
  public Task leave(String key, String actor, String reason) {
    Task task = byKey(key);
    acting
        .transactions()
        .executeWithoutResult(
            status -> {
              if (task.message().isPresent()) {
                acting.parking().unassign(task.message().get(), actor, reason);
              } else {
                taken.leave(key);
                record(task, Step.of("task-left", "by-person").fact("reason", reason), actor);
              }
            });
    return task.takenBy(null);
  }

  private void record(Task task, Step step, String actor) {
    acting.history().record(step.by(actor).caseFile(null, task.urn()).fact("task", task.key()));
  }
}
