package mhss.gateway.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** On our own server: the database, and the role that has no rights over the history. */
final class Roles {

  static final String APPLICATION = "mhss_gateway";
  static final String DATABASE = "mhss";

  private Roles() {}

  /**
   * @param maintenance URL of a database that is there from the beginning
   */
  static void prepare(Server server, String maintenance) {
    Server.Login owner = server.owner();
    try (Connection connection = new Server(maintenance, owner, owner).connect(owner)) {
      if (missing(connection, "pg_roles", "rolname", APPLICATION)) {
        execute(connection, "create role " + APPLICATION);
      }
      execute(connection, password(connection, server.application().password()));
      if (missing(connection, "pg_database", "datname", DATABASE)) {
        execute(connection, "create database " + DATABASE);
      }
    } catch (SQLException e) {
      throw new StoreRefused(
          "PostgreSQL started, but "
              + owner
              + " cannot log in: "
              + e.getMessage()
              + ". Data and secrets folder do not belong together; restore both from one backup.",
          e);
    }
  }

  /** The file is the truth: a password changed there holds from the next start. */
  private static String password(Connection connection, String password) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return "alter role " + APPLICATION + " login password " + statement.enquoteLiteral(password);
    }
  }

  private static boolean missing(Connection connection, String table, String column, String name)
      throws SQLException {
    String query = "select 1 from " + table + " where " + column + " = ?";
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet result = statement.executeQuery()) {
        return !result.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
