package mhss.gateway.casework.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.Cases.AppliedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that was applied to a case, in the order in which it was. */
public class EventLog {

  /** What is noted later than this after it happened is marked late. */
  private static final Duration SOON = Duration.ofDays(1);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

  private final JdbcClient jdbc;

  public EventLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param now when it is noted
   * @param before null: it opened the case
   * @param missed it came after the deadline that it meets
   */
  public boolean record(
      CaseEvent event, Instant now, UUID caseFile, String before, String after, boolean missed) {
    boolean late = missed || now.isAfter(event.at().plus(SOON));
    jdbc.sql(
            """
            insert into case_event (id, case_id, event, at, noted_at, actor, message, state_before,
                                    state_after, late, facts, reason)
            values (gen_random_uuid(), :case, :event, :at, :now, :actor, :message, :before, :after,
                    :late, cast(:facts as jsonb), :reason)
            """)
        .param("case", caseFile)
        .param("event", event.event())
        .param("at", event.at().atOffset(ZoneOffset.UTC))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("actor", event.actor())
        .param("message", event.message(), Types.OTHER)
        .param("before", before, Types.VARCHAR)
        .param("after", after)
        .param("late", late)
        .param("facts", json(event.facts()))
        .param("reason", event.reason(), Types.VARCHAR)
        .update();
    return late;
  }

  public List<AppliedEvent> of(UUID caseFile) {
    return jdbc.sql("select * from case_event where case_id = ? order by n")
        .param(caseFile)
        .query(EventLog::event)
        .list();
  }

  public List<AppliedEvent> ofMessage(UUID message) {
    return jdbc.sql("select * from case_event where message = ? order by n")
        .param(message)
        .query(EventLog::event)
        .list();
  }

  /** Whether an event of this name was applied to the case. */
  public boolean has(UUID caseFile, String event) {
    return of(caseFile).stream().anyMatch(applied -> applied.event().equals(event));
  }

  /** Whether this event was applied to the case, or the case has been in this state. */
  public boolean reached(UUID caseFile, String eventOrState) {
    return of(caseFile).stream()
        .anyMatch(
            applied ->
                applied.event().equals(eventOrState) || applied.stateAfter().equals(eventOrState));
  }

  /**
   * Whether the same was applied before: the same event with the same facts, and there are some.
   */
  public boolean hasSame(UUID caseFile, CaseEvent event) {
    return !event.facts().isEmpty()
        && earlier(caseFile, event).anyMatch(facts -> facts.equals(event.facts()));
  }

  /** Whether every earlier event of this name said something else about the same fact. */
  public boolean hasOnlyOthers(UUID caseFile, CaseEvent event) {
    List<Map<String, String>> earlier = earlier(caseFile, event).toList();
    return !earlier.isEmpty() && earlier.stream().allMatch(facts -> differ(facts, event.facts()));
  }

  private Stream<Map<String, String>> earlier(UUID caseFile, CaseEvent event) {
    return of(caseFile).stream()
        .filter(applied -> applied.event().equals(event.event()))
        .map(AppliedEvent::facts);
  }

  private static boolean differ(Map<String, String> one, Map<String, String> other) {
    String document = one.get("document-sha256");
    if (document != null && document.equals(other.get("document-sha256"))) {
      return false;
    }
    return one.entrySet().stream()
        .anyMatch(
            fact ->
                other.containsKey(fact.getKey())
                    && !other.get(fact.getKey()).equals(fact.getValue()));
  }

  private static AppliedEvent event(ResultSet row, int n) throws SQLException {
    return new AppliedEvent(
        row.getObject("id", UUID.class),
        row.getString("event"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("noted_at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        Optional.ofNullable(row.getObject("message", UUID.class)),
        Optional.ofNullable(row.getString("state_before")),
        row.getString("state_after"),
        row.getBoolean("late"),
        facts(row.getString("facts")),
        Optional.ofNullable(row.getString("reason")));
  }

  private static String json(Map<String, String> facts) {
    try {
      return JSON.writeValueAsString(new TreeMap<>(facts));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> facts(String json) {
    try {
      return JSON.readValue(json, FACTS);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
