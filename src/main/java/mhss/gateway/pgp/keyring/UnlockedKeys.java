package mhss.gateway.pgp.keyring;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mhss.gateway.pgp.KeyMissing;
import mhss.gateway.pgp.crypto.Providers;
import mhss.gateway.pgp.keyfiles.Passphrases;
import mhss.gateway.pgp.keys.ComponentKey;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPDigestCalculatorProviderBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcePBESecretKeyDecryptorBuilder;

/** Own private keys, each unlocked once: stretching its passphrase costs up to half a second. */
public final class UnlockedKeys {

  private static final int UNPROTECTED = 0;

  private final Passphrases passphrases;
  private final Map<String, PGPPrivateKey> unlocked = new ConcurrentHashMap<>();

  public UnlockedKeys(Passphrases passphrases) {
    this.passphrases = passphrases;
  }

  /**
   * @throws KeyMissing when its passphrase is absent or wrong
   */
  PGPPrivateKey unlock(PGPSecretKey secret, String certificate) {
    return unlocked.computeIfAbsent(
        ComponentKey.fingerprint(secret.getPublicKey()), f -> decrypt(secret, certificate));
  }

  /** Forgets the keys whose files are gone. */
  void keepOnly(Collection<String> fingerprints) {
    unlocked.keySet().retainAll(fingerprints);
  }

  private PGPPrivateKey decrypt(PGPSecretKey secret, String certificate) {
    char[] passphrase = passphrase(secret, certificate);
    try {
      // the JDK's digests stretch a passphrase in less than half the time of Bouncy Castle's
      return secret.extractPrivateKey(
          new JcePBESecretKeyDecryptorBuilder(new JcaPGPDigestCalculatorProviderBuilder().build())
              .setProvider(Providers.BOUNCY_CASTLE)
              .build(passphrase));
    } catch (PGPException | RuntimeException wrong) {
      throw locked(secret, certificate, "its passphrase does not open it");
    }
  }

  private char[] passphrase(PGPSecretKey secret, String certificate) {
    return secret.getS2KUsage() == UNPROTECTED
        ? new char[0]
        : passphrases
            .of(certificate)
            .orElseThrow(() -> locked(secret, certificate, "its passphrase is not"));
  }

  private KeyMissing locked(PGPSecretKey secret, String certificate, String why) {
    return new KeyMissing(
        List.of(ComponentKey.keyId(secret.getKeyID())),
        "Our key %s is here, but %s: give %s"
            .formatted(certificate, why, passphrases.whereFor(certificate)));
  }
}
