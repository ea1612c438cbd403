package mhss.gateway.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people are told at once: each thing once. */
class AlertRows {

  /** What happened longer ago, while nothing ran, is for the digest: nobody gets a flood. */
  private static final Duration FRESH = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final WatchSettings settings;
  private final Clock clock;

  AlertRows(JdbcClient jdbc, WatchSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @param what identifies it
   * @param words what happened and the next step; codes only
   */
  record Alert(String what, String desk, String urn, String words, Instant at) {

    String line() {
      return (urn == null ? "" : urn + ": ") + words;
    }
  }

  /** For what is noticed, not dated. */
  Instant now() {
    return clock.instant();
  }

  /** How long before its day people are reminded of what they have to fill. */
  int remindDays() {
    return settings.remindDays();
  }

  /** In the surrounding transaction. */
  void note(Alert alert) {
    Instant now = clock.instant();
    boolean old = !settings.alerts() || alert.at().plus(FRESH).isBefore(now);
    jdbc.sql(
            """
            insert into alert (what, desk, urn, words, at, noted_at, told_at)
            values (:what, :desk, :urn, :words, :at, :now, :told) on conflict do nothing
            """)
        .param("what", alert.what())
        .param("desk", alert.desk())
        .param("urn", alert.urn())
        .param("words", alert.words())
        .param("at", timestamp(alert.at()))
        .param("now", timestamp(now))
        .param("told", old ? timestamp(now) : null)
        .update();
  }

  /** Marks them told; of several nodes one gets them. */
  List<Alert> take(String desk) {
    return jdbc.sql(
            """
            with taken as (
              update alert set told_at = :now
              where what in (select what from alert where told_at is null and desk = :desk
                             for update skip locked)
              returning *)
            select * from taken order by at, what
            """)
        .param("now", timestamp(clock.instant()))
        .param("desk", desk)
        .query(
            (row, n) ->
                new Alert(
                    row.getString("what"),
                    row.getString("desk"),
                    row.getString("urn"),
                    row.getString("words"),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /**
   * @param seq number of the entry in the history
   */
  record Withheld(long seq, String desk, Instant at) {}

  /**
   * Entries of the history about mail that must not be held, each once. Their order is that of
   * their numbers, so a mark is enough.
   */
  List<Withheld> withheld() {
    long last = jdbc.sql("select coalesce(max(seq), 0) from history").query(Long.class).single();
    List<Withheld> found =
        jdbc.sql(
                """
                select h.seq, h.at, coalesce(
                  (select desk from message m where m.id = h.message),
                  (select desk from message m where m.mailbox = h.facts::json ->> 'mailbox' limit 1),
                  'provider') as desk
                from history h
                where h.step = 'withheld' and h.seq <= :last
                  and h.seq > coalesce((select n from watch_mark where name = 'withheld'), 0)
                order by h.seq
                """)
            .param("last", last)
            .query(
                (row, n) ->
                    new Withheld(
                        row.getLong("seq"),
                        row.getString("desk"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
            .list();
    jdbc.sql(
            """
            insert into watch_mark (name, n, at) values ('withheld', :last, :now)
            on conflict (name) do update
              set n = greatest(watch_mark.n, excluded.n), at = excluded.at
            """)
        .param("last", last)
        .param("now", timestamp(clock.instant()))
        .update();
    return found;
  }

  private static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
