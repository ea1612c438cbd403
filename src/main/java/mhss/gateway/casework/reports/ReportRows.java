package mhss.gateway.casework.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.Cases.Report;
import mhss.gateway.rules.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The revisions of plans and reports. */
public class ReportRows {

  private final JdbcClient jdbc;

  public ReportRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In the order in which they were submitted. */
  public List<Report> of(UUID caseFile) {
    return jdbc.sql("select * from report where case_id = ? order by submitted_at, n")
        .param(caseFile)
        .query(ReportRows::report)
        .list();
  }

  public List<Report> of(UUID caseFile, String type) {
    return of(caseFile).stream().filter(report -> report.type().equals(type)).toList();
  }

  void submitted(UUID caseFile, String type, int revision, CaseEvent event) {
    String inEmployment = event.facts().get("in-employment");
    jdbc.sql(
            """
            insert into report (id, case_id, type, revision, submitted_on, submitted_at,
                                document_sha256, in_employment, outcome, message)
            values (gen_random_uuid(), :case, :type, :revision, :on, :at, :sha256, :employed,
                    :outcome, :message)
            """)
        .param("case", caseFile)
        .param("type", type)
        .param("revision", revision)
        .param("on", day(event, "submitted-on").orElse(WorkingCalendar.dayOf(event.at())))
        .param("at", event.at().atOffset(ZoneOffset.UTC))
        .param("sha256", event.facts().get("document-sha256"), Types.VARCHAR)
        .param("employed", inEmployment == null ? null : inEmployment.equals("Y"), Types.BOOLEAN)
        .param("outcome", event.facts().get("outcome"), Types.VARCHAR)
        .param("message", event.message(), Types.OTHER)
        .update();
  }

  void decided(UUID report, String decision, CaseEvent event) {
    jdbc.sql(
            """
            update report
            set decision = :decision, decided_at = :at, decided_on = :on, stated_on = :stated,
                reason_code = :code, decision_message = :message
            where id = :id and decision is null
            """)
        .param("decision", decision)
        .param("at", event.at().atOffset(ZoneOffset.UTC))
        .param("on", day(event, "approved-on").orElse(null), Types.DATE)
        .param("stated", day(event, "submitted-on").orElse(null), Types.DATE)
        .param("code", event.facts().get("reason-code"), Types.VARCHAR)
        .param("message", event.message(), Types.OTHER)
        .param("id", report)
        .update();
  }

  static Optional<LocalDate> day(CaseEvent event, String fact) {
    return Optional.ofNullable(event.facts().get(fact)).map(LocalDate::parse);
  }

  private static Report report(ResultSet row, int n) throws SQLException {
    return new Report(
        row.getObject("id", UUID.class),
        row.getString("type"),
        row.getInt("revision"),
        row.getObject("submitted_on", LocalDate.class),
        instant(row, "submitted_at").orElseThrow(),
        Optional.ofNullable(row.getString("document_sha256")),
        Optional.ofNullable(row.getObject("in_employment", Boolean.class)),
        Optional.ofNullable(row.getString("decision")),
        instant(row, "decided_at"),
        Optional.ofNullable(row.getObject("decided_on", LocalDate.class)),
        Optional.ofNullable(row.getObject("stated_on", LocalDate.class)),
        Optional.ofNullable(row.getObject("message", UUID.class)),
        Optional.ofNullable(row.getObject("decision_message", UUID.class)));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
