package mhss.gateway.correspondence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.CaseTraces;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.documents.Document;
import mhss.gateway.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files that a person gave a page, kept sealed between looking and sending. Only that person gets
 * them back, and for a day.
 */
public class DraftFiles implements CaseTraces {

  private static final Duration KEPT = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final Vault vault;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DraftFiles(JdbcClient jdbc, Vault vault, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.transaction = transaction;
    this.clock = clock;
  }

  private record Row(UUID id, UUID key, byte[] content) {}

  /**
   * Whatever older than a day lies here goes.
   *
   * @param caseFile that it is about; null for none yet
   * @param part field of the page
   */
  public UUID keep(UUID caseFile, String person, String part, Document file) {
    return transaction.execute(
        status -> {
          var now = clock.instant().atOffset(ZoneOffset.UTC);
          forget(rows("given_at < ?", now.minus(KEPT)));
          UUID id = UUID.randomUUID();
          UUID key = vault.newKey(Vault.Purpose.MESSAGE);
          jdbc.sql("insert into draft_file values (?, ?, ?, ?, ?, ?, ?)")
              .params(id, caseFile, key, person, part, vault.seal(key, bytes(file), place(id)), now)
              .update();
          return id;
        });
  }

  /** Empty when it is gone, or another person's. */
  public Optional<Document> find(UUID id, String person) {
    return jdbc.sql("select id, key_id, content from draft_file where id = ? and person = ?")
        .params(id, person)
        .query(DraftFiles::row)
        .optional()
        .map(row -> document(vault.open(row.key(), row.content(), place(row.id()))));
  }

  /** It was sent, or given up. */
  public void forget(UUID id) {
    transaction.executeWithoutResult(status -> forget(rows("id = ?", id)));
  }

  @Override
  public Map<String, Integer> purge(CaseFile caseFile) {
    List<Row> rows = rows("case_id = ?", caseFile.id());
    forget(rows);
    return Map.of("files not sent yet", rows.size());
  }

  private void forget(List<Row> rows) {
    rows.forEach(
        row -> {
          jdbc.sql("delete from draft_file where id = ?").param(row.id()).update();
          vault.destroy(row.key());
        });
  }

  private List<Row> rows(String condition, Object value) {
    return jdbc.sql("select id, key_id, content from draft_file where " + condition + " for update")
        .param(value)
        .query(DraftFiles::row)
        .list();
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        row.getObject("key_id", UUID.class),
        row.getBytes("content"));
  }

  private static String place(UUID id) {
    return "draft:" + id;
  }

  private static byte[] bytes(Document file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(file.name());
      out.writeUTF(file.mediaType());
      out.write(file.content());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Document document(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return new Document(in.readUTF(), in.readUTF(), in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
