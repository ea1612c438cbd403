package mhss.gateway.pgp.crypto;

import java.security.Provider;
import java.security.Security;

/**
 * A provider as it is, but for its digests: those are the JDK's. Bouncy Castle asks one provider
 * for all that a signature takes, and its SHA-512 of 100 KB costs more than the signature.
 */
final class QuickDigests extends Provider {

  private static final long serialVersionUID = 1L;

  private final transient Provider digests = Security.getProvider("SUN");
  private final transient Provider others;

  QuickDigests(Provider others) {
    super("MHSS", "1", "Digests of the JDK, the rest of " + others.getName());
    this.others = others;
  }

  @Override
  public Service getService(String type, String algorithm) {
    Service quick =
        digests != null && type.equals("MessageDigest")
            ? digests.getService(type, algorithm)
            : null;
    return quick == null ? others.getService(type, algorithm) : quick;
  }
}
