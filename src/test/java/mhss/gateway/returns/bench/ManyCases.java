package mhss.gateway.returns.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import mhss.gateway.rules.WorkingCalendar;
import mhss.gateway.rules.file.CalendarFile;
import mhss.gateway.store.TestStore;

/**
 * Fills the empty database of a test with invented cases of the last five years, by set-based SQL
 * ({@code bench/returns/many-cases.sql}). The same numbers give the same cases.
 */
public final class ManyCases {

  private static final Path SCRIPT = Path.of("bench/returns/many-cases.sql");
  private static final int YEARS_BACK = 6;

  private final TestStore store;
  private final WorkingCalendar calendar =
      CalendarFile.read(Path.of("config/holidays/england-and-wales.yaml"));

  public ManyCases(TestStore store) {
    this.store = store;
  }

  /**
   * @param until the last day; what would come later did not happen yet
   * @param contracts how many: {@code bench-1}, {@code bench-2} ...
   */
  public void fill(long cases, LocalDate until, int contracts) {
    try (Connection connection = store.ownersConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica"); // no check of each foreign key
      statement.execute("set work_mem = '256MB'");
      days(connection, until);
      statement.execute(
          Files.readString(SCRIPT)
              .replace("${cases}", String.valueOf(cases))
              .replace("${until}", until.toString())
              .replace("${contracts}", String.valueOf(contracts)));
      statement.execute("vacuum analyze");
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("The cases could not be invented", e);
    }
  }

  private void days(Connection connection, LocalDate until) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create temp table day (day date primary key, working boolean, number int,
                                 wd1 date, wd2 date, wd3 date, wd5 date, wd10 date)
          """);
    }
    int number = 0;
    try (PreparedStatement insert =
        connection.prepareStatement("insert into day values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (LocalDate day = until.minusYears(YEARS_BACK);
          !day.isAfter(until.plusYears(1));
          day = day.plusDays(1)) {
        boolean working = calendar.isWorkingDay(day);
        insert.setObject(1, day);
        insert.setBoolean(2, working);
        insert.setObject(3, working && !day.isAfter(until) ? ++number : null);
        int column = 4;
        for (int n : new int[] {1, 2, 3, 5, 10}) {
          insert.setObject(column++, calendar.plusWorkingDays(day, n, 0));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
