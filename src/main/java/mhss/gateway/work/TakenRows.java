package mhss.gateway.work;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
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
   * Person by task.
   *
   * @param prefix of their keys
   */
  Map<String, String> all(String prefix) {
    Map<String, String> taken = new HashMap<>();
    jdbc.sql("select task, person from task_taken where starts_with(task, ?)")
        .param(prefix)
        .query(
            row -> {
              taken.put(row.getString(1), row.getString(2));
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
