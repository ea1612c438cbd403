package mhss.gateway.work;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mhss.gateway.work.Task.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has taken which task, apart from messages. */
class TakenRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  TakenRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param at when the person took it
   */
  private record Taking(String person, Instant at) {}

  /** Tasks of one sort, each with who has taken it since it began to wait. */
  Stream<Task> on(Sort sort, Stream<Task> tasks) {
    Map<String, Taking> all = all(sort.key(""));
    return tasks.map(
        task ->
            Optional.ofNullable(all.get(task.key()))
                .filter(taking -> !task.cameBackAfter(taking.at()))
                .map(taking -> task.takenBy(taking.person()))
                .orElse(task));
  }

  private Map<String, Taking> all(String prefix) {
    Map<String, Taking> taken = new HashMap<>();
    jdbc.sql("select task, person, taken_at from task_taken where starts_with(task, ?)")
        .param(prefix)
        .query(
            row -> {
              taken.put(
                  row.getString(1), new Taking(row.getString(2), row.getTimestamp(3).toInstant()));
            });
    return taken;
  }

  void take(String task, String person, String actor) {
    jdbc.sql(
            """
            insert into task_taken (task, person, taken_by, taken_at) values (:task, :person, :actor, :now)
            on conflict (task) do update
              set person = excluded.person, taken_by = excluded.taken_by, taken_at = excluded.taken_at
            """)
        .param("task", task)
        .param("person", person)
        .param("actor", actor)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  void leave(String task) {
    jdbc.sql("delete from task_taken where task = :task").param("task", task).update();
  }
}
