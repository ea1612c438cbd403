package mhss.gateway.casework.rows;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import mhss.gateway.casework.CaseTraces;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.rules.Urn;
import mhss.gateway.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes out of a case all that names anybody; a row without identifiers stays as proof. */
public class Purging {

  /** Each takes the id of the case. */
  private static final List<String> STATEMENTS =
      List.of(
          "update case_event set facts = '{}', reason = null, message = null where case_id = :case",
          "update report set document_sha256 = null, message = null, decision_message = null"
              + " where case_id = :case",
          "update clock set state = 'stopped', ended_at = :now"
              + " where case_id = :case and ended_at is null");

  private final JdbcClient jdbc;
  private final Vault vault;
  private final MessageStore messages;
  private final List<CaseTraces> elsewhere;
  private final Clock clock;

  public Purging(
      JdbcClient jdbc,
      Vault vault,
      MessageStore messages,
      List<CaseTraces> elsewhere,
      Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.messages = messages;
    this.elsewhere = elsewhere;
    this.clock = clock;
  }

  /**
   * @return how many of what went
   */
  public SortedMap<String, Integer> purge(CaseFile caseFile) {
    SortedMap<String, Integer> gone = new TreeMap<>();
    elsewhere.forEach(traces -> gone.putAll(traces.purge(caseFile)));
    UUID id = caseFile.id();
    List<UUID> mails = messages.ofCase(id, Urn.key(caseFile.urn()));
    gone.put("mails", mails.stream().mapToInt(mail -> messages.withhold(mail).size()).sum());
    gone.put("attempts", execute("delete from contact_attempt where case_id = :case", id));
    gone.put("appointments", execute("delete from appointment where case_id = :case", id));
    empty(caseFile);
    gone.values().removeIf(count -> count == 0);
    return gone;
  }

  private void empty(CaseFile caseFile) {
    UUID id = caseFile.id();
    vault.destroy(caseFile.key());
    STATEMENTS.forEach(statement -> execute(statement, id));
    execute(
        """
        update case_file
        set urn = '-', urn_key = cast(id as text), generation = 1, details = null, missing = '{}',
            special = '{}', previous_case = null, referral_date = null, received_at = opened_at,
            held = null, held_at = null, closed = true, purged_at = :now
        where id = :case
        """,
        id);
  }

  private int execute(String statement, UUID caseFile) {
    return jdbc.sql(statement)
        .param("case", caseFile)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
