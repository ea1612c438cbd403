package mhss.gateway.returns.rows;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import mhss.gateway.returns.MadeFile;
import mhss.gateway.returns.Proof.FileProof;
import mhss.gateway.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files of a return: what they are in the clear, what is in them as ciphertext. */
public class ContentRows {

  /** Bytes of plaintext in one segment. */
  private static final int SEGMENT = 4 << 20;

  private final JdbcClient jdbc;
  private final Vault vault;

  public ContentRows(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  public void insert(UUID id, UUID key, List<MadeFile> files) {
    for (int no = 0; no < files.size(); no++) {
      MadeFile file = files.get(no);
      jdbc.sql(
              """
              insert into return_content ("return", file_no, name, media_type, size, sha256)
              values (?, ?, ?, ?, ?, ?)
              """)
          .params(
              id, no, file.name(), file.mediaType(), file.content().length, sha256(file.content()))
          .update();
      segments(id, key, no, file.content());
    }
  }

  private void segments(UUID id, UUID key, int file, byte[] content) {
    for (int n = 0; n * SEGMENT < content.length; n++) {
      byte[] segment =
          Arrays.copyOfRange(content, n * SEGMENT, Math.min((n + 1) * SEGMENT, content.length));
      jdbc.sql("insert into return_segment (\"return\", file_no, n, segment) values (?, ?, ?, ?)")
          .params(id, file, n, vault.seal(key, segment, context(id, file, n)))
          .update();
    }
  }

  public List<FileProof> proofs(UUID id) {
    return jdbc.sql(
            """
            select name, media_type, size, sha256 from return_content
            where "return" = ? order by file_no
            """)
        .param(id)
        .query(
            (row, n) ->
                new FileProof(row.getString(1), row.getString(2), row.getLong(3), row.getString(4)))
        .list();
  }

  /** In the clear; for sealing, in memory only. */
  public List<MadeFile> read(UUID id, UUID key) {
    List<MadeFile> files = new ArrayList<>();
    for (FileProof file : proofs(id)) {
      files.add(new MadeFile(file.name(), file.mediaType(), content(id, key, files.size())));
    }
    return files;
  }

  private byte[] content(UUID id, UUID key, int file) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    jdbc.sql(
            """
            select n, segment from return_segment
            where "return" = ? and file_no = ? order by n
            """)
        .params(id, file)
        .query(
            row -> {
              content.writeBytes(
                  vault.open(key, row.getBytes(2), context(id, file, row.getInt(1))));
            });
    return content.toByteArray();
  }

  private static String context(UUID id, int file, int n) {
    return "return:%s:file:%d:%d".formatted(id, file, n);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
