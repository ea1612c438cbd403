package mhss.gateway.journey;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A look into the database of a gateway, over one connection as long as it lives: a test that waits
 * looks twenty times a second, and a login costs both sides more than the look.
 */
final class Look implements AutoCloseable {

  private final Supplier<DataSource> logins;
  private Connection connection;

  /**
   * @param logins to the database where it is now
   */
  Look(Supplier<DataSource> logins) {
    this.logins = logins;
  }

  synchronized JdbcClient into() {
    try {
      if (connection == null || !connection.isValid(1)) {
        close();
        connection = logins.get().getConnection();
      }
      return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    } catch (SQLException e) {
      throw new IllegalStateException("The database is not there", e);
    }
  }

  /** A server that stops waits for nobody who looks. */
  @Override
  public synchronized void close() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException gone) {
      // With its server.
    } finally {
      connection = null;
    }
  }
}
