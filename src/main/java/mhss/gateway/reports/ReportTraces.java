package mhss.gateway.reports;

import java.util.Map;
import java.util.UUID;
import mhss.gateway.casework.CaseTraces;
import mhss.gateway.casework.Cases.CaseFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reports of a case that must not be held: documents, findings and what was decided. */
class ReportTraces implements CaseTraces {

  private final JdbcClient jdbc;

  ReportTraces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, Integer> purge(CaseFile caseFile) {
    return Map.of(
        "documents for review",
        execute("delete from review where case_id = ?", caseFile.id()),
        "submitted reports",
        execute("delete from submission where case_id = ?", caseFile.id()));
  }

  private int execute(String statement, UUID caseFile) {
    return jdbc.sql(statement).param(caseFile).update();
  }
}
