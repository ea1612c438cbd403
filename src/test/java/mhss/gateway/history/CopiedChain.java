package mhss.gateway.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import mhss.gateway.store.BinaryCopy;

/** Entries by the million: the same chain as if each had been recorded. Into an empty table. */
public final class CopiedChain implements AutoCloseable {

  private final BinaryCopy copy;
  private byte[] head = Canonical.GENESIS;
  private long seq;

  public CopiedChain(Connection connection) throws SQLException {
    this.copy = new BinaryCopy(connection, "history", Row.COLUMNS);
  }

  public void add(Step step, Instant at) throws SQLException {
    Row row = Row.of(step, at, head, ++seq);
    byte[] hash = Canonical.hash(row);
    copy.row().bytes(head).number(seq).at(row.at());
    copy.text(row.step()).text(row.outcome()).text(row.actor());
    copy.id(row.message()).id(row.caseFile()).text(row.urn()).text(row.rule()).text(row.facts());
    copy.bytes(hash);
    head = hash;
  }

  public long entries() {
    return seq;
  }

  @Override
  public void close() throws SQLException {
    copy.close();
  }
}
