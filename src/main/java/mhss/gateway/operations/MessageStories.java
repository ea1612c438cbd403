package mhss.gateway.operations;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import mhss.gateway.casework.Cases;
import mhss.gateway.history.Entry;
import mhss.gateway.operations.MessageStory.Place;
import mhss.gateway.operations.MessageStory.Work;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells of one message what a page of it needs, content apart. */
public class MessageStories {

  private final Traces traces;
  private final Cases cases;
  private final MessageList list;
  private final Correspondents correspondents;
  private final JdbcClient sql;

  MessageStories(
      Traces traces, Cases cases, MessageList list, Correspondents correspondents, JdbcClient sql) {
    this.correspondents = correspondents;
    this.traces = traces;
    this.cases = cases;
    this.list = list;
    this.sql = sql;
  }

  /**
   * @throws NoSuchId when there is no such message
   */
  public MessageStory of(UUID message) {
    Trace trace = traces.ofMessage(message);
    List<Entry> readers =
        trace.entries().stream()
            .filter(entry -> entry.step().step().equals(ContentAccess.STEP))
            .toList();
    return new MessageStory(
        trace.messages().get(0),
        list.line(message),
        work(message),
        places(message),
        trace.entries(),
        readers,
        cases.eventsOf(message),
        trace.outbox(),
        trace.cases(),
        signers(trace.entries()));
  }

  private Map<String, String> signers(List<Entry> entries) {
    Map<String, String> signers = new TreeMap<>();
    entries.stream()
        .map(entry -> entry.step().facts().getOrDefault("signers", ""))
        .flatMap(fingerprints -> Stream.of(fingerprints.split(" ")))
        .forEach(
            fingerprint ->
                correspondents
                    .ofKey(fingerprint)
                    .ifPresent(partner -> signers.put(fingerprint, partner)));
    return signers;
  }

  private Work work(UUID message) {
    return sql.sql(
            """
            select stored_at, attempts, replays, may_send, cause, cause_text, needs_key, next_try_at
            from message where id = ?
            """)
        .param(message)
        .query((row, n) -> work(row))
        .single();
  }

  private static Work work(ResultSet row) throws SQLException {
    Array keys = row.getArray("needs_key");
    return new Work(
        instant(row, "stored_at").orElseThrow(),
        row.getInt("attempts"),
        row.getInt("replays"),
        row.getBoolean("may_send"),
        row.getString("cause"),
        row.getString("cause_text"),
        keys == null ? List.of() : List.of((String[]) keys.getArray()),
        instant(row, "next_try_at"));
  }

  private List<Place> places(UUID message) {
    return sql.sql(
            """
            select mailbox, folder, uidvalidity, uid, outcome, noted_at from mailbox_entry
            where message = ? order by noted_at, uid
            """)
        .param(message)
        .query(
            (row, n) ->
                new Place(
                    row.getString("mailbox"),
                    row.getString("folder"),
                    row.getLong("uidvalidity"),
                    row.getLong("uid"),
                    row.getString("outcome"),
                    instant(row, "noted_at").orElseThrow()))
        .list();
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
