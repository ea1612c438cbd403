package mhss.gateway.watch;

import java.sql.Array;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import mhss.gateway.rules.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which events of cases the watch has seen, and which wait for the day of a schedule. */
class EventRows {

  /** No transaction that appends an event takes longer. */
  private static final Duration SETTLED = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final Clock clock;

  EventRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  record Seen(UUID event, UUID caseFile) {}

  /**
   * @param at when the last of the events happened
   */
  record Ripe(LocalDate day, Instant at, List<UUID> events) {}

  List<Seen> unseen(int atMost) {
    return jdbc.sql(
            """
            select id, case_id from case_event e
            where n > coalesce((select n from watch_mark where name = 'events'), 0)
              and not exists (select from watch_done where what = 'event:' || e.id)
            order by n limit :most
            """)
        .param("most", atMost)
        .query(
            (row, n) ->
                new Seen(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class)))
        .list();
  }

  /**
   * @return false when another node, or the approval of a notice, was faster
   */
  boolean done(UUID event) {
    return jdbc.sql("insert into watch_done (what, at) values (:what, :now) on conflict do nothing")
            .param("what", "event:" + event)
            .param("now", now())
            .update()
        == 1;
  }

  /** The last event of that name needs no notice: it came from one. */
  void lastCameFromANotice(UUID caseFile, String event) {
    jdbc.sql("select id from case_event where case_id = ? and event = ? order by n desc limit 1")
        .param(caseFile)
        .param(event)
        .query(UUID.class)
        .optional()
        .ifPresent(this::done);
  }

  /** Moves the mark over what is settled, so that it needs no rows. */
  void forget() {
    OffsetDateTime settled = clock.instant().minus(SETTLED).atOffset(ZoneOffset.UTC);
    jdbc.sql(
            """
            insert into watch_mark (name, n, at)
            select 'events', n, :now from case_event
            where noted_at < :settled and n < coalesce(
              (select min(n) from case_event e
               where n > coalesce((select n from watch_mark where name = 'events'), 0)
                 and (noted_at >= :settled
                   or not exists (select from watch_done where what = 'event:' || e.id))),
              9223372036854775807)
            order by n desc limit 1
            on conflict (name) do update set n = excluded.n, at = excluded.at
              where watch_mark.n < excluded.n
            """)
        .param("now", now())
        .param("settled", settled)
        .update();
    jdbc.sql(
            """
            delete from watch_done d using case_event e
            where d.what = 'event:' || e.id and d.at < :settled
              and e.n <= (select n from watch_mark where name = 'events')
            """)
        .param("settled", settled)
        .update();
  }

  void later(UUID event, UUID caseFile, String kind, LocalDate ripeOn) {
    jdbc.sql("insert into notice_later (event, case_id, kind, ripe_on) values (?, ?, ?, ?)")
        .param(event)
        .param(caseFile)
        .param(kind)
        .param(ripeOn)
        .update();
  }

  /** Cases with events whose day has come. */
  List<UUID> ripe() {
    return jdbc.sql("select distinct case_id from notice_later where ripe_on <= :today")
        .param("today", WorkingCalendar.dayOf(clock.instant()))
        .query(UUID.class)
        .list();
  }

  /** Takes them out, by kind; of several nodes one gets them. */
  Map<String, Ripe> takeRipe(UUID caseFile) {
    Map<String, Ripe> ripe = new TreeMap<>();
    jdbc.sql(
            """
            with taken as (
              delete from notice_later
              where event in (select event from notice_later
                              where case_id = :case and ripe_on <= :today
                              for update skip locked)
              returning event, kind, ripe_on)
            select kind, max(ripe_on) as day, array_agg(event) as events from taken group by kind
            """)
        .param("case", caseFile)
        .param("today", WorkingCalendar.dayOf(clock.instant()))
        .query(
            row -> {
              Array events = row.getArray("events");
              LocalDate day = row.getObject("day", LocalDate.class);
              ripe.put(
                  row.getString("kind"),
                  new Ripe(day, WorkingCalendar.endOf(day), List.of((UUID[]) events.getArray())));
            });
    return ripe;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
