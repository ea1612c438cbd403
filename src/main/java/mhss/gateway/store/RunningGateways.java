package mhss.gateway.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The gateways that work on this database now, on whatever machine, without counting commands. */
public final class RunningGateways {

  private static final String NAME = "mhss-gateway";

  private RunningGateways() {}

  public static boolean any(JdbcClient jdbc) {
    return jdbc.sql(
            "select exists (select 1 from pg_stat_activity"
                + " where datname = current_database() and application_name = :name)")
        .param("name", NAME)
        .query(Boolean.class)
        .single();
  }

  /** Tells the database who it is that uses this connection. */
  static String introduction(boolean command) {
    return "set application_name = '" + NAME + (command ? "-command'" : "'");
  }
}
