package mhss.gateway.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import mhss.gateway.faults.ExpiredCertificate;
import mhss.gateway.mail.Delivery;
import mhss.gateway.mail.ExactMail;
import mhss.gateway.mail.Mode;
import mhss.gateway.mail.oauth.OAuthLogins;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmtpTlsTest {

  private static final char[] PASSWORD = "invented".toCharArray();

  @TempDir static Path folder;

  @Test
  void sendsToAServerWhoseCertificateIsTrustedAndNamesIt() throws Exception {
    assertThat(send("right", "dns:localhost", true)).isInstanceOf(Delivery.Accepted.class);
  }

  @Test
  void sendsNothingToAServerThatNobodyTrusts() throws Exception {
    assertThat(send("unknown", "dns:localhost", false))
        .isInstanceOfSatisfying(
            Delivery.NotSent.class, notSent -> assertThat(notSent.cause()).isEqualTo("tls"));
  }

  @Test
  void sendsNothingToAServerOfAnotherName() throws Exception {
    assertThat(send("other", "dns:mail.other.example", true))
        .isInstanceOfSatisfying(
            Delivery.NotSent.class, notSent -> assertThat(notSent.cause()).isEqualTo("tls"));
  }

  @Test
  @Tag("long")
  void sendsNothingToAServerWhoseCertificateHasRunOut() throws Exception {
    ExpiredCertificate expired = ExpiredCertificate.in(folder);
    assertThat(send(expired.sockets(), Optional.of(expired.authority())))
        .isInstanceOfSatisfying(
            Delivery.NotSent.class,
            notSent -> {
              assertThat(notSent.cause()).isEqualTo("tls");
              assertThat(notSent.advice()).contains("check the server's certificate");
            });
  }

  private static Delivery send(String name, String subject, boolean trusted) throws Exception {
    KeyStore keys = keys(name, subject);
    return send(sockets(keys), trusted ? Optional.of(pem(keys, name)) : Optional.empty());
  }

  private static Delivery send(ServerSocketFactory sockets, Optional<Path> trust) throws Exception {
    try (ScriptedSmtp server = new ScriptedSmtp(sockets);
        SmtpSender sender = sender(server.port(), trust)) {
      ExactMail mail =
          new ExactMail(
              UUID.randomUUID(),
              "provider",
              "0a@gateway.example",
              new ExactMail.Envelope("team@provider.example", List.of("adviser@dwp.example")),
              "A: b\r\n\r\nc\r\n".getBytes(StandardCharsets.US_ASCII));
      sender.send(mail);
      return mail.delivery().orElseThrow();
    }
  }

  private static SmtpSender sender(int port, Optional<Path> trust) {
    return new SmtpSender(
        new SmtpSettings(
            Mode.LIVE,
            new SmtpSettings.GuardList(List.of()),
            Map.of(
                "provider",
                new SmtpAccount(
                    "localhost",
                    port,
                    SmtpAccount.Security.SMTPS,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    "team@provider.example",
                    trust,
                    false,
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(10),
                    100))),
        new SmtpLogin(OAuthLogins.NONE));
  }

  /** The keytool of the JDK: nothing else of it makes a certificate. */
  static KeyStore keys(String name, String subject) throws Exception {
    Path file = folder.resolve(name + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=invented",
                "-ext",
                "san=" + subject,
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .start();
    keytool.getInputStream().readAllBytes();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    return keys;
  }

  static ServerSocketFactory sockets(KeyStore keys) throws Exception {
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context.getServerSocketFactory();
  }

  static Path pem(KeyStore keys, String name) throws Exception {
    String base64 =
        Base64.getMimeEncoder().encodeToString(keys.getCertificate("server").getEncoded());
    return Files.writeString(
        folder.resolve(name + ".pem"),
        "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
  }
}
