package mhss.gateway.work;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.work.Task.Sort;

/**
 * Where a page of the work list ends.
 *
 * @param since null when nobody knows since when that task waits
 * @param id as in the key
 */
public record TaskPlace(Sort sort, Instant since, String id) {

  static TaskPlace of(Task task) {
    return new TaskPlace(task.sort(), task.since(), task.id());
  }

  /** Empty for what is no place: the list then begins at its beginning. */
  public static Optional<TaskPlace> of(String written) {
    try {
      String[] parts = written.split("~", 3);
      Sort sort = Sort.valueOf(parts[0]);
      if (!sort.inMemory()) {
        UUID.fromString(parts[2]);
      }
      Instant since = parts[1].isEmpty() && sort.inMemory() ? null : Instant.parse(parts[1]);
      return Optional.of(new TaskPlace(sort, since, parts[2]));
    } catch (RuntimeException none) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return sort + "~" + (since == null ? "" : since) + "~" + id;
  }
}
