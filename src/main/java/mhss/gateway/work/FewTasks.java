package mhss.gateway.work;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.Returns;
import mhss.gateway.work.Task.Sort;

/** What there is only little of, however large the store: problems and returns. */
class FewTasks {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Comparator<Task> OLDEST_FIRST =
      Comparator.comparing(Task::since, Comparator.nullsFirst(Comparator.naturalOrder()));
  private static final Comparator<Task> ORDER = OLDEST_FIRST.thenComparing(Task::id);

  private final Problems problems;
  private final Returns returns;
  private final TakenRows taken;

  FewTasks(Problems problems, Returns returns, TakenRows taken) {
    this.problems = problems;
    this.returns = returns;
    this.taken = taken;
  }

  List<Task> of(Sort sort, TaskFilter filter) {
    Stream<Task> tasks =
        sort == Sort.PROBLEM
            ? problems.tasks()
            : returns.attention().stream().map(FewTasks::ofReturn);
    return taken.on(sort, tasks).filter(filter::wants).sorted(ORDER).toList();
  }

  static boolean isAfter(Task task, TaskPlace place) {
    Task last = new Task(place.sort().key(place.id()), place.sort(), place.since());
    return ORDER.compare(task, last) > 0;
  }

  private static Task ofReturn(ReturnEntry entry) {
    return new Task(
        Sort.RETURN.key(entry.ref()),
        Sort.RETURN,
        "provider",
        null,
        entry.madeAt() == null
            ? entry.plannedOn().atStartOfDay(LONDON).toInstant()
            : entry.madeAt(),
        "Return %s of %s is %s"
            .formatted(
                entry.returnId(), entry.period().id(), entry.late() ? "late" : entry.state()),
        entry.late() ? "late" : entry.state(),
        entry.problem() == null ? "Look at it, then approve or discard it" : entry.problem(),
        null);
  }
}
