package mhss.gateway.returns.rows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mhss.gateway.casework.CaseTraces;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.history.Step;
import mhss.gateway.responses.Choice;
import mhss.gateway.responses.Outbox;
import mhss.gateway.responses.OutboxEntry;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A case that must not be held, in returns. Its lines stay without the URN: they prove what was
 * paid. What was sent already stays as ciphertext under the key of the return; what was not sent
 * yet is not sent any more.
 */
public class ReturnTraces implements CaseTraces {

  private static final Set<String> NOT_SENT = Set.of("due", "uncertain", "failed", "suppressed");

  private final JdbcClient jdbc;
  private final Outbox outbox;

  public ReturnTraces(JdbcClient jdbc, Outbox outbox) {
    this.jdbc = jdbc;
    this.outbox = outbox;
  }

  @Override
  public Map<String, Integer> purge(CaseFile caseFile) {
    List<UUID> unsent = unsent(caseFile);
    unsent.forEach(
        mail -> outbox.settle(mail, Choice.CANCEL, Step.GATEWAY, "a case in it must not be held"));
    return Map.of(
        "returns not sent yet",
        unsent.size(),
        "claim lines that lost their URN (files already sent stay as ciphertext)",
        update(
            """
            update return_claim_line set urn = null, urn_key = null
            where case_id = ? and urn is not null
            """,
            caseFile),
        "remarks of claims",
        update(
            "update return_left_out set urn = null where case_id = ? and urn is not null",
            caseFile));
  }

  private List<UUID> unsent(CaseFile caseFile) {
    return jdbc
        .sql(
            """
            select distinct f.outbox from return_file f
            where f.outbox is not null
              and (exists (select 1 from return_claim_line l
                           where l."return" = f.id and l.case_id = :case)
                or exists (select 1 from return_left_out l
                           where l."return" = f.id and l.case_id = :case))
            """)
        .param("case", caseFile.id())
        .query(UUID.class)
        .list()
        .stream()
        .filter(
            mail ->
                outbox.byId(mail).map(OutboxEntry::state).filter(NOT_SENT::contains).isPresent())
        .toList();
  }

  private int update(String statement, CaseFile caseFile) {
    return jdbc.sql(statement).param(caseFile.id()).update();
  }
}
