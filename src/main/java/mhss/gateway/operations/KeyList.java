package mhss.gateway.operations;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import mhss.gateway.partners.PinnedKeys;
import mhss.gateway.partners.PinnedKeys.PinnedKey;
import mhss.gateway.pgp.Keyring;

/** The keys that are here, with whose they are. */
public class KeyList {

  private final Keyring keyring;
  private final PinnedKeys pinned;
  private final Clock clock;

  KeyList(Keyring keyring, PinnedKeys pinned, Clock clock) {
    this.keyring = keyring;
    this.pinned = pinned;
    this.clock = clock;
  }

  public List<PinnedKey> all() {
    return pinned.all();
  }

  /**
   * @throws NoSuchKey when there is no such key here
   */
  public PinnedKey get(String fingerprint) {
    String wanted = Fingerprint.plain(fingerprint);
    return all().stream()
        .filter(one -> one.key().fingerprint().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new NoSuchKey(wanted));
  }

  /** Key files that cannot be used, and why. */
  public Map<String, String> brokenFiles() {
    return keyring.brokenFiles();
  }

  public byte[] exported(PinnedKey key) {
    return keyring.exportPublic(key.key().fingerprint());
  }

  public Instant now() {
    return clock.instant();
  }
}
