package mhss.gateway.mail.mailbox.imap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.TrustManagerFactory;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;

/** The certificates of a file into the only ones that are trusted. */
public final class TrustedCertificate {

  private TrustedCertificate() {}

  /**
   * @param pem one or more X.509 certificates: of the server itself, or of its authority
   */
  public static SSLContextParameters in(Path pem) {
    try (InputStream in = Files.newInputStream(pem)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      Collection<? extends Certificate> certificates =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      for (Certificate certificate : certificates) {
        store.setCertificateEntry("trusted-" + store.size(), certificate);
      }
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      TrustManagersParameters trust = new TrustManagersParameters();
      trust.setTrustManager(factory.getTrustManagers()[0]);
      SSLContextParameters parameters = new SSLContextParameters();
      parameters.setTrustManagers(trust);
      return parameters;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "trustCertificate "
              + pem
              + " cannot be read: it must be a file with one or more X.509 certificates in PEM",
          e);
    }
  }
}
