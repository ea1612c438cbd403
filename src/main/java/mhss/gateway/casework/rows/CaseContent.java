package mhss.gateway.casework.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
   * The referral forms of many cases: no entry where there is none, empty where the key is gone.
   */
  public Map<UUID, Optional<byte[]>> forms(Collection<UUID> cases) {
    List<UUID> ids = new ArrayList<>();
    List<Vault.Sealed> sealed = new ArrayList<>();
    jdbc.sql("select id, key_id, details from case_file where id = any(?) and details is not null")
        .param(cases.toArray(UUID[]::new))
        .query(
            row -> {
              UUID id = row.getObject("id", UUID.class);
              ids.add(id);
              sealed.add(
                  new Vault.Sealed(
                      row.getObject("key_id", UUID.class), row.getBytes("details"), context(id)));
            });
    List<Optional<byte[]>> opened = vault.openAll(sealed);
    Map<UUID, Optional<byte[]>> forms = new HashMap<>();
    for (int n = 0; n < ids.size(); n++) {
      forms.put(ids.get(n), opened.get(n));
    }
    return forms;
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
