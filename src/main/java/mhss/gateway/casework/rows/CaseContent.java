package mhss.gateway.casework.rows;

import java.util.UUID;
import mhss.gateway.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is readable under the key of a case, and dies with it. */
public class CaseContent {

  private final JdbcClient jdbc;
  private final Vault vault;

  public CaseContent(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  public UUID newKey() {
    return vault.newKey(Vault.Purpose.CASE);
  }

  public byte[] seal(UUID caseFile, UUID key, byte[] details) {
    return vault.seal(key, details, context(caseFile));
  }

  public byte[] open(UUID caseFile, UUID key, byte[] sealed) {
    return vault.open(key, sealed, context(caseFile));
  }

  /**
   * The content of this message belongs to the case now.
   *
   * @param message null for none: a person recorded the event
   */
  public void entrust(UUID message, UUID caseKey) {
    if (message != null) {
      UUID key =
          jdbc.sql("select key_id from message where id = ?")
              .param(message)
              .query(UUID.class)
              .single();
      vault.entrust(key, caseKey);
    }
  }

  private static String context(UUID caseFile) {
    return "case:" + caseFile + ":details";
  }
}
