package mhss.gateway.watch;

import java.util.Map;
import mhss.gateway.casework.CaseTraces;
import mhss.gateway.casework.Cases.CaseFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The notices of a case that must not be held, and what people were told of it. */
class NoticeTraces implements CaseTraces {

  private final JdbcClient jdbc;

  NoticeTraces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, Integer> purge(CaseFile caseFile) {
    return Map.of(
        "notices",
        execute("delete from notice where case_id = ?", caseFile.id()),
        "notices to come",
        execute("delete from notice_later where case_id = ?", caseFile.id()),
        "alerts",
        execute("delete from alert where urn = ?", caseFile.urn()));
  }

  private int execute(String statement, Object value) {
    return jdbc.sql(statement).param(value).update();
  }
}
