package mhss.gateway.casework.rows;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Referral;
import mhss.gateway.casework.state.Resume;
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

  /**
   * @param generation from 1; a re-referral under the same URN is one more
   * @param previous the case that this one follows; null for none
   */
  public record Place(Urn urn, int generation, UUID previous) {}

  public void insert(
      UUID id, UUID key, Referral referral, Place place, String state, boolean closed) {
    jdbc.sql(
            """
            insert into case_file (id, desk, urn, urn_key, generation, previous_case, contract,
                                   rule_set, state, closed, referral_date, received_at, key_id,
                                   details, missing, opened_at, updated_at)
            values (:id, :desk, :urn, :urnKey, :generation, :previous, :contract, :ruleSet, :state,
                    :closed, :referralDate, :receivedAt, :key, :details, :missing, :now, :now)
            """)
        .param("id", id)
        .param("desk", referral.desk())
        .param("urn", place.urn().raw())
        .param("urnKey", place.urn().key())
        .param("generation", place.generation())
        .param("previous", place.previous(), Types.OTHER)
        .param("closed", closed)
        .param("contract", referral.contract())
        .param("ruleSet", referral.ruleSet())
        .param("state", state)
        .param("referralDate", referral.referralDate())
        .param("receivedAt", timestamp(referral.receivedAt()))
        .param("key", key)
        .param("details", sealed(id, key, referral), Types.BINARY)
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
        .param("details", sealed(caseFile.id(), caseFile.key(), referral), Types.BINARY)
        .param("missing", texts(referral.missing()))
        .param("referralDate", referral.referralDate())
        .param("receivedAt", timestamp(referral.receivedAt()))
        .param("id", caseFile.id())
        .update();
  }

  public void move(CaseFile caseFile, String to, boolean closed, Resume resume) {
    jdbc.sql(
            """
            update case_file
            set state = :to, closed = :closed, resume = :resume, version = version + 1, updated_at = :now
            where id = :id
            """)
        .param("to", to)
        .param("closed", closed)
        .param("resume", texts(resume.states()))
        .param("now", timestamp(clock.instant()))
        .param("id", caseFile.id())
        .update();
  }

  /**
   * @return false when it was held already
   */
  public boolean hold(UUID caseFile, String code) {
    return jdbc.sql(
                "update case_file set held = ?, held_at = ? where id = ? and held is null"
                    + " and purged_at is null")
            .params(code, timestamp(clock.instant()), caseFile)
            .update()
        == 1;
  }

  /**
   * @return false when it was not held
   */
  public boolean release(UUID caseFile) {
    return jdbc.sql(
                "update case_file set held = null, held_at = null where id = ? and held is not null")
            .param(caseFile)
            .update()
        == 1;
  }

  /**
   * @return false when it was marked already
   */
  public boolean mark(UUID caseFile, String special) {
    return jdbc.sql(
                "update case_file set special = array_append(special, ?)"
                    + " where id = ? and not ? = any(special)")
            .params(special, caseFile, special)
            .update()
        == 1;
  }

  public void rename(UUID caseFile, Urn urn) {
    jdbc.sql("update case_file set urn = ?, urn_key = ? where id = ?")
        .params(urn.raw(), urn.key(), caseFile)
        .update();
  }

  public Resume resume(CaseFile caseFile) {
    return jdbc.sql("select resume from case_file where id = ? for update")
        .param(caseFile.id())
        .query((row, n) -> new Resume(List.of((String[]) row.getArray("resume").getArray())))
        .single();
  }

  private byte[] sealed(UUID id, UUID key, Referral referral) {
    return referral.details() == null ? null : content.seal(id, key, referral.details());
  }

  private static String[] texts(List<String> texts) {
    return texts.toArray(String[]::new);
  }

  private static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
