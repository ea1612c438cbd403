package mhss.gateway.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows into a table as fast as PostgreSQL takes them: for worlds of millions of rows. */
public final class BinaryCopy implements AutoCloseable {

  private static final byte[] HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final long POSTGRES_EPOCH = 946_684_800_000_000L;
  private static final int SEND_AT = 1 << 18;

  private final CopyIn copy;
  private final int columns;
  private ByteBuffer buffer = ByteBuffer.allocate(2 * SEND_AT);

  /**
   * @param columns as in SQL, with commas between them
   */
  public BinaryCopy(Connection connection, String table, String columns) throws SQLException {
    this.columns = columns.split(",").length;
    this.copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + table + " (" + columns + ") from stdin (format binary)");
    buffer.put(HEADER);
  }

  public BinaryCopy row() throws SQLException {
    if (buffer.position() > SEND_AT) {
      send();
    }
    buffer.putShort((short) columns);
    return this;
  }

  public BinaryCopy none() {
    buffer.putInt(-1);
    return this;
  }

  public BinaryCopy bytes(byte[] value) {
    if (value == null) {
      return none();
    }
    room(value.length);
    buffer.putInt(value.length).put(value);
    return this;
  }

  public BinaryCopy text(String value) {
    return bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
  }

  public BinaryCopy number(long value) {
    buffer.putInt(Long.BYTES).putLong(value);
    return this;
  }

  /** For a column of type int. */
  public BinaryCopy small(int value) {
    buffer.putInt(Integer.BYTES).putInt(value);
    return this;
  }

  public BinaryCopy yes(boolean value) {
    buffer.putInt(1).put((byte) (value ? 1 : 0));
    return this;
  }

  public BinaryCopy id(UUID value) {
    if (value == null) {
      return none();
    }
    buffer.putInt(2 * Long.BYTES);
    buffer.putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
    return this;
  }

  public BinaryCopy at(Instant value) {
    return value == null
        ? none()
        : number(ChronoUnit.MICROS.between(Instant.EPOCH, value) - POSTGRES_EPOCH);
  }

  private void room(int length) {
    if (buffer.remaining() < length + 1024) {
      ByteBuffer larger = ByteBuffer.allocate(buffer.capacity() + 2 * length + SEND_AT);
      buffer.flip();
      buffer = larger.put(buffer);
    }
  }

  private void send() throws SQLException {
    copy.writeToCopy(buffer.array(), 0, buffer.position());
    buffer.clear();
  }

  @Override
  public void close() throws SQLException {
    buffer.putShort((short) -1);
    send();
    copy.endCopy();
  }
}
