package mhss.gateway.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import mhss.gateway.store.Server.Login;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * New connections to the database. Whoever takes a connection and then says nothing is left soon,
 * so that the next host is asked: a server that hangs is not the primary any more, and takes
 * connections all the same. A query may take longer than a login.
 */
final class Logins extends PGSimpleDataSource {

  private static final long serialVersionUID = 1;

  private static final Duration LOGIN = Duration.ofSeconds(8);

  private final int silence;
  private final boolean ours;

  /**
   * @param silence what an admin wrote into the URL goes before it
   */
  Logins(String url, Login login, Duration silence) {
    this.silence = Math.toIntExact(silence.toMillis());
    this.ours = !url.contains("socketTimeout");
    setURL(url);
    setUser(login.user());
    setPassword(login.password());
    setTcpKeepAlive(true);
    if (ours) {
      setSocketTimeout(Math.toIntExact(LOGIN.toSeconds()));
    }
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    Connection connection = super.getConnection(user, password);
    if (ours) {
      connection.setNetworkTimeout(Runnable::run, silence);
    }
    return connection;
  }
}
