package mhss.gateway.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where the database is, and who logs in to it.
 *
 * @param owner migrates and owns the tables; the same login as {@code application} where an admin
 *     gave only one
 * @param application works with them, and has no right to alter the history
 */
record Server(String url, Login owner, Login application) {

  record Login(String user, String password) {

    @Override
    public String toString() {
      return user;
    }
  }

  static String local(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Of several hosts the one that takes writes; the driver would be content with any. */
  static String toPrimary(String url) {
    boolean severalHosts = url.replaceAll("\\?.*", "").contains(",");
    if (!severalHosts || url.contains("targetServerType")) {
      return url;
    }
    return url + (url.contains("?") ? "&" : "?") + "targetServerType=primary";
  }

  /** Without parameters, where a password may stand. */
  String name() {
    return url.replaceAll("\\?.*", "");
  }

  @Override
  public String toString() {
    return name();
  }

  Connection connect(Login login) throws SQLException {
    return DriverManager.getConnection(url, login.user(), login.password());
  }
}
