package mhss.gateway.history;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry exactly as it was hashed, for whoever is to check it elsewhere.
 *
 * @param facts the JSON text itself, since another text of the same object has another hash
 * @param prev of the entry before; 32 bytes
 * @param hash as it stands in the table; 32 bytes
 */
public record StoredRow(
    long seq,
    Instant at,
    String step,
    String outcome,
    String actor,
    UUID message,
    UUID caseFile,
    String urn,
    String rule,
    String facts,
    byte[] prev,
    byte[] hash) {

  static StoredRow of(Row row, byte[] hash) {
    return new StoredRow(
        row.seq(),
        row.at(),
        row.step(),
        row.outcome(),
        row.actor(),
        row.message(),
        row.caseFile(),
        row.urn(),
        row.rule(),
        row.facts(),
        row.prev(),
        hash);
  }

  /** What its values hash to: {@link #hash} unless somebody changed one of them. */
  public byte[] computedHash() {
    return Canonical.hash(row());
  }

  /** In plain values. */
  public Entry entry() {
    return row().entry(hash);
  }

  private Row row() {
    long micros = java.time.temporal.ChronoUnit.MICROS.between(Instant.EPOCH, at);
    return new Row(prev, seq, micros, step, outcome, actor, message, caseFile, urn, rule, facts);
  }
}
