package mhss.gateway.casework.records;

import mhss.gateway.casework.reports.ReportRows;
import mhss.gateway.casework.rows.EventLog;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The records of cases, to be read. */
public record CaseReading(
    EventLog log,
    AttemptRows attempts,
    AppointmentRows appointments,
    ReportRows reports,
    PaymentRows payments) {

  public CaseReading(JdbcClient jdbc) {
    this(
        new EventLog(jdbc),
        new AttemptRows(jdbc),
        new AppointmentRows(jdbc),
        new ReportRows(jdbc),
        new PaymentRows(jdbc));
  }
}
