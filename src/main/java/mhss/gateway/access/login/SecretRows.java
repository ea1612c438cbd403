package mhss.gateway.access.login;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.vault.Vault;
import mhss.gateway.vault.Vault.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The secret behind a person's codes, as ciphertext, and the hashes of the codes on paper. */
public final class SecretRows {

  private record Kept(UUID key, byte[] secret) {}

  private final JdbcClient jdbc;
  private final Vault vault;

  public SecretRows(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** A new secret in place of any other; it asks for nothing until a code of it was given. */
  public void begin(String name, byte[] secret) {
    remove(name);
    UUID key = vault.newKey(Purpose.PERSON);
    jdbc.sql("update user_account set key_id = ?, secret = ? where name = ?")
        .params(key, vault.seal(key, secret, context(name)), name)
        .update();
  }

  public Optional<byte[]> secret(String name) {
    return jdbc.sql(
            "select key_id, secret from user_account"
                + " where name = ? and removed_at is null and secret is not null")
        .param(name)
        .query((row, n) -> new Kept(row.getObject("key_id", UUID.class), row.getBytes("secret")))
        .optional()
        .map(kept -> vault.open(kept.key(), kept.secret(), context(name)));
  }

  /**
   * @return false when this code, or a later one, was used before
   */
  public boolean use(String name, long step) {
    return jdbc.sql("update user_account set code_step = ? where name = ? and code_step < ?")
            .params(step, name, step)
            .update()
        == 1;
  }

  public void proven(String name) {
    jdbc.sql("update user_account set secret_proven = true where name = ?").param(name).update();
  }

  public void remove(String name) {
    jdbc.sql("delete from recovery_code where name = ?").param(name).update();
    Optional<UUID> key =
        jdbc.sql("select key_id from user_account where name = ? and key_id is not null")
            .param(name)
            .query(UUID.class)
            .optional();
    jdbc.sql(
            "update user_account set key_id = null, secret = null, secret_proven = false"
                + " where name = ?")
        .param(name)
        .update();
    key.ifPresent(vault::destroy);
  }

  public void codes(String name, List<String> codes) {
    jdbc.sql("delete from recovery_code where name = ?").param(name).update();
    codes.forEach(
        code ->
            jdbc.sql("insert into recovery_code (name, code) values (?, ?)")
                .params(name, hash(name, code))
                .update());
  }

  /**
   * @return false when there is no such code, or it was used before
   */
  public boolean useCode(String name, String code) {
    return jdbc.sql("delete from recovery_code where name = ? and code = ?")
            .params(name, hash(name, code))
            .update()
        == 1;
  }

  public long codesLeft(String name) {
    return jdbc.sql("select count(*) from recovery_code where name = ?")
        .param(name)
        .query(Long.class)
        .single();
  }

  private byte[] hash(String name, String code) {
    return vault.index("recovery-code", name + " " + code);
  }

  private static String context(String name) {
    return "person:" + name + ":second-step";
  }
}
