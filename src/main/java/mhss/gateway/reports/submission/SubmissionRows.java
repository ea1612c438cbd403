package mhss.gateway.reports.submission;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.reports.Submitted;
import mhss.gateway.reports.review.FindingsJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What left the provider desk, with what its check said. */
public class SubmissionRows {

  private final JdbcClient jdbc;

  public SubmissionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of the newest plan of the case that an adviser accepted, if it could be counted. */
  public Optional<Integer> recommendations(UUID caseFile) {
    return jdbc.sql(
            """
            select s.recommendations from submission s
            join report r on r.case_id = s.case_id and r.type = s.report
                         and r.revision = s.revision
            where s.case_id = ? and s.recommendations is not null and r.decision = 'accepted'
            order by s.revision desc limit 1
            """)
        .param(caseFile)
        .query(Integer.class)
        .optional();
  }

  /**
   * @param form ciphertext; null for none
   */
  public void insert(Submitted submitted, CheckedSubmission checked, byte[] form, Instant at) {
    jdbc.sql(
            """
            insert into submission (id, case_id, report, revision, actor, submitted_on,
                                    submitted_at, document_sha256, findings, recommendations,
                                    anyway, letters, form)
            values (gen_random_uuid(), :case, :report, :revision, :actor, :on, :at, :sha256,
                    :findings::jsonb, :recommendations, :anyway, :letters, :form)
            """)
        .param("case", submitted.caseFile())
        .param("report", submitted.report())
        .param("revision", submitted.revision())
        .param("actor", checked.asked().actor())
        .param("on", submitted.submittedOn())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("sha256", checked.facts().get("document-sha256"))
        .param("findings", FindingsJson.findings(submitted.findings()))
        .param("recommendations", checked.recommendations().orElse(null), Types.INTEGER)
        .param("anyway", checked.asked().anyway().orElse(null), Types.VARCHAR)
        .param("letters", submitted.letters().toArray(UUID[]::new))
        .param("form", form, Types.BINARY)
        .update();
  }
}
