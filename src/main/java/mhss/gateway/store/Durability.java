package mhss.gateway.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** What PostgreSQL must do before it says "committed"; without it a power cut loses mail. */
final class Durability {

  private static final Map<String, String> REQUIRED =
      new TreeMap<>(Map.of("fsync", "on", "full_page_writes", "on"));

  private Durability() {}

  static Map<String, String> settings(boolean durable) {
    return Map.of(
        "fsync", onOff(durable),
        "full_page_writes", onOff(durable),
        "synchronous_commit", onOff(durable));
  }

  private static String onOff(boolean on) {
    return on ? "on" : "off";
  }

  /**
   * @param server how the message names it; never with a password
   */
  static void require(Connection connection, String server) throws SQLException {
    for (Map.Entry<String, String> setting : REQUIRED.entrySet()) {
      String found = show(connection, setting.getKey());
      if (!found.equals(setting.getValue())) {
        throw refusal(server, setting.getKey(), found);
      }
    }
    // Stronger values (remote_write, remote_apply) belong to replicated servers.
    String commit = show(connection, "synchronous_commit");
    if (commit.equals("off")) {
      throw refusal(server, "synchronous_commit", commit);
    }
  }

  private static StoreRefused refusal(String server, String setting, String found) {
    return new StoreRefused(
        server
            + " runs with "
            + setting
            + " = "
            + found
            + ": confirmed mail could be lost. Set it to on, reload the server and start again.");
  }

  private static String show(Connection connection, String setting) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("show " + setting)) {
      result.next();
      return result.getString(1);
    }
  }
}
