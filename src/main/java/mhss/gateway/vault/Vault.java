package mhss.gateway.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import mhss.gateway.vault.KeyRows.KeyRow;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Content as ciphertext. AES-256-GCM under a data key, which is wrapped by the key of its case or
 * by the master key from outside the data folder. Thread-safe. Every method that writes takes part
 * in the surrounding transaction.
 *
 * <p>No data key is kept in memory: the row is read for every use, so that a key destroyed on
 * another node is gone here in the same moment, and unwrapping it costs a thousandth of that. Only
 * what a transaction has made or locked itself it reads once: nobody can destroy that before it
 * ends.
 */
public class Vault {

  public enum Purpose {
    MESSAGE,
    CASE,
    /** Of a return: it is wrapped by the master key, and outlives the cases in it. */
    RETURN,
    /** Of somebody who signs in. */
    PERSON
  }

  private static final String INDEX = "index";

  private final KeyRows rows;
  private final MasterKeys masters;
  private final TransactionTemplate transaction;
  private final TransactionTemplate ownTransaction;
  private volatile SecretKey indexKey;

  Vault(DataSource dataSource, MasterKeys masters, Clock clock) {
    this.rows = new KeyRows(dataSource, clock);
    this.masters = masters;
    JdbcTransactionManager manager = new JdbcTransactionManager(dataSource);
    // Whoever is told that a key is destroyed can still park the message in the same transaction.
    manager.setGlobalRollbackOnParticipationFailure(false);
    this.transaction = new TransactionTemplate(manager);
    this.ownTransaction = new TransactionTemplate(manager);
    ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Refuses, before any work is done, when some key in the database cannot be unwrapped. */
  Vault requireMasters() {
    rows.samplePerMaster().forEach(this::unwrap);
    return this;
  }

  public UUID newKey(Purpose purpose) {
    UUID id = UUID.randomUUID();
    rows.insert(wrapped(id, purpose.name().toLowerCase(Locale.ROOT), Sealing.randomKey()));
    return id;
  }

  /**
   * Of a message of that case: wrapped by the key of the case from the beginning.
   *
   * @throws ContentDestroyed when the key of the case is gone
   */
  public UUID newKey(UUID caseKey) {
    UUID id = UUID.randomUUID();
    transaction.executeWithoutResult(
        status -> {
          KeyRow above = rows.getForUpdate(caseKey);
          requireCase(above);
          rows.insert(under(above, id, "message", Sealing.randomKey()));
        });
    return id;
  }

  private static void requireCase(KeyRow above) {
    if (!above.purpose().equals("case")) {
      throw new IllegalArgumentException("Key " + above.id() + " is not of a case");
    }
  }

  private KeyRow under(KeyRow above, UUID id, String purpose, byte[] dataKey) {
    byte[] wrapped = Sealing.seal(Sealing.aes(unwrap(above)), dataKey, place(id));
    return new KeyRow(id, purpose, above.id(), null, wrapped);
  }

  /**
   * @param context what the content is and whose, for example {@code message:<id>:listing}: the
   *     same words must be given to open it, so that a ciphertext cannot be moved to another place
   */
  public byte[] seal(UUID key, byte[] content, String context) {
    return Sealing.seal(dataKey(key), content, content(key, context));
  }

  /**
   * @throws ContentDestroyed when the key, or the key of the case above it, is gone
   * @throws ContentAltered when the ciphertext, or its place, is not what was sealed
   */
  public byte[] open(UUID key, byte[] sealed, String context) {
    return Sealing.open(dataKey(key), sealed, content(key, context));
  }

  /** Content under a key, as {@link #seal} gave it. */
  public record Sealed(UUID key, byte[] content, String context) {}

  /**
   * Many at once, each under a key of a case, for less than the cost of one by one.
   *
   * @return in the same order; empty where the key is gone
   * @throws ContentAltered when a ciphertext, or its place, is not what was sealed
   */
  public List<Optional<byte[]>> openAll(List<Sealed> sealed) {
    Map<UUID, KeyRow> keys = rows.get(sealed.stream().map(Sealed::key).distinct().toList());
    return sealed.stream()
        .map(
            one ->
                Optional.ofNullable(keys.get(one.key))
                    .filter(row -> !row.destroyed())
                    .map(
                        row ->
                            Sealing.open(
                                Sealing.aes(unwrap(row)),
                                one.content,
                                content(one.key, one.context))))
        .toList();
  }

  /** From now on {@code key} is wrapped by {@code caseKey} and dies with it. */
  public void entrust(UUID key, UUID caseKey) {
    transaction.executeWithoutResult(
        status -> {
          // The case first, as everybody who takes both: otherwise two could wait for each other.
          KeyRow above = rows.getForUpdate(caseKey);
          KeyRow row = rows.getForUpdate(key);
          requireCase(above);
          if (!row.purpose().equals("message")) {
            throw new IllegalArgumentException("Key " + key + " is not of a message");
          }
          rows.rewrap(under(above, key, row.purpose(), unwrap(row)));
        });
  }

  /** Makes everything under this key, and under keys entrusted to it, unreadable for ever. */
  public void destroy(UUID key) {
    transaction.executeWithoutResult(
        status -> {
          KeyRow row = rows.getForUpdate(key);
          if (row.purpose().equals(INDEX)) {
            throw new IllegalArgumentException("Key " + key + " finds the rows of all cases");
          }
          if (!row.destroyed()) {
            rows.destroy(key);
          }
        });
  }

  /**
   * Wraps every key under the current master, which another master wrapped before; content is not
   * touched. Afterwards the other masters may be removed.
   *
   * @return how many keys changed their master
   */
  public int rotate() {
    return transaction.execute(
        status -> {
          List<KeyRow> old = rows.wrappedByOtherThan(masters.current().id());
          old.forEach(row -> rows.rewrap(wrapped(row.id(), row.purpose(), unwrap(row))));
          return old.size();
        });
  }

  /**
   * A keyed index (HMAC-SHA-256, 32 bytes) by which encrypted rows are found.
   *
   * @param field {@code message-id}, {@code address} …: the same value in two fields has two
   *     indexes
   */
  public byte[] index(String field, String value) {
    byte[] name = field.getBytes(StandardCharsets.UTF_8);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(indexKey());
      mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(name.length).array());
      mac.update(name);
      return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java cannot do HMAC-SHA-256", e);
    }
  }

  /**
   * Made in a transaction of its own: were it rolled back with somebody's work, the indexes already
   * computed with it would find nothing for ever.
   */
  SecretKey indexKey() {
    if (indexKey == null) {
      KeyRow row =
          rows.indexKey()
              .orElseGet(
                  () ->
                      ownTransaction.execute(
                          status -> {
                            rows.insert(wrapped(UUID.randomUUID(), INDEX, Sealing.randomKey()));
                            return rows.indexKey().orElseThrow();
                          }));
      indexKey = new SecretKeySpec(unwrap(row), "HmacSHA256");
    }
    return indexKey;
  }

  private SecretKey dataKey(UUID id) {
    KeyRows.Chain chain = rows.chain(id);
    return Sealing.aes(unwrap(chain.row(), parent -> chain.above()));
  }

  private byte[] unwrap(KeyRow row) {
    return unwrap(row, rows::get);
  }

  private byte[] unwrap(KeyRow row, Function<UUID, KeyRow> parents) {
    if (row.destroyed()) {
      throw new ContentDestroyed("Key " + row.id() + " was destroyed");
    }
    if (row.parent() == null) {
      return masters.unwrap(row.masterId(), row.wrapped(), place(row.id()));
    }
    KeyRow above = parents.apply(row.parent());
    return Sealing.open(Sealing.aes(unwrap(above)), row.wrapped(), place(row.id()));
  }

  private KeyRow wrapped(UUID id, String purpose, byte[] dataKey) {
    MasterKey master = masters.current();
    byte[] wrapped = Sealing.seal(master.key(), dataKey, place(id));
    return new KeyRow(id, purpose, null, master.id(), wrapped);
  }

  private static byte[] place(UUID id) {
    return Sealing.place(Sealing.Kind.KEY, id, "");
  }

  private static byte[] content(UUID id, String context) {
    return Sealing.place(Sealing.Kind.CONTENT, id, context);
  }
}
