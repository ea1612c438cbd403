package mhss.gateway.vault;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import mhss.gateway.store.BinaryCopy;

/** Data keys by the million, as the vault would wrap them one by one. */
public final class CopiedKeys {

  public static final String COLUMNS = "id, purpose, parent, master_id, wrapped, created_at";

  private final MasterKey master;

  /**
   * @param secrets folder in which the vault has made its master key
   */
  public CopiedKeys(Path secrets) {
    MasterKeyFile file = new MasterKeyFile(secrets.resolve("master.key").toAbsolutePath());
    this.master = file.read(Path.of("nowhere")).get(0);
  }

  /** A key of a case. */
  public byte[] caseKey(UUID id, Instant at, BinaryCopy keys) throws SQLException {
    return key(id, "case", null, at, keys);
  }

  /**
   * @param above id of the key of its case; null: it has none
   */
  public byte[] messageKey(UUID id, UUID above, byte[] aboveKey, Instant at, BinaryCopy keys)
      throws SQLException {
    byte[] key = Sealing.randomKey();
    byte[] wrapped =
        Sealing.seal(above == null ? master.key() : Sealing.aes(aboveKey), key, place(id));
    keys.row().id(id).text("message").id(above).text(above == null ? master.id() : null);
    keys.bytes(wrapped).at(at);
    return key;
  }

  private byte[] key(UUID id, String purpose, UUID above, Instant at, BinaryCopy keys)
      throws SQLException {
    byte[] key = Sealing.randomKey();
    keys.row().id(id).text(purpose).id(above).text(master.id());
    keys.bytes(Sealing.seal(master.key(), key, place(id))).at(at);
    return key;
  }

  /** As {@link Vault#seal}. */
  public byte[] seal(UUID id, byte[] key, byte[] content, String context) {
    return Sealing.seal(
        Sealing.aes(key), content, Sealing.place(Sealing.Kind.CONTENT, id, context));
  }

  private static byte[] place(UUID id) {
    return Sealing.place(Sealing.Kind.KEY, id, "");
  }
}
