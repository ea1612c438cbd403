package mhss.gateway.operations;

import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.intake.Parking;
import mhss.gateway.pgp.ImportedKey;
import mhss.gateway.pgp.KeyView;
import mhss.gateway.pgp.Keyring;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in keys and says so in the history; the running gateway notices them by itself. */
public class KeyChanges {

  private final Keyring keyring;
  private final Parking parking;
  private final History history;
  private final TransactionTemplate transaction;

  KeyChanges(Keyring keyring, Parking parking, History history, TransactionTemplate transaction) {
    this.keyring = keyring;
    this.parking = parking;
    this.history = history;
    this.transaction = transaction;
  }

  /**
   * @param waiting how many messages wait for this key
   */
  public record Imported(ImportedKey key, long waiting) {}

  /** A partner's key before it is imported; nothing is stored. */
  public KeyView look(byte[] key) {
    return keyring.look(key);
  }

  public Imported importKey(byte[] key, boolean own, String actor) {
    ImportedKey imported = keyring.importKey(key, own);
    record("key-imported", own ? "own" : "partner", imported.fingerprint(), actor);
    long waiting =
        parking.parked().stream()
            .filter(message -> message.needsKeys().stream().anyMatch(imported.keyIds()::contains))
            .count();
    return new Imported(imported, waiting);
  }

  /**
   * @return the fingerprint
   */
  public String generate(String userId, String actor) {
    String fingerprint = keyring.generate(userId);
    record("key-generated", "own", fingerprint, actor);
    return fingerprint;
  }

  private void record(String step, String outcome, String fingerprint, String actor) {
    transaction.executeWithoutResult(
        status ->
            history.record(Step.of(step, outcome).by(actor).fact("fingerprint", fingerprint)));
  }
}
