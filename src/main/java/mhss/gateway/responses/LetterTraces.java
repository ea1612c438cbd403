package mhss.gateway.responses;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.casework.CaseTraces;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.rules.Urn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The letters of a case that must not be held, and answers to its mails. */
class LetterTraces implements CaseTraces {

  private static final String OF_CASE =
      """
      select id from outbox where case_id = :case or in_reply_to in
        (select id from message where case_id = :case or urn = :urn)
      """;

  private final JdbcClient jdbc;
  private final Answers answers;

  LetterTraces(JdbcClient jdbc, Answers answers) {
    this.jdbc = jdbc;
    this.answers = answers;
  }

  @Override
  public Map<String, Integer> purge(CaseFile caseFile) {
    List<UUID> outbox =
        jdbc.sql(OF_CASE)
            .param("case", caseFile.id())
            .param("urn", Urn.key(caseFile.urn()))
            .query(UUID.class)
            .list();
    Answers.Destroyed gone = answers.destroy(outbox);
    return Map.of(
        "letters", gone.letters(), "letters not sent yet", gone.unsent(), "orders", gone.orders());
  }
}
