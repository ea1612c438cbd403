package mhss.gateway.work;

import java.util.Objects;
import java.util.Optional;
import mhss.gateway.work.Task.Sort;

/**
 * Which tasks somebody looks for; empty for any.
 *
 * @param desk what belongs to no desk concerns everybody, and is found with either
 * @param person login name of who has taken it
 * @param free only what nobody has taken
 */
public record TaskFilter(
    Optional<Sort> sort, Optional<String> desk, Optional<String> person, boolean free) {

  public static final TaskFilter ANY =
      new TaskFilter(Optional.empty(), Optional.empty(), Optional.empty(), false);

  public TaskFilter atDesk(Optional<String> wanted) {
    return new TaskFilter(sort, wanted, person, free);
  }

  public TaskFilter of(Optional<String> taker) {
    return new TaskFilter(sort, desk, taker, free);
  }

  boolean wants(Sort wanted) {
    return sort.isEmpty() || sort.get() == wanted;
  }

  boolean wants(Task task) {
    return (desk.isEmpty() || task.desk() == null || task.desk().equals(desk.get()))
        && (person.isEmpty() || Objects.equals(person.get(), task.person()))
        && !(free && task.person() != null);
  }
}
