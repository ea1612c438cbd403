package mhss.gateway.work;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.operations.RuleWords;
import mhss.gateway.work.Task.Sort;
import mhss.gateway.work.TaskRows.Row;

/** What waits in the tables, in words. */
class WaitingTasks {

  private final TaskRows rows;
  private final RuleWords words;

  WaitingTasks(TaskRows rows, RuleWords words) {
    this.rows = rows;
    this.words = words;
  }

  List<Task> page(Sort sort, TaskFilter filter, Optional<TaskPlace> after, int most) {
    return rows.page(sort, filter, after, most).stream().map(row -> task(sort, row)).toList();
  }

  int count(Sort sort, TaskFilter filter, int most) {
    return rows.count(sort, filter, most);
  }

  Optional<Task> byId(Sort sort, String id) {
    try {
      return rows.byId(sort, UUID.fromString(id)).map(row -> task(sort, row));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private Task task(Sort sort, Row row) {
    return new Task(
        sort.key(row.id()),
        sort,
        row.desk(),
        row.urn(),
        row.since(),
        what(sort, row),
        cause(sort, row),
        row.advice() == null ? advice(sort) : row.advice(),
        row.person());
  }

  private String what(Sort sort, Row row) {
    return switch (sort) {
      case PARKED -> "A message needs a decision" + ofKind(row);
      case HELD -> "A message waits for a key" + ofKind(row);
      case MAIL -> "Mail '%s' is %s".formatted(row.about().replace('-', ' '), row.state());
      case REVIEW ->
          "A report waits for a decision (%s, revision %d)".formatted(row.about(), row.revision());
      default -> "A notice waits for approval (%s)".formatted(kind(row).orElse(row.about()));
    };
  }

  private String ofKind(Row row) {
    return kind(row).map(name -> " (" + name + ")").orElse("");
  }

  private Optional<String> kind(Row row) {
    return words.kind(row.about());
  }

  private static String cause(Sort sort, Row row) {
    return switch (sort) {
      case MAIL -> row.cause() == null ? row.state() : row.cause();
      case NOTICE -> row.advice() == null ? null : "not-sent-by-itself";
      default -> row.cause();
    };
  }

  private static String advice(Sort sort) {
    return switch (sort) {
      case MAIL -> "Find out whether it arrived, then settle it";
      case REVIEW -> "Read it beside its findings, then accept or reject it";
      case NOTICE -> "Read it, then approve or discard it";
      default -> null;
    };
  }
}
