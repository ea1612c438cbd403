package mhss.gateway.returns.rows;

import java.util.Map;
import mhss.gateway.casework.CaseTraces;
import mhss.gateway.casework.Cases.CaseFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A case that must not be held, in returns. Its lines stay without the URN: they prove what was
 * paid. What was sent already stays as ciphertext under the key of the return; what was not sent
 * yet is not sent any more.
 */
public class ReturnTraces implements CaseTraces {

  private final JdbcClient jdbc;

  public ReturnTraces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, Integer> purge(CaseFile caseFile) {
    int lines =
        jdbc.sql(
                "update return_claim_line set urn = null, urn_key = null where case_id = ? and urn is not null")
            .param(caseFile.id())
            .update();
    int leftOut =
        jdbc.sql("update return_left_out set urn = null where case_id = ? and urn is not null")
            .param(caseFile.id())
            .update();
    return Map.of(
        "claim lines that lost their URN (files already sent stay as ciphertext)",
        lines,
        "remarks of claims",
        leftOut);
  }
}
