package mhss.gateway.pgp.keyring;

import mhss.gateway.pgp.keys.ComponentKey;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPSecretKey;

/** A key of ours whose private part is here, locked or not. */
public record OwnKey(ComponentKey component, PGPSecretKey secret, UnlockedKeys unlocked) {

  public int algorithm() {
    return component.publicKey().getAlgorithm();
  }

  /**
   * @throws mhss.gateway.pgp.KeyMissing when its passphrase is absent or wrong
   */
  public PGPPrivateKey unlock() {
    return unlocked.unlock(secret, component.certificateFingerprint());
  }
}
