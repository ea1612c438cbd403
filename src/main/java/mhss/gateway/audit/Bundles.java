package mhss.gateway.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import mhss.gateway.audit.bundle.BundleCheck;
import mhss.gateway.pgp.GivenKey;

/** Bundles, to be checked on any machine: without the database, the vault or the keyring. */
public final class Bundles {

  private Bundles() {}

  /**
   * The key that it brings; it proves nothing before somebody has compared its fingerprint.
   *
   * @throws IOException when there is none, or the file is not a bundle
   */
  public static byte[] keyIn(Path bundle) throws IOException {
    return BundleCheck.keyIn(bundle);
  }

  /**
   * @param key that is to have signed it
   * @throws IOException when the file is not a bundle, or broke off
   */
  public static BundleReport check(Path bundle, GivenKey key, Instant now) throws IOException {
    return BundleCheck.check(bundle, key, now);
  }
}
