package mhss.gateway.responses;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.responses.letters.Seal;
import mhss.gateway.responses.letters.SealRows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code outbox}. */
class OutboxRows {

  static final String SELECT =
      "select o.*, c.urn from outbox o left join case_file c on c.id = o.case_id ";

  private final JdbcClient jdbc;
  private final Clock clock;

  OutboxRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Until the end of the transaction nobody else writes a row with this Message-ID. */
  void lock(byte[] headerIndex) {
    jdbc.sql("select pg_advisory_xact_lock(:hash)")
        .param("hash", ByteBuffer.wrap(headerIndex).getLong())
        .query(rows -> {});
  }

  OutboxEntry insert(NewRow row) {
    return jdbc.sql(
            """
            with queued as (
              insert into outbox (id, message, in_reply_to, mailbox, case_id, kind, report, revision, header_id,
                                  correspondent, state, cause, advice, queued_at, due_at)
              values (:id, :message, :reply, :mailbox, :case, :kind, :report, :revision, :header,
                      :correspondent, :state, :cause, :advice, :now, :now) returning *)
            select o.*, c.urn from queued o left join case_file c on c.id = o.case_id
            """)
        .param("id", row.id())
        .param("message", row.message())
        .param("reply", row.inReplyTo())
        .param("mailbox", row.mailbox())
        .param("case", row.caseFile())
        .param("kind", row.kind())
        .param("report", row.report())
        .param("revision", row.revision())
        .param("header", row.headerId())
        .param("correspondent", row.correspondent())
        .param("state", row.as().state())
        .param("cause", row.as().cause())
        .param("advice", row.as().advice())
        .param("now", timestamp(clock.instant()))
        .query(OutboxRows::entry)
        .single();
  }

  void composed(UUID id, UUID message) {
    jdbc.sql("update outbox set message = :message where id = :id")
        .param("id", id)
        .param("message", message)
        .update();
  }

  void sealed(UUID id, Seal seal) {
    new SealRows(jdbc).keep(id, seal);
  }

  Optional<QueuedLetter> seal(UUID id, UUID message) {
    SealRows seals = new SealRows(jdbc);
    List<QueuedLetter.SealedFile> files =
        seals.files(id, (name, bytes, sha256) -> new QueuedLetter.SealedFile(name, bytes, sha256));
    return seals
        .signer(id)
        .map(
            signer ->
                new QueuedLetter(
                    id, message, signer, seals.keys(id, QueuedLetter.SealedTo::new), files));
  }

  /** Due rows into {@code sending} ones of this process. None waits a day: that clock was wrong. */
  List<OutboxEntry> claim(String process, int count) {
    return jdbc.sql(
            """
            with claimed as (
              update outbox
              set state = 'sending', claimed_by = :process, sending_at = now(),
                  attempts = attempts + 1, handed_over = false, evidence = null
              where id in (select id from outbox where state = 'due' and (due_at <= :now or due_at > :never)
                           order by due_at limit :count for update skip locked)
              returning *)
            select o.*, c.urn from claimed o left join case_file c on c.id = o.case_id
            order by o.due_at
            """)
        .param("process", process)
        .param("now", timestamp(clock.instant()))
        .param("never", timestamp(clock.instant().plus(Duration.ofDays(1))))
        .param("count", count)
        .query(OutboxRows::entry)
        .list();
  }

  /** Locked. Empty when the row was taken from this process in the meantime. */
  Optional<OutboxEntry> claimed(UUID id, String process, List<String> states) {
    return jdbc.sql(
            SELECT
                + "where o.id = :id and o.claimed_by = :process and o.state in (:states)"
                + " for update of o")
        .param("id", id)
        .param("process", process)
        .param("states", states)
        .query(OutboxRows::entry)
        .optional();
  }

  /**
   * Committed before the first byte leaves.
   *
   * @return false when it was done before: by whoever claimed it a second time, too
   */
  boolean handOver(UUID id) {
    return jdbc.sql("update outbox set handed_over = true where id = :id and not handed_over")
            .param("id", id)
            .update()
        == 1;
  }

  List<Claim> claims() {
    return jdbc.sql(
            """
            select id, claimed_by, now() - sending_at > interval '5 minutes'
            from outbox where state = 'sending'
            """)
        .query(
            (row, n) ->
                new Claim(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3)))
        .list();
  }

  /** False when the row is in none of the states it may leave for this. */
  boolean change(UUID id, List<String> from, Change to) {
    return jdbc.sql(
                """
                update outbox
                set state = :state, cause = :cause, advice = :advice,
                    reply = coalesce(:reply, reply),
                    due_at = case when :state = 'due' then :due else due_at end,
                    sent_at = case when :state = 'sent' then :now else sent_at end
                where id = :id and state in (:from)
                """)
            .param("id", id)
            .param("from", from)
            .param("state", to.state())
            .param("cause", to.cause())
            .param("advice", to.advice())
            .param("reply", to.reply())
            .param("due", timestamp(clock.instant().plus(to.in())))
            .param("now", timestamp(clock.instant()))
            .update()
        == 1;
  }

  /** It starts over: its attempts and its last moment count from now. */
  void restart(UUID id) {
    jdbc.sql("update outbox set attempts = 0, queued_at = :now where id = :id")
        .param("id", id)
        .param("now", timestamp(clock.instant()))
        .update();
  }

  Duration age(OutboxEntry row) {
    return Duration.between(row.queuedAt(), clock.instant());
  }

  /** Counted up to so many. */
  int queuedTo(byte[] correspondent, String kind, Duration within, int most) {
    return jdbc.sql(
            """
            select count(*) from (
              select from outbox
              where correspondent = :correspondent and kind = :kind and queued_at > :since
                and message is not null
              limit :most) as counted
            """)
        .param("most", most)
        .param("kind", kind)
        .param("correspondent", correspondent)
        .param("since", timestamp(clock.instant().minus(within)))
        .query(Integer.class)
        .single();
  }

  /**
   * @param condition never from outside
   */
  List<OutboxEntry> where(String condition, Object value) {
    return jdbc.sql(SELECT + "where " + condition + " order by o.queued_at, o.id")
        .param("value", value)
        .query(OutboxRows::entry)
        .list();
  }

  /** Newest first, from below that row on, or from the top. */
  List<OutboxEntry> newest(String state, Optional<UUID> below, int most) {
    String after =
        below.isEmpty()
            ? ""
            : "and (o.queued_at, o.id) < (select b.queued_at, b.id from outbox b where b.id = :below) ";
    String sql = "where o.state = :state %sorder by o.queued_at desc, o.id desc limit :most";
    return jdbc.sql(SELECT + sql.formatted(after))
        .param("state", state)
        .param("below", below.orElse(null))
        .param("most", most)
        .query(OutboxRows::entry)
        .list();
  }

  /**
   * Those that wait for a person, and no heartbeat does: the oldest first, from behind that row.
   */
  List<OutboxEntry> unsettled(Optional<UUID> behind, int most) {
    String after =
        behind.isEmpty()
            ? ""
            : "and (o.queued_at, o.id) > (select b.queued_at, b.id from outbox b where b.id = :behind) ";
    return jdbc.sql(
            SELECT
                + "where o.state in ('uncertain', 'failed', 'suppressed') and o.kind <> 'heartbeat' "
                + after
                + "order by o.queued_at, o.id limit :most")
        .param("behind", behind.orElse(null))
        .param("most", most)
        .query(OutboxRows::entry)
        .list();
  }

  static OutboxEntry entry(ResultSet row, int n) throws SQLException {
    return new OutboxEntry(
        row.getObject("id", UUID.class),
        row.getObject("message", UUID.class),
        row.getObject("in_reply_to", UUID.class),
        row.getString("mailbox"),
        row.getObject("case_id", UUID.class),
        row.getString("urn"),
        row.getString("kind"),
        row.getString("report"),
        row.getInt("revision"),
        row.getString("header_id"),
        row.getString("state"),
        row.getInt("attempts"),
        instant(row, "queued_at"),
        instant(row, "due_at"),
        instant(row, "sent_at"),
        row.getString("reply"),
        row.getString("cause"),
        row.getString("advice"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  record Claim(UUID id, String process, boolean overdue) {}

  /**
   * @param in for {@code due}: when
   */
  record Change(String state, String reply, String cause, String advice, Duration in) {

    static Change to(String state) {
      return new Change(state, null, null, null, Duration.ZERO);
    }

    Change reply(String reply) {
      return new Change(state, reply, cause, advice, in);
    }

    Change because(String cause, String advice) {
      return new Change(state, reply, cause, advice, in);
    }

    Change in(Duration in) {
      return new Change(state, reply, cause, advice, in);
    }
  }
}
