package mhss.gateway.watch;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import mhss.gateway.rules.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts by index, whatever the number of cases and messages: for a page that is always open. */
public class Standings {

  /** Beyond that nobody needs the exact number. */
  public static final int MOST = 1_000;

  private static final int SHOWN = 8;

  private final JdbcClient sql;
  private final Agenda agenda;
  private final Clock clock;

  Standings(JdbcClient sql, Agenda agenda, Clock clock) {
    this.sql = sql;
    this.agenda = agenda;
    this.clock = clock;
  }

  public Standing now() {
    Instant now = clock.instant();
    Instant midnight = WorkingCalendar.dayOf(now).atStartOfDay(WorkingCalendar.LONDON).toInstant();
    return new Standing(
        now,
        clocks(now, midnight),
        agenda.first(endOf(midnight, 7), SHOWN),
        counts(
            """
            select coalesce(cause, status), count(*) from
              (select cause, status from message where status in ('held', 'parked') limit %d) as waiting
            group by 1 order by 2 desc, 1
            """
                .formatted(MOST)),
        counts(
            """
            select state, count(*) from
              (select state from outbox
                where state in ('uncertain', 'failed', 'suppressed') and kind <> 'heartbeat' limit %d) as open
            group by 1 order by 2 desc, 1
            """
                .formatted(MOST)),
        count("select count(*) from notice where state = 'prepared'"),
        count("select count(*) from review where state = 'open'"),
        came(midnight),
        left(midnight),
        count(
            "select count(*) from outbox"
                + " where state in ('due', 'sending') and kind <> 'heartbeat'"));
  }

  private Map<Duty.When, Long> clocks(Instant now, Instant midnight) {
    Map<Duty.When, Long> counts = new EnumMap<>(Duty.When.class);
    sql.sql(
            """
            select case when due_at < :now then 0 when due_at <= :tomorrow then 1 else 2 end, count(*)
            from clock
            where (state = 'running' or state = 'missed' and ended_at is null) and due_at <= :week
            group by 1
            """)
        .param("now", utc(now))
        .param("tomorrow", utc(endOf(midnight, 1)))
        .param("week", utc(endOf(midnight, 7)))
        .query(
            row -> {
              counts.put(Duty.When.values()[row.getInt(1)], row.getLong(2));
            });
    return counts;
  }

  private Map<String, Long> came(Instant midnight) {
    Map<String, Long> counts = new LinkedHashMap<>();
    sql.sql(
            """
            select status, count(*) from message
            where received_at >= :midnight and direction = 'in' group by 1 order by 2 desc, 1
            """)
        .param("midnight", utc(midnight))
        .query(
            row -> {
              counts.put(row.getString(1), row.getLong(2));
            });
    return counts;
  }

  private long left(Instant midnight) {
    return sql.sql(
            "select count(*) from outbox"
                + " where state = 'sent' and sent_at >= :midnight and kind <> 'heartbeat'")
        .param("midnight", utc(midnight))
        .query(Long.class)
        .single();
  }

  private Map<String, Long> counts(String query) {
    Map<String, Long> counts = new LinkedHashMap<>();
    sql.sql(query)
        .query(
            row -> {
              counts.put(row.getString(1), row.getLong(2));
            });
    return counts;
  }

  private long count(String query) {
    return sql.sql(query).query(Long.class).single();
  }

  private static Instant endOf(Instant midnight, int days) {
    return midnight.atZone(WorkingCalendar.LONDON).plusDays(days).toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
