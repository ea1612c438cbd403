package mhss.gateway.responses;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.casework.CaseTraces;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.rules.Urn;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The letters of a case that must not be held, and answers to its mails. The rows stay: they prove
 * that something was sent, and say neither about whom nor what.
 */
class LetterTraces implements CaseTraces {

  private static final String OF_CASE =
      """
      (case_id = :case or in_reply_to in
        (select id from message where case_id = :case or urn = :urn))
      """;

  private final JdbcClient jdbc;
  private final MessageStore messages;

  LetterTraces(JdbcClient jdbc, MessageStore messages) {
    this.jdbc = jdbc;
    this.messages = messages;
  }

  @Override
  public Map<String, Integer> purge(CaseFile caseFile) {
    int orders =
        of(
                caseFile,
                "delete from letter_order where outbox in (select id from outbox where "
                    + OF_CASE
                    + ")")
            .update();
    int unsent =
        of(
                caseFile,
                "update outbox set state = 'cancelled', cause = 'purged', advice = null"
                    + " where state not in ('sent', 'cancelled') and "
                    + OF_CASE)
            .update();
    List<UUID> letters =
        of(caseFile, "select message from outbox where message is not null and " + OF_CASE)
            .query(UUID.class)
            .list();
    letters.forEach(messages::withhold);
    return Map.of("letters", letters.size(), "letters not sent yet", unsent, "orders", orders);
  }

  private JdbcClient.StatementSpec of(CaseFile caseFile, String statement) {
    return jdbc.sql(statement).param("case", caseFile.id()).param("urn", Urn.key(caseFile.urn()));
  }
}
