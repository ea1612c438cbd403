package mhss.gateway.pgp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mhss.gateway.pgp.Refused.Reason;
import mhss.gateway.pgp.keyfiles.KeyBlocks;
import mhss.gateway.pgp.keyring.CurrentKeys;
import mhss.gateway.pgp.keyring.KeyImport;
import mhss.gateway.pgp.keyring.KeySet;
import mhss.gateway.pgp.keyring.KeyViews;
import mhss.gateway.pgp.keyring.NewKey;
import mhss.gateway.pgp.keys.Certificate;
import org.bouncycastle.openpgp.PGPSecretKeyRing;

/**
 * Our own keys and our partners', read from two folders of {@code *.asc} files and read again when
 * those change. Thread-safe.
 */
public class Keyring {

  private final CurrentKeys current;
  private final Clock clock;
  private final Period lifetime;

  /** With a lifetime of three years for generated keys. */
  public Keyring(Path ownKeys, Path partnerKeys, Clock clock) {
    this(ownKeys, partnerKeys, clock, Period.ofYears(3));
  }

  /**
   * @param ownKeys secret keys, and the file {@code passphrases} with lines {@code
   *     FINGERPRINT=passphrase}
   * @param lifetime of generated keys
   */
  public Keyring(Path ownKeys, Path partnerKeys, Clock clock, Period lifetime) {
    this.current = new CurrentKeys(ownKeys, partnerKeys, clock);
    this.clock = clock;
    this.lifetime = lifetime;
  }

  /** Own keys first. Unlocks own keys to tell whether their passphrases are right. */
  public List<KeyView> keys() {
    KeySet keys = current.keys();
    KeyViews views = new KeyViews(clock.instant());
    return Stream.concat(
            keys.own().stream().map(views::of), keys.partners().stream().map(views::of))
        .toList();
  }

  /** Key files that cannot be used, by file name; the keys in other files are not affected. */
  public Map<String, String> brokenFiles() {
    return current.problems();
  }

  /** Reads all key files again at once. */
  public void reload() {
    current.reload();
  }

  /**
   * Checks a key and writes it under its fingerprint's name. A newer copy of a known key adds to
   * it.
   *
   * @param own whether it is a secret key of ours; else a partner's public key
   * @throws Refused when it is not exactly one good key of that kind
   */
  public ImportedKey importKey(byte[] key, boolean own) {
    ImportedKey imported = new KeyImport(current, clock.instant()).importKey(key, own);
    current.reload();
    return imported;
  }

  /**
   * A partner's key before it is imported, checked as the import checks it.
   *
   * @throws Refused when it is not exactly one good public key
   */
  public KeyView look(byte[] key) {
    return new KeyImport(current, clock.instant()).look(key);
  }

  /**
   * Makes a new key of ours, without a passphrase, readable by this user only.
   *
   * @param userId such as {@code Provider desk <desk@provider.example>}
   * @return its fingerprint
   */
  public String generate(String userId) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    PGPSecretKeyRing key = NewKey.generate(userId, now, lifetime);
    try {
      return importKey(KeyBlocks.armour(key.getEncoded()), true).fingerprint();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The armoured public key, to give to partners. */
  public byte[] exportPublic(String fingerprint) {
    Certificate certificate =
        current
            .keys()
            .certificate(fingerprint)
            .orElseThrow(
                () -> new Refused(Reason.KEY_MISSING, "There is no key " + fingerprint + " here"));
    try {
      return KeyBlocks.armour(certificate.ring().getEncoded(true));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  KeySet current() {
    return current.keys();
  }
}
