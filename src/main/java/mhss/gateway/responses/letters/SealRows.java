package mhss.gateway.responses.letters;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Under which keys mails left, and the digests of what was sealed. */
public class SealRows {

  private final JdbcClient jdbc;

  public SealRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A mail that is composed again is sealed again. */
  public void keep(UUID outbox, Seal seal) {
    jdbc.sql("delete from outbox_seal where outbox = ?").param(outbox).update();
    jdbc.sql("delete from outbox_sealed_file where outbox = ?").param(outbox).update();
    for (Seal.Key key : seal.keys()) {
      jdbc.sql("insert into outbox_seal (outbox, partner, fingerprint) values (?, ?, ?)")
          .params(outbox, key.partner(), key.fingerprint())
          .update();
    }
    int part = 0;
    for (Seal.Part file : seal.parts()) {
      jdbc.sql(
              """
              insert into outbox_sealed_file (outbox, part, name, bytes, sha256, signer)
              values (?, ?, ?, ?, ?, ?)
              """)
          .params(
              outbox,
              ++part,
              file.name(),
              file.content().length,
              sha256(file.content()),
              seal.signer())
          .update();
    }
  }

  /** Empty when nothing was kept of it. */
  public Optional<String> signer(UUID outbox) {
    return jdbc.sql("select signer from outbox_sealed_file where outbox = ? and part = 1")
        .param(outbox)
        .query(String.class)
        .optional();
  }

  public <T> List<T> keys(UUID outbox, BiFunction<String, String, T> as) {
    return jdbc.sql(
            """
            select partner, fingerprint from outbox_seal where outbox = ?
            order by partner = 'archive', partner, fingerprint
            """)
        .param(outbox)
        .query((row, n) -> as.apply(row.getString("partner"), row.getString("fingerprint")))
        .list();
  }

  public <T> List<T> files(UUID outbox, FileAs<T> as) {
    return jdbc.sql(
            """
            select name, bytes, encode(sha256, 'hex') as sha256
            from outbox_sealed_file where outbox = ? order by part
            """)
        .param(outbox)
        .query(
            (row, n) -> as.of(row.getString("name"), row.getLong("bytes"), row.getString("sha256")))
        .list();
  }

  /** Makes what the caller shows of a sealed file. */
  public interface FileAs<T> {
    T of(String name, long bytes, String sha256);
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(
          "SHA-256 is missing from this Java: use a complete one", missing);
    }
  }
}
