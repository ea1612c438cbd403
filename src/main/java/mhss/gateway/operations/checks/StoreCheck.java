package mhss.gateway.operations.checks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.zone.ZoneRulesProvider;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;

/** The database, whether it keeps what it confirms, and whether its clock and ours agree. */
public class StoreCheck implements Check {

  private static final Duration NOTABLE = Duration.ofSeconds(2);
  private static final Duration HARMFUL = Duration.ofSeconds(30);

  private final Clock wall;

  /**
   * @param wall of the machine, not the gateway's, which can be turned in the sandbox
   */
  public StoreCheck(Clock wall) {
    this.wall = wall;
  }

  @Override
  public String area() {
    return "store";
  }

  @Override
  public void look(ApplicationContext beans, Findings found) throws Exception {
    try (Connection connection = beans.getBean(DataSource.class).getConnection();
        Statement statement = connection.createStatement()) {
      found.ok("PostgreSQL " + one(statement, "show server_version") + ", tables up to date");
      for (String setting : new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
        if (one(statement, "show " + setting).equals("off")) {
          found.fail(
              setting + " is off: mail that was confirmed may be lost in a crash",
              "set " + setting + " = on in the server and reload it");
        }
      }
      standbys(
          Integer.parseInt(one(statement, "select count(*) from pg_stat_replication")),
          one(statement, "show synchronous_standby_names"),
          found);
      clock(statement, found);
    }
  }

  /**
   * What a failover loses was confirmed: mail is read again, but a mail of ours that had been sent
   * is sent again, too.
   */
  static void standbys(int following, String synchronous, Findings found) {
    if (following > 0 && synchronous.isBlank()) {
      found.warn(
          "a standby follows, but commits do not wait for it: a failover may lose the last ones,"
              + " and what was sent in them is sent again",
          "set synchronous_mode: true in Patroni, or synchronous_standby_names in PostgreSQL");
    }
  }

  private void clock(Statement statement, Findings found) throws Exception {
    double there =
        Double.parseDouble(one(statement, "select extract(epoch from clock_timestamp())"));
    Duration skew = Duration.ofMillis(Math.round(there * 1000) - wall.millis()).abs();
    String what = "its clock and that of this machine are " + skew.toMillis() + " ms apart";
    String advice = "let both take the time from the same NTP servers";
    if (skew.compareTo(HARMFUL) > 0) {
      found.fail(what, advice);
    } else if (skew.compareTo(NOTABLE) > 0) {
      found.warn(what, advice);
    } else {
      found.ok(what);
    }
    found.ok("time zone data of Java: " + ZoneRulesProvider.getVersions("Europe/London").lastKey());
  }

  private static String one(Statement statement, String sql) throws Exception {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
