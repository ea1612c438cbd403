package mhss.gateway.casework.rows;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Cases.RunningClock;

/** Rows as cases and clocks. */
public final class CaseMapping {

  private CaseMapping() {}

  public static CaseFile caseFile(ResultSet row, int n) throws SQLException {
    Array missing = row.getArray("missing");
    return new CaseFile(
        row.getObject("id", UUID.class),
        row.getString("desk"),
        row.getString("urn"),
        row.getInt("generation"),
        row.getString("contract"),
        row.getString("rule_set"),
        row.getString("state"),
        row.getObject("referral_date", LocalDate.class),
        instant(row, "received_at"),
        row.getObject("key_id", UUID.class),
        List.of((String[]) missing.getArray()),
        Optional.ofNullable(row.getString("held")),
        List.of((String[]) row.getArray("special").getArray()),
        Optional.ofNullable(row.getObject("previous_case", UUID.class)));
  }

  public static RunningClock runningClock(ResultSet row, int n) throws SQLException {
    return new RunningClock(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getString("rule"),
        instant(row, "started_at"),
        instant(row, "due_at"),
        row.getBoolean("firm"),
        row.getString("state"),
        row.getObject("warned_at") != null,
        row.getObject("ended_at") != null);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
