package mhss.gateway.work;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.intake.Parking;
import org.springframework.transaction.support.TransactionTemplate;

/** The work list: everything that needs a person, why, and who has taken it. */
public class Tasks {

  private static final Comparator<Task> URGENT_FIRST =
      Comparator.comparing(Task::sort)
          .thenComparing(Task::since, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
          .thenComparing(Task::key);

  private final WaitingTasks waiting;
  private final Problems problems;
  private final TakenRows taken;
  private final Acting acting;

  /** What taking a task takes. */
  record Acting(Parking parking, History history, TransactionTemplate transactions) {}

  Tasks(WaitingTasks waiting, Problems problems, TakenRows taken, Acting acting) {
    this.waiting = waiting;
    this.problems = problems;
    this.taken = taken;
    this.acting = acting;
  }

  /**
   * The most urgent first.
   *
   * @param desk empty for both; what belongs to no desk concerns everybody
   */
  public List<Task> all(Optional<String> desk) {
    Map<String, String> people = taken.all();
    return Stream.concat(problems.tasks(), waiting.tasks())
        .filter(task -> desk.isEmpty() || task.desk() == null || task.desk().equals(desk.get()))
        .map(task -> people.containsKey(task.key()) ? task.takenBy(people.get(task.key())) : task)
        .sorted(URGENT_FIRST)
        .toList();
  }

  /**
   * @throws NoSuchTask when it does not wait
   */
  public Task byKey(String key) {
    return all(Optional.empty()).stream()
        .filter(task -> task.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new NoSuchTask(key));
  }

  /** Gives a task to a person, who may be the one who does it. */
  public Task take(String key, String person, String actor, String reason) {
    Task task = byKey(key);
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
