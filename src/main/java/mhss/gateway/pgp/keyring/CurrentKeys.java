package mhss.gateway.pgp.keyring;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mhss.gateway.pgp.keyfiles.KeyFile;
import mhss.gateway.pgp.keyfiles.KeyFolder;
import mhss.gateway.pgp.keyfiles.Passphrases;
import mhss.gateway.pgp.keyring.KeyLoading.Loaded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys as the files now are: looks for changed files at most once a second. */
public final class CurrentKeys {

  private static final Logger LOG = LoggerFactory.getLogger(CurrentKeys.class);
  private static final long BETWEEN_LOOKS = TimeUnit.SECONDS.toNanos(1);

  private final KeyFolder own;
  private final KeyFolder partners;
  private final UnlockedKeys unlocked;
  private final Clock clock;

  private volatile Loaded loaded;
  private volatile long lookedAt;
  private Map<Path, KeyFile.Stamp> stamps;

  public CurrentKeys(Path own, Path partners, Clock clock) {
    this.own = new KeyFolder(own);
    this.partners = new KeyFolder(partners);
    this.unlocked = new UnlockedKeys(new Passphrases(own.resolve("passphrases"), System::getenv));
    this.clock = clock;
  }

  public KeySet keys() {
    return loaded().keys();
  }

  public Map<String, String> problems() {
    return loaded().problems();
  }

  public synchronized void reload() {
    load(currentStamps());
  }

  KeyFolder folder(boolean ofOwnKeys) {
    return ofOwnKeys ? own : partners;
  }

  UnlockedKeys unlocked() {
    return unlocked;
  }

  private Loaded loaded() {
    if (loaded == null || System.nanoTime() - lookedAt > BETWEEN_LOOKS) {
      look();
    }
    return loaded;
  }

  private synchronized void look() {
    if (loaded != null && System.nanoTime() - lookedAt <= BETWEEN_LOOKS) {
      return;
    }
    Map<Path, KeyFile.Stamp> now = currentStamps();
    if (!now.equals(stamps)) {
      load(now);
    }
    lookedAt = System.nanoTime();
  }

  private void load(Map<Path, KeyFile.Stamp> now) {
    // stamps from before reading: a file written meanwhile is seen at the next look
    Loaded next = KeyLoading.load(own, partners, unlocked, clock.instant());
    next.problems()
        .forEach((file, problem) -> LOG.warn("Key file {} is left out: {}", file, problem));
    LOG.info(
        "Keys loaded: {} own, {} of partners",
        next.keys().own().size(),
        next.keys().partners().size());
    unlocked.keepOnly(next.keys().ownFingerprints());
    stamps = now;
    loaded = next;
    lookedAt = System.nanoTime();
  }

  private Map<Path, KeyFile.Stamp> currentStamps() {
    Map<Path, KeyFile.Stamp> all = new HashMap<>(own.stamps());
    all.putAll(partners.stamps());
    return all;
  }
}
