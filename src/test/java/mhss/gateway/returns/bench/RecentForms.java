package mhss.gateway.returns.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mhss.gateway.store.TestStore;
import mhss.gateway.vault.Vault;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Forms of the customers who were referred lately, each under the key of its case. */
final class RecentForms {

  private static final List<String> CONDITIONS =
      List.of(
          "Depression", "Anxiety and panic attacks", "Bipolar disorder", "PTSD", "Stress", "OCD");
  private static final List<String> SUPPORT =
      List.of("Coping strategies by 31/03/2018", "Phased return", "Mediation with the manager");

  private RecentForms() {}

  /**
   * @return how many
   */
  static int seal(TestStore store, Vault vault, LocalDate since) {
    List<UUID> cases =
        store
            .jdbc()
            .sql("select id from case_file where referral_date >= ? and details is null")
            .param(since)
            .query(UUID.class)
            .list();
    for (int from = 0; from < cases.size(); from += 1000) {
      List<UUID> some = cases.subList(from, Math.min(from + 1000, cases.size()));
      store.transactions().executeWithoutResult(status -> seal(store, vault, some));
    }
    return cases.size();
  }

  private static void seal(TestStore store, Vault vault, List<UUID> cases) {
    Connection connection = DataSourceUtils.getConnection(store.dataSource());
    try (PreparedStatement details =
            connection.prepareStatement(
                "update case_file set key_id = ?, details = ? where id = ?");
        PreparedStatement submitted =
            connection.prepareStatement(
                """
                insert into submission (id, case_id, report, revision, actor, submitted_on, submitted_at,
                                        document_sha256, findings, letters, form)
                select gen_random_uuid(), case_id, type, revision, 'pat', submitted_on, submitted_at,
                       document_sha256, '[]', '{}', ?
                from report where case_id = ? and type = 'plan' and revision = 1
                """)) {
      for (UUID id : cases) {
        UUID key = vault.newKey(Vault.Purpose.CASE);
        int n = (int) (id.getLeastSignificantBits() & 0xffff);
        byte[] form =
            fields(
                "mh_conditions", CONDITIONS.get(n % CONDITIONS.size()),
                "dob", LocalDate.of(1955, 1, 1).plusDays(n % 17_000).toString());
        details.setObject(1, key);
        details.setBytes(2, vault.seal(key, form, "case:" + id + ":details"));
        details.setObject(3, id);
        details.addBatch();
        byte[] plan = fields("agreed_support", SUPPORT.get(n % SUPPORT.size()));
        submitted.setBytes(1, vault.seal(key, plan, "submission:" + id + ":form"));
        submitted.setObject(2, id);
        submitted.addBatch();
      }
      details.executeBatch();
      submitted.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("The forms could not be kept", e);
    }
  }

  private static byte[] fields(String... pairs) {
    StringBuilder json = new StringBuilder("{\"fields\":[");
    for (int i = 0; i < pairs.length; i += 2) {
      json.append(i == 0 ? "" : ",")
          .append("{\"key\":\"%s\",\"value\":\"%s\"}".formatted(pairs[i], pairs[i + 1]));
    }
    return json.append("]}").toString().getBytes(StandardCharsets.UTF_8);
  }
}
