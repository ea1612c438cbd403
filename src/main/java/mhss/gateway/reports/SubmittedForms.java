package mhss.gateway.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.documents.ReadForm;
import mhss.gateway.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What reports that left the provider desk say, for counts in which nobody can be told. */
public class SubmittedForms {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JdbcClient jdbc;
  private final Vault vault;

  SubmittedForms(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** Under the key of the case, to die with it. */
  byte[] seal(UUID caseFile, UUID key, ReadForm form) {
    try {
      byte[] fields = JSON.writeValueAsBytes(Map.of("fields", form.fields()));
      return vault.seal(key, fields, context(caseFile));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The form cannot be written down as JSON", e);
    }
  }

  /**
   * As JSON, of each case the revision that was submitted last.
   *
   * @param report of the rule set: plan, six-month, exit
   * @return no entry where none was kept, an empty one where it was destroyed
   */
  public Map<UUID, Optional<byte[]>> latest(String report, Collection<UUID> cases, Instant until) {
    List<UUID> ids = new ArrayList<>();
    List<Vault.Sealed> sealed = new ArrayList<>();
    jdbc.sql(
            """
            select distinct on (s.case_id) s.case_id, f.key_id, s.form
            from submission s join case_file f on f.id = s.case_id
            where s.case_id = any(:cases) and s.report = :report and s.submitted_at <= :until
              and s.form is not null
            order by s.case_id, s.revision desc
            """)
        .param("cases", cases.toArray(UUID[]::new))
        .param("report", report)
        .param("until", until.atOffset(ZoneOffset.UTC))
        .query(
            row -> {
              UUID id = row.getObject("case_id", UUID.class);
              ids.add(id);
              sealed.add(
                  new Vault.Sealed(
                      row.getObject("key_id", UUID.class), row.getBytes("form"), context(id)));
            });
    List<Optional<byte[]>> opened = vault.openAll(sealed);
    Map<UUID, Optional<byte[]>> forms = new HashMap<>();
    for (int n = 0; n < ids.size(); n++) {
      forms.put(ids.get(n), opened.get(n));
    }
    return forms;
  }

  private static String context(UUID caseFile) {
    return "submission:" + caseFile + ":form";
  }
}
