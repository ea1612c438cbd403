package mhss.gateway.returns.information.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mhss.gateway.rules.FigureRule.Measure;
import mhss.gateway.rules.ReportRules.ReportType;
import mhss.gateway.rules.WorkingCalendar;

/** The same figures once more, by loops over the events of each case. */
final class PlainCount {

  private static final Comparator<Event> ORDER =
      Comparator.comparing(Event::at).thenComparing(Event::n);

  record Event(
      long n,
      UUID caseFile,
      String event,
      Instant at,
      String before,
      String after,
      String report,
      String actor) {

    LocalDate day() {
      return WorkingCalendar.dayOf(at);
    }
  }

  record Started(UUID caseFile, String rule, Instant startedAt, Instant dueAt) {}

  record Counted(UUID caseFile, LocalDate day, long n, Boolean hit, String label) {}

  private final RandomDesk desk;
  private final Scope scope;
  private final Map<UUID, List<Event>> events;
  private final List<Started> clocks;

  PlainCount(RandomDesk desk, Scope scope) {
    this.desk = desk;
    this.scope = scope;
    this.events =
        desk
            .store
            .jdbc()
            .sql(
                "select e.*, e.facts->>'report' as report from case_event e join case_file f on f.id = e.case_id where f.rule_set = ?")
            .param(scope.rules().id())
            .query(PlainCount::event)
            .list()
            .stream()
            .filter(event -> event.n <= scope.asOf())
            .sorted(ORDER)
            .collect(Collectors.groupingBy(Event::caseFile));
    this.clocks =
        desk.store
            .jdbc()
            .sql("select case_id, rule, started_at, due_at from clock")
            .query(
                (row, n) ->
                    new Started(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
            .list();
  }

  private static Event event(ResultSet row, int n) throws SQLException {
    return new Event(
        row.getLong("n"),
        row.getObject("case_id", UUID.class),
        row.getString("event"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("state_before"),
        row.getString("state_after"),
        row.getString("report"),
        row.getString("actor"));
  }

  List<Counted> of(Measure measure) {
    List<Counted> counted = new ArrayList<>();
    events.forEach(
        (id, ofCase) -> {
          switch (measure.kind()) {
            case Measure.COUNT -> count(measure, ofCase, counted);
            case Measure.IN_TIME -> inTime(measure, id, ofCase, counted);
            case Measure.WITHIN -> within(measure, ofCase, counted);
            case Measure.FIRST_DECISION -> decision(measure, ofCase, counted);
            case Measure.LATE -> late(measure, id, ofCase, counted);
            default -> returned(ofCase, counted);
          }
        });
    return counted.stream()
        .filter(one -> !one.day.isBefore(scope.first()) && !one.day.isAfter(scope.last()))
        .toList();
  }

  private static Optional<Event> first(List<Event> ofCase, Predicate<Event> wanted) {
    return ofCase.stream().filter(wanted).findFirst();
  }

  private static void count(Measure measure, List<Event> ofCase, List<Counted> counted) {
    boolean every = measure.one("every").isPresent();
    List<String> states = measure.list("while");
    List<String> unless = measure.list("unless");
    for (Event event : ofCase) {
      boolean wanted =
          measure.list("events").contains(event.event)
              && (states.isEmpty() || states.contains(event.before));
      if (!wanted) {
        continue;
      }
      boolean before =
          ofCase.stream()
              .takeWhile(earlier -> earlier != event)
              .anyMatch(e -> unless.contains(e.event) || unless.contains(e.after));
      if (!before) {
        counted.add(new Counted(event.caseFile, event.day(), event.n, null, ""));
      }
      if (!every) {
        return;
      }
    }
  }

  private Predicate<Event> starts(String clock) {
    List<String> starts = scope.rules().clock(clock).orElseThrow().starts();
    return event ->
        starts.contains(event.event)
            || starts.contains(event.after) && !event.after.equals(event.before);
  }

  private Optional<Started> clock(UUID id, String rule, Event start) {
    return clocks.stream()
        .filter(clock -> clock.caseFile.equals(id) && clock.rule.equals(rule))
        .filter(clock -> clock.startedAt.equals(start.at))
        .findFirst();
  }

  private void inTime(Measure measure, UUID id, List<Event> ofCase, List<Counted> counted) {
    String rule = measure.one("clock").orElseThrow();
    Optional<Event> start = first(ofCase, starts(rule));
    Optional<Event> met = first(ofCase, e -> measure.list("met").contains(e.event));
    boolean early =
        met.isPresent() && (start.isEmpty() || ORDER.compare(met.get(), start.get()) < 0);
    if (early && measure.one("early").isPresent() && !met.get().at.isAfter(scope.at())) {
      counted.add(new Counted(id, met.get().day(), met.get().n, true, ""));
    }
    Optional<Started> clock = start.flatMap(event -> clock(id, rule, event));
    if (clock.isEmpty() || clock.get().dueAt.isAfter(scope.at())) {
      return;
    }
    LocalDate due = WorkingCalendar.dayOf(clock.get().dueAt);
    boolean hit = met.isPresent() && !met.get().day().isAfter(due);
    boolean closed =
        ofCase.stream()
            .filter(event -> !event.at.isAfter(clock.get().dueAt))
            .max(Comparator.comparing(Event::n))
            .map(last -> scope.rules().state(last.after).orElseThrow().closed())
            .orElse(false);
    if (hit || !closed) {
      counted.add(new Counted(id, due, met.orElse(start.get()).n, hit, ""));
    }
  }

  private void within(Measure measure, List<Event> ofCase, List<Counted> counted) {
    Optional<Event> start = first(ofCase, e -> measure.list("from").contains(e.event));
    if (start.isEmpty()) {
      return;
    }
    int days = Integer.parseInt(measure.one("working-days").orElseThrow());
    LocalDate due = start.get().day();
    for (int left = days; left > 0; left -= desk.rules.calendar().isWorkingDay(due) ? 1 : 0) {
      due = due.plusDays(1);
    }
    if (!due.isBefore(WorkingCalendar.dayOf(scope.at()))) {
      return;
    }
    Optional<Event> met = first(ofCase, e -> measure.list("to").contains(e.event));
    boolean hit = met.isPresent() && !met.get().day().isAfter(due);
    counted.add(
        new Counted(start.get().caseFile, start.get().day(), met.orElse(start.get()).n, hit, ""));
  }

  private void decision(Measure measure, List<Event> ofCase, List<Counted> counted) {
    ReportType type = scope.rules().report(measure.one("report").orElseThrow()).orElseThrow();
    String state =
        switch (type.id()) {
          case "plan" -> "PLAN_SUBMITTED";
          case "six-month" -> "SIX_MONTH_SUBMITTED";
          default -> "EXIT_SUBMITTED";
        };
    boolean alone = scope.rules().id().equals("mhss-v8");
    first(
            ofCase,
            e ->
                (e.event.equals(type.accepted()) || e.event.equals(type.rejected()))
                    && (alone
                        || (e.report != null
                            ? e.report.equals(type.id())
                            : state.equals(e.before))))
        .ifPresent(
            e ->
                counted.add(
                    new Counted(e.caseFile, e.day(), e.n, e.event.equals(type.accepted()), "")));
  }

  private void late(Measure measure, UUID id, List<Event> ofCase, List<Counted> counted) {
    String rule = measure.one("clock").orElseThrow();
    first(ofCase, e -> measure.list("met").contains(e.event))
        .ifPresent(
            met -> {
              boolean late =
                  first(ofCase, starts(rule))
                      .flatMap(start -> clock(id, rule, start))
                      .map(clock -> met.day().isAfter(WorkingCalendar.dayOf(clock.dueAt)))
                      .orElse(false);
              counted.add(new Counted(id, met.day(), met.n, late, ""));
            });
  }

  private void returned(List<Event> ofCase, List<Counted> counted) {
    for (Event event : ofCase) {
      if (event.event.endsWith("-rejected")) {
        String actor = "";
        for (Event earlier : ofCase) {
          if (earlier == event) {
            break;
          }
          actor = earlier.event.matches(".*-(re)?submitted") ? earlier.actor : actor;
        }
        counted.add(new Counted(event.caseFile, event.day(), event.n, null, actor));
      }
    }
  }
}
