package mhss.gateway.pgp.crypto;

import java.security.Provider;
import java.security.Security;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openpgp.operator.PGPContentVerifierBuilderProvider;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPContentVerifierBuilderProvider;

/** Bouncy Castle, registered once (Camel looks it up by name), and the JDK where it is faster. */
public final class Providers {

  public static final Provider BOUNCY_CASTLE = registered();

  private static final PGPContentVerifierBuilderProvider VERIFIERS =
      new JcaPGPContentVerifierBuilderProvider().setProvider(BOUNCY_CASTLE);

  private Providers() {}

  public static PGPContentVerifierBuilderProvider verifiers() {
    return VERIFIERS;
  }

  private static Provider registered() {
    Provider present = Security.getProvider(BouncyCastleProvider.PROVIDER_NAME);
    if (present != null) {
      return present;
    }
    Provider added = new BouncyCastleProvider();
    Security.addProvider(added);
    return added;
  }
}
