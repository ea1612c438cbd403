package mhss.gateway.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * An entry as it stands in the table, without its own hash.
 *
 * @param micros microseconds since 1970-01-01T00:00Z, the precision of PostgreSQL
 * @param facts the JSON text itself, since another text of the same object has another hash
 */
record Row(
    byte[] prev,
    long seq,
    long micros,
    String step,
    String outcome,
    String actor,
    UUID message,
    UUID caseFile,
    String urn,
    String rule,
    String facts) {

  static final String COLUMNS =
      "prev, seq, at, step, outcome, actor, message, case_id, urn, rule, facts, hash";

  /** Of the columns, in their order. */
  static final List<String> TYPES =
      List.of(
          "bytea",
          "int8",
          "timestamptz",
          "text",
          "text",
          "text",
          "uuid",
          "uuid",
          "text",
          "text",
          "text",
          "bytea");

  static Row of(Step step, Instant at, byte[] prev, long seq) {
    return new Row(
        prev,
        seq,
        ChronoUnit.MICROS.between(Instant.EPOCH, at),
        step.step(),
        step.outcome(),
        step.actor(),
        step.message(),
        step.caseFile(),
        step.urn(),
        step.rule(),
        Facts.toJson(step.facts()));
  }

  static Row of(ResultSet result) throws SQLException {
    Instant at = result.getObject("at", OffsetDateTime.class).toInstant();
    return new Row(
        result.getBytes("prev"),
        result.getLong("seq"),
        ChronoUnit.MICROS.between(Instant.EPOCH, at),
        result.getString("step"),
        result.getString("outcome"),
        result.getString("actor"),
        result.getObject("message", UUID.class),
        result.getObject("case_id", UUID.class),
        result.getString("urn"),
        result.getString("rule"),
        result.getString("facts"));
  }

  Instant at() {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  /** In the order of {@link #COLUMNS}. */
  Object[] columns(byte[] hash) {
    return new Object[] {
      prev,
      seq,
      at().atOffset(ZoneOffset.UTC),
      step,
      outcome,
      actor,
      message,
      caseFile,
      urn,
      rule,
      facts,
      hash
    };
  }

  Entry entry(byte[] hash) {
    HexFormat hex = HexFormat.of();
    return new Entry(
        seq,
        at(),
        new Step(step, outcome, actor, message, caseFile, urn, rule, Facts.fromJson(facts)),
        hex.formatHex(prev),
        hex.formatHex(hash));
  }
}
