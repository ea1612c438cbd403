package mhss.gateway.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import mhss.gateway.casework.StoredMail;
import mhss.gateway.history.Entry;
import mhss.gateway.history.History;
import mhss.gateway.history.Verification.Run;
import mhss.gateway.operations.Trace;
import mhss.gateway.operations.Traces;
import mhss.gateway.rules.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds what an order is about. */
class Scopes {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(WorkingCalendar.LONDON);

  private final Traces traces;
  private final History history;
  private final JdbcClient jdbc;

  Scopes(Traces traces, History history, JdbcClient jdbc) {
    this.traces = traces;
    this.history = history;
    this.jdbc = jdbc;
  }

  /**
   * @throws AuditRefused when there is nothing like it
   */
  Scope of(ExportOrder order) {
    return order
        .words()
        .map(this::ofCase)
        .orElseGet(() -> ofPeriod(order.from().orElseThrow(), order.before().orElseThrow()));
  }

  private Scope ofCase(String words) {
    Trace story = traces.find(words, null);
    if (story.cases().isEmpty()) {
      throw new AuditRefused(
          "There is no case " + words + ". Check the URN, or give the id of the case.");
    }
    String urn = story.cases().get(0).file().urn();
    List<Long> numbers = story.entries().stream().map(Entry::seq).toList();
    return new Scope(
        Scope.CASE,
        "case-" + urn.replaceAll("[^A-Za-z0-9]+", "-"),
        "case " + urn,
        story,
        story.messages().stream().map(StoredMail::id).toList(),
        numbers.size(),
        each -> history.rows(numbers, each));
  }

  private Scope ofPeriod(Instant from, Instant before) {
    if (!from.isBefore(before)) {
      throw new AuditRefused("The period ends before it begins. Turn its days round.");
    }
    Run span =
        history
            .span(from, before)
            .orElseThrow(
                () ->
                    new AuditRefused(
                        "Nothing happened between these days. Choose others; 'gateway history"
                            + " show' has the last entries."));
    return new Scope(
        Scope.PERIOD,
        "period-"
            + WorkingCalendar.dayOf(from)
            + "-"
            + WorkingCalendar.dayOf(before.minusMillis(1)),
        "the time from " + DAY.format(from) + " to " + DAY.format(before),
        new Trace(List.of(), List.of(), List.of(), List.of()),
        messages(from, before),
        span.to() - span.from() + 1,
        each -> history.rows(span.from(), span.to(), each));
  }

  private List<UUID> messages(Instant from, Instant before) {
    return jdbc.sql(
            "select id from message where received_at >= ? and received_at < ?"
                + " order by received_at, id")
        .param(from.atOffset(ZoneOffset.UTC))
        .param(before.atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .list();
  }
}
