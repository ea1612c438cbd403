package mhss.gateway.mail.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A token endpoint on this machine, over TLS with a certificate of its own. */
public final class TokenServer implements AutoCloseable {

  /** A host that its certificate names too; a {@link Tunnel} leads there. */
  static final String ELSEWHERE = "login.example";

  private static final char[] WORD = "changeit".toCharArray();

  /** One certificate for all of a run: the program that makes it takes a second. */
  private static KeyStore keys;

  private final HttpsServer server;
  private final HttpServer asking;
  private final Path folder;
  private volatile long lasts = 3600;
  private volatile String error = "";
  private volatile String withdrawn = "";
  public final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
  public final List<String> given = new CopyOnWriteArrayList<>();

  public TokenServer(Path folder) throws IOException, GeneralSecurityException {
    this.folder = folder;
    KeyStore keys = keys(folder);
    writeTrust(keys);
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, WORD);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(managers.getKeyManagers(), null, null);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.createContext("/", this::answer);
    server.start();
    asking = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    asking.createContext("/", this::introspect);
    asking.start();
  }

  private static synchronized KeyStore keys(Path folder)
      throws IOException, GeneralSecurityException {
    if (keys == null) {
      Path file = folder.resolve("token-server.p12");
      run(
          "keytool -genkeypair -alias here -keyalg EC -validity 30 -storetype PKCS12 -dname CN=localhost"
              + " -ext san=dns:localhost,ip:127.0.0.1,dns:%s -storepass changeit -keystore %s"
                  .formatted(ELSEWHERE, file));
      keys = KeyStore.getInstance(file.toFile(), WORD);
    }
    return keys;
  }

  private void writeTrust(KeyStore keys) throws IOException, GeneralSecurityException {
    String pem = Base64.getMimeEncoder().encodeToString(keys.getCertificate("here").getEncoded());
    Files.writeString(
        trust(), "-----BEGIN CERTIFICATE-----\n" + pem + "\n-----END CERTIFICATE-----\n");
  }

  private static void run(String command) throws IOException {
    try {
      Process process = new ProcessBuilder(command.split(" ")).inheritIO().start();
      if (process.waitFor() != 0) {
        throw new IOException(command);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  public Path trust() {
    return folder.resolve("token-server.pem");
  }

  public String address() {
    return "https://localhost:" + port();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Of tokens from now on. */
  void lasting(long seconds) {
    lasts = seconds;
  }

  public void refusing(String code) {
    error = code;
  }

  /** What a token endpoint says of the last token it gave is not asked here: every one is new. */
  public String last() {
    return given.get(given.size() - 1);
  }

  public void withdraw(String token) {
    withdrawn = token;
  }

  /** Where a mail server asks whose token it was given (RFC 7662): only the last one is good. */
  public String introspection() {
    return "http://127.0.0.1:" + asking.getAddress().getPort() + "/introspect";
  }

  private void introspect(HttpExchange exchange) throws IOException {
    String token = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
    boolean active = !given.isEmpty() && token.equals(last()) && !token.equals(withdrawn);
    byte[] bytes = "{\"active\":\"%s\",\"username\":\"desk\"}".formatted(active).getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestURI().getPath().endsWith("/token")) {
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
      return;
    }
    asked.add(form(new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
    String body;
    if (error.isEmpty()) {
      given.add("token-" + (given.size() + 1));
      body =
          "{\"token_type\":\"Bearer\",\"expires_in\":%d,\"ext_expires_in\":%d,\"access_token\":\"%s\"}"
              .formatted(lasts, lasts, last());
    } else {
      body = "{\"error\":\"%s\",\"error_description\":\"secret words\"}".formatted(error);
    }
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(error.isEmpty() ? 200 : 401, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new HashMap<>();
    for (String pair : body.split("&")) {
      String[] both = pair.split("=", 2);
      form.put(both[0], URLDecoder.decode(both.length > 1 ? both[1] : "", UTF_8));
    }
    return form;
  }

  @Override
  public void close() {
    server.stop(0);
    asking.stop(0);
  }
}
