package mhss.gateway.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import mhss.gateway.console.GatewayProcess;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** With a certificate in the settings the pages speak TLS, and nothing else. */
class EncryptedPagesTest {

  private static final String PASSWORD = "only-for-this-test";

  @TempDir private Path home;

  @Test
  void theCookieIsSecureBrowsersStayWithTlsAndPlainHttpIsRefused() throws Exception {
    Path store = selfMade();
    Map<String, Object> settings = new HashMap<>(TestStore.fresh().properties());
    settings.put("gateway.data", home.resolve("data").toString());
    settings.put("gateway.secrets", home.resolve("secrets").toString());
    settings.put("gateway.routes.folder", home.resolve("routes").toString());
    settings.put("gateway.partners.file", home.resolve("partners.yml").toString());
    settings.put("server.port", "0");
    settings.put("server.ssl.key-store", store.toString());
    settings.put("server.ssl.key-store-password", PASSWORD);
    try (ConfigurableApplicationContext gateway = GatewayProcess.start(settings)) {
      String url = GatewayProcess.url(gateway);
      assertThat(url).startsWith("https://127.0.0.1:");

      HttpResponse<String> page = get(trusting(store), url + "sign-in");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("Strict-Transport-Security").orElse(""))
          .contains("max-age=31536000");
      assertThat(page.headers().allValues("Set-Cookie"))
          .isNotEmpty()
          .allMatch(cookie -> cookie.contains("Secure") && cookie.contains("HttpOnly"));

      String plain = url.replace("https:", "http:");
      HttpResponse<String> refused = get(HttpClient.newHttpClient(), plain + "sign-in");
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.headers().allValues("Set-Cookie")).isEmpty();
      assertThat(refused.body()).contains("requires TLS").doesNotContain("password");
    }
  }

  /** As an admin makes one to try it, with the tool that comes with Java. */
  private Path selfMade() throws Exception {
    Path store = home.resolve("console.p12");
    List<String> keytool =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "console",
            "-keyalg",
            "EC",
            "-dname",
            "CN=127.0.0.1",
            "-ext",
            "san=ip:127.0.0.1",
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass",
            PASSWORD);
    assertThat(new ProcessBuilder(keytool).inheritIO().start().waitFor()).isZero();
    return store;
  }

  private static HttpClient trusting(Path store) throws Exception {
    KeyStore own = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      own.load(in, PASSWORD.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("console", own.getCertificate("console"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(context).build();
  }

  private static HttpResponse<String> get(HttpClient client, String url) throws Exception {
    return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
  }
}
