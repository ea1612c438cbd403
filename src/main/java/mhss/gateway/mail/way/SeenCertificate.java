package mhss.gateway.mail.way;

import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the certificate of a server says, and what is wrong with it. */
record SeenCertificate(X509Certificate certificate) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(ZoneId.of("Europe/London"));

  String words() {
    return "its certificate is for %s, until %s, issued by %s"
        .formatted(
            String.join(", ", names()),
            DAY.format(certificate.getNotAfter().toInstant()),
            commonName(certificate.getIssuerX500Principal().getName()));
  }

  /**
   * @param trust the setting that names certificates to trust
   */
  String whyNot(String host, String trust) {
    try {
      certificate.checkValidity();
    } catch (CertificateExpiredException e) {
      return "its certificate ended on %s. It has to be renewed on the server"
          .formatted(DAY.format(certificate.getNotAfter().toInstant()));
    } catch (CertificateNotYetValidException e) {
      return "its certificate begins on %s. Check the clock of this machine"
          .formatted(DAY.format(certificate.getNotBefore().toInstant()));
    }
    return names().stream().anyMatch(name -> fits(name, host))
        ? "its certificate is not trusted (issued by %s). Name that certificate or its issuer's (PEM) in %s"
            .formatted(commonName(certificate.getIssuerX500Principal().getName()), trust)
        : "its certificate is for another name (%s). Use a name that is in it as host"
            .formatted(String.join(", ", names()));
  }

  private List<String> names() {
    List<String> names = alternatives();
    return names.isEmpty()
        ? List.of(commonName(certificate.getSubjectX500Principal().getName()))
        : names;
  }

  private List<String> alternatives() {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return names == null
          ? List.of()
          : names.stream()
              .filter(name -> name.get(1) instanceof String)
              .map(name -> (String) name.get(1))
              .toList();
    } catch (CertificateParsingException e) {
      return List.of();
    }
  }

  private static boolean fits(String name, String host) {
    String lower = name.toLowerCase(Locale.ROOT);
    String asked = host.toLowerCase(Locale.ROOT);
    return lower.equals(asked)
        || (lower.startsWith("*.") && asked.replaceFirst("^[^.]+", "*").equals(lower));
  }

  private static String commonName(String distinguished) {
    return Stream.of(distinguished.split(","))
        .filter(part -> part.startsWith("CN="))
        .map(part -> part.substring(3))
        .findFirst()
        .orElse(distinguished);
  }

  /** Looks at certificates, and trusts none. */
  static final class Onlooker implements javax.net.ssl.X509TrustManager {

    X509Certificate seen;

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      seen = chain[0];
      throw new CertificateException("only looked at");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      throw new CertificateException("no server here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
