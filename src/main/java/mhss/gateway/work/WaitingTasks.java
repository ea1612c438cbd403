package mhss.gateway.work;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import mhss.gateway.operations.RuleWords;
import mhss.gateway.work.Task.Sort;
import mhss.gateway.work.TaskRows.Row;

/** What waits in the tables, in words. */
class WaitingTasks {

  private final TaskRows rows;
  private final RuleWords words;
  private final MessageTitles titles;

  WaitingTasks(TaskRows rows, RuleWords words, MessageTitles titles) {
    this.rows = rows;
    this.words = words;
    this.titles = titles;
  }

  List<Task> page(Sort sort, TaskFilter filter, Optional<TaskPlace> after, int most) {
    Function<Row, String> called = called(sort);
    return rows.page(sort, filter, after, most).stream()
        .map(row -> task(sort, row, called))
        .toList();
  }

  int count(Sort sort, TaskFilter filter, int most) {
    return rows.count(sort, filter, most);
  }

  Optional<Task> byId(Sort sort, String id) {
    try {
      return rows.byId(sort, UUID.fromString(id)).map(row -> task(sort, row, called(sort)));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private Task task(Sort sort, Row row, Function<Row, String> called) {
    return new Task(
        sort.key(row.id()),
        sort,
        row.desk(),
        row.urn(),
        row.since(),
        called.apply(row),
        cause(sort, row),
        row.advice() == null ? advice(sort) : row.advice(),
        row.person());
  }

  private Function<Row, String> called(Sort sort) {
    return switch (sort) {
      case PARKED, HELD -> titles.ofRows();
      case MAIL -> WaitingTasks::mail;
      case REVIEW ->
          row ->
              "Report to decide%s: %s, revision %d"
                  .formatted(about(row), row.about().replace('-', ' '), row.revision());
      default ->
          row ->
              "Letter to approve%s: %s"
                  .formatted(about(row), words.kind(row.about()).orElse(row.about()));
    };
  }

  private static String mail(Row row) {
    String how =
        switch (row.state()) {
          case "uncertain" -> "may have left, or not";
          case "failed" -> "could not be sent";
          default -> "is kept here";
        };
    return "Mail '%s'%s %s".formatted(row.about().replace('-', ' '), about(row), how);
  }

  private static String about(Row row) {
    return row.urn() == null ? "" : " about " + row.urn();
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
