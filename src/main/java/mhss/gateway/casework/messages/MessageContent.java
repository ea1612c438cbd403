package mhss.gateway.casework.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import mhss.gateway.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The raw bytes of a mail as ciphertext segments, so that no mail has to fit into memory. */
public class MessageContent {

  /** Bytes of plaintext in one segment. */
  public static final int SEGMENT = 4 << 20;

  private final JdbcClient jdbc;
  private final Vault vault;

  public MessageContent(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** Seals {@code first} and whatever follows it in {@code rest}. */
  public Sum write(UUID id, UUID key, byte[] first, InputStream rest) {
    MessageDigest digest = sha256();
    long size = 0;
    byte[] segment = first;
    for (int n = 0; n == 0 || segment.length > 0; n++, segment = next(rest)) {
      insert(id, n, vault.seal(key, segment, context(id, n)));
      digest.update(segment);
      size += segment.length;
    }
    return new Sum(size, digest.digest());
  }

  public InputStream read(UUID id, UUID key) {
    return new Segments(n -> segment(id, key, n));
  }

  /** All of it, without ever having it twice in memory; less where it is not there any more. */
  public byte[] whole(UUID id, UUID key, int size) {
    byte[] bytes = new byte[size];
    try (InputStream in = read(id, key)) {
      int read = in.readNBytes(bytes, 0, size);
      return read == size ? bytes : Arrays.copyOf(bytes, read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void delete(UUID id) {
    jdbc.sql("delete from message_content where message = :id").param("id", id).update();
  }

  private byte[] segment(UUID id, UUID key, int n) {
    return jdbc.sql("select segment from message_content where message = :id and n = :n")
        .param("id", id)
        .param("n", n)
        .query(byte[].class)
        .optional()
        .map(ciphertext -> vault.open(key, ciphertext, context(id, n)))
        .orElse(null);
  }

  private void insert(UUID id, int n, byte[] sealed) {
    jdbc.sql("insert into message_content (message, n, segment) values (:id, :n, :segment)")
        .param("id", id)
        .param("n", n)
        .param("segment", sealed)
        .update();
  }

  public static byte[] next(InputStream in) {
    try {
      return in.readNBytes(SEGMENT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static String context(UUID id, int n) {
    return "message:" + id + ":content:" + n;
  }

  public record Sum(long size, byte[] sha256) {}
}
