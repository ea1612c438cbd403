package mhss.gateway.casework.state;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Referral;
import mhss.gateway.rules.Urn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of cases, written. */
public class CaseRows {

  private final JdbcClient jdbc;
  private final CaseContent content;
  private final Clock clock;

  public CaseRows(JdbcClient jdbc, CaseContent content, Clock clock) {
    this.jdbc = jdbc;
    this.content = content;
    this.clock = clock;
  }

  /** Until the end of the transaction no other node opens or changes a case of this URN. */
  public void lock(String desk, String urn) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("case:" + desk + ":" + urn)
        .query(rows -> {});
  }

  public void insert(UUID id, UUID key, Referral referral, Urn urn, String state) {
    jdbc.sql(
            """
            insert into case_file (id, desk, urn, urn_key, contract, rule_set, state, referral_date,
                                   received_at, key_id, details, missing, opened_at, updated_at)
            values (:id, :desk, :urn, :urnKey, :contract, :ruleSet, :state, :referralDate,
                    :receivedAt, :key, :details, :missing, :now, :now)
            """)
        .param("id", id)
        .param("desk", referral.desk())
        .param("urn", urn.raw())
        .param("urnKey", urn.key())
        .param("contract", referral.contract())
        .param("ruleSet", referral.ruleSet())
        .param("state", state)
        .param("referralDate", referral.referralDate())
        .param("receivedAt", timestamp(referral.receivedAt()))
        .param("key", key)
        .param("details", content.seal(id, key, referral.details()))
        .param("missing", texts(referral.missing()))
        .param("now", timestamp(clock.instant()))
        .update();
  }

  /** A case that was opened before its referral came gets what the referral says. */
  public void complete(CaseFile caseFile, Referral referral) {
    jdbc.sql(
            """
            update case_file
            set details = :details, missing = :missing, referral_date = :referralDate,
                received_at = :receivedAt
            where id = :id
            """)
        .param("details", content.seal(caseFile.id(), caseFile.key(), referral.details()))
        .param("missing", texts(referral.missing()))
        .param("referralDate", referral.referralDate())
        .param("receivedAt", timestamp(referral.receivedAt()))
        .param("id", caseFile.id())
        .update();
  }

  public void move(CaseFile caseFile, String to, Resume resume) {
    jdbc.sql(
            """
            update case_file
            set state = :to, resume = :resume, version = version + 1, updated_at = :now
            where id = :id
            """)
        .param("to", to)
        .param("resume", texts(resume.states()))
        .param("now", timestamp(clock.instant()))
        .param("id", caseFile.id())
        .update();
  }

  public Resume resume(CaseFile caseFile) {
    return jdbc.sql("select resume from case_file where id = ? for update")
        .param(caseFile.id())
        .query((row, n) -> new Resume(List.of((String[]) row.getArray("resume").getArray())))
        .single();
  }

  private static String[] texts(List<String> texts) {
    return texts.toArray(String[]::new);
  }

  private static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
