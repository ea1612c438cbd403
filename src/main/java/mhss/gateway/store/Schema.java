package mhss.gateway.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;

/** The tables, at the version this program was built for. */
final class Schema {

  /** Of nodes that start together one after the other: two grants at once fail. */
  private static final String IN_TURN = "select pg_advisory_xact_lock(5568792556942750581)";

  private static final String[] GRANTS = {
    "grant usage on schema public to %s",
    "grant select, insert, update, delete on all tables in schema public to %s",
    "grant usage, select on all sequences in schema public to %s",
    "revoke update, delete on history from %s",
    "revoke insert, update, delete on flyway_schema_history from %s"
  };

  private final Server server;
  private final Flyway flyway;

  Schema(Server server) {
    this.server = server;
    this.flyway =
        Flyway.configure()
            .dataSource(server.url(), server.owner().user(), server.owner().password())
            .cleanDisabled(true)
            .load();
  }

  Flyway flyway() {
    return flyway;
  }

  void migrate() {
    refuseNewer(flyway.info());
    flyway.migrate();
    grant();
  }

  /**
   * For a command beside the gateway: it uses the tables as they are, or not at all; keys can be
   * imported before the first start, so where there are none yet it makes them.
   */
  void require() {
    MigrationInfoService info = flyway.info();
    if (info.current() == null) {
      migrate();
      return;
    }
    refuseNewer(info);
    if (info.pending().length > 0) {
      throw new StoreRefused(
          "The tables in "
              + server.name()
              + " are of version "
              + version(info.current())
              + ", this program needs "
              + version(info.pending()[info.pending().length - 1])
              + ". Start the gateway of this version once; it brings them up to date.");
    }
  }

  private void refuseNewer(MigrationInfoService info) {
    Arrays.stream(info.all())
        .filter(migration -> !migration.getState().isResolved())
        .filter(migration -> migration.getState().isApplied())
        .findFirst()
        .ifPresent(
            migration -> {
              throw new StoreRefused(
                  "The tables in "
                      + server.name()
                      + " were changed by a newer gateway (version "
                      + version(migration)
                      + "). Start that one, or restore the backup from before.");
            });
  }

  private static MigrationVersion version(MigrationInfo migration) {
    return migration == null ? MigrationVersion.EMPTY : migration.getVersion();
  }

  private void grant() {
    if (server.owner().equals(server.application())) {
      return;
    }
    try (Connection connection = server.connect(server.owner());
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(IN_TURN);
      String role = statement.enquoteIdentifier(server.application().user(), true);
      for (String grant : GRANTS) {
        statement.execute(grant.formatted(role));
      }
      connection.commit();
    } catch (SQLException e) {
      throw new StoreRefused(
          server.owner()
              + " could not give "
              + server.application()
              + " its rights: "
              + e.getMessage()
              + ". spring.flyway.user must own the tables.",
          e);
    }
  }
}
