package mhss.gateway.pgp.crypto;

import java.security.Provider;
import java.security.Security;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.operator.PGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.PGPContentVerifierBuilder;
import org.bouncycastle.openpgp.operator.PGPContentVerifierBuilderProvider;
import org.bouncycastle.openpgp.operator.PublicKeyDataDecryptorFactory;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPContentVerifierBuilderProvider;
import org.bouncycastle.openpgp.operator.jcajce.JcePublicKeyDataDecryptorFactoryBuilder;

/**
 * Bouncy Castle, registered once (Camel looks it up by name), and the JDK where it is faster: its
 * digests and its RSA are compiled to the processor's own instructions. A native provider that an
 * operator puts before the JDK's (java.security) takes the same place.
 */
public final class Providers {

  public static final Provider BOUNCY_CASTLE = registered();

  private static final PGPContentVerifierBuilderProvider RSA_VERIFIERS =
      new JcaPGPContentVerifierBuilderProvider();

  private static final PGPContentVerifierBuilderProvider OTHER_VERIFIERS =
      new JcaPGPContentVerifierBuilderProvider().setProvider(new QuickDigests(BOUNCY_CASTLE));

  private Providers() {}

  public static PGPContentVerifierBuilderProvider verifiers() {
    return new Verifiers();
  }

  /** No lambda: JDK 17 cannot keep one of an interface from a signed jar ready (bin/gateway). */
  private static final class Verifiers implements PGPContentVerifierBuilderProvider {

    @Override
    public PGPContentVerifierBuilder get(int key, int hash) throws PGPException {
      return (isRsa(key) ? RSA_VERIFIERS : OTHER_VERIFIERS).get(key, hash);
    }
  }

  public static PGPContentSignerBuilder signers(int keyAlgorithm, int hashAlgorithm) {
    JcaPGPContentSignerBuilder signers =
        new JcaPGPContentSignerBuilder(keyAlgorithm, hashAlgorithm);
    return isRsa(keyAlgorithm) ? signers : signers.setProvider(BOUNCY_CASTLE);
  }

  public static PublicKeyDataDecryptorFactory decryptors(PGPPrivateKey key) {
    JcePublicKeyDataDecryptorFactoryBuilder decryptors =
        new JcePublicKeyDataDecryptorFactoryBuilder();
    boolean rsa = isRsa(key.getPublicKeyPacket().getAlgorithm());
    return (rsa ? decryptors : decryptors.setProvider(BOUNCY_CASTLE)).build(key);
  }

  private static boolean isRsa(int keyAlgorithm) {
    return keyAlgorithm == PublicKeyAlgorithmTags.RSA_GENERAL;
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
