package mhss.gateway.pgp;

import static mhss.gateway.pgp.TestKey.ENCRYPTS;
import static mhss.gateway.pgp.TestKey.SIGNS;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import mhss.gateway.pgp.TestKey.Says;
import org.bouncycastle.bcpg.sig.RevocationReasonTags;
import org.bouncycastle.openpgp.operator.PGPKeyPairGenerator;

/** Partners' keys that nothing may be encrypted to, on {@link #NOW}. */
public record FaultyKey(String fingerprint, byte[] armoured) {

  public static final Instant NOW = World.NOW;

  public static FaultyKey expired() {
    return of(
        TestKey.bare("expired", 4, PGPKeyPairGenerator::generateLegacyEd25519KeyPair)
            .certify(Says.flags(SIGNS).expires(Duration.ofDays(99)))
            .subkey(
                Says.flags(ENCRYPTS).expires(Duration.ofDays(99)),
                PGPKeyPairGenerator::generateLegacyX25519KeyPair));
  }

  public static FaultyKey revoked() {
    return of(
        TestKey.curve("revoked").revoke(NOW.minusSeconds(60), RevocationReasonTags.KEY_RETIRED));
  }

  public static FaultyKey weak() {
    return of(TestKey.rsa("weak", 1024));
  }

  public static FaultyKey onlyForSigning() {
    return of(
        TestKey.bare("signer", 4, PGPKeyPairGenerator::generateLegacyEd25519KeyPair)
            .certify(Says.flags(SIGNS)));
  }

  /** As if somebody had put it there by hand. */
  public void putInto(Path folder) {
    World.write(folder.resolve(fingerprint + ".asc"), armoured);
  }

  private static FaultyKey of(TestKey key) {
    return new FaultyKey(key.fingerprint(), key.armouredPublic());
  }
}
