package mhss.gateway.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import mhss.gateway.rules.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Times in which nobody watched: what ran out in them was noted late. */
class Pauses {

  private static final Duration PAUSE = Duration.ofHours(1);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("EEE dd/MM/yyyy HH:mm", Locale.UK)
          .withZone(WorkingCalendar.LONDON);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Pauses(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** {@code n} of the row 'pause' is the second in which it began. */
  void watching() {
    transaction.executeWithoutResult(status -> mark());
  }

  private void mark() {
    Instant now = clock.instant();
    Optional<Instant> before =
        jdbc.sql("select at from watch_mark where name = 'swept' for update")
            .query((row, n) -> row.getObject("at", OffsetDateTime.class).toInstant())
            .optional();
    before
        .filter(at -> at.plus(PAUSE).isBefore(now))
        .ifPresent(at -> mark("pause", at.getEpochSecond(), now));
    mark("swept", 0, now);
  }

  /** The last pause, when it ended after {@code from}, as a sentence. */
  Optional<String> since(Instant from) {
    return jdbc.sql("select n, at from watch_mark where name = 'pause' and at > :from")
        .param("from", from.atOffset(ZoneOffset.UTC))
        .query(
            (row, n) ->
                "The gateway did not run between %s and %s. What ran out meanwhile was noted late."
                    .formatted(
                        MINUTE.format(Instant.ofEpochSecond(row.getLong("n"))),
                        MINUTE.format(row.getObject("at", OffsetDateTime.class))))
        .optional();
  }

  private void mark(String name, long n, Instant at) {
    jdbc.sql(
            """
            insert into watch_mark (name, n, at) values (:name, :n, :at)
            on conflict (name) do update set n = excluded.n, at = excluded.at
            """)
        .param("name", name)
        .param("n", n)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
