package mhss.gateway.mail.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mhss.gateway.mail.way.TrustedOnly;

/** Where tokens are asked for (RFC 6749 section 3.2); over TLS only, since secrets go there. */
class TokenEndpoint {

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final Duration USUAL = Duration.ofHours(1);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI address;
  private final HttpClient client;

  TokenEndpoint(URI address, Optional<Path> trust) {
    if (!"https".equals(address.getScheme())) {
      throw new BadSetting("token-url must begin with https://");
    }
    this.address = address;
    HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(CONNECT);
    trust.ifPresent(pem -> builder.sslContext(TrustedOnly.context(pem)));
    this.client = builder.build();
  }

  record Token(String value, Duration lasts) {}

  URI address() {
    return address;
  }

  Token ask(Map<String, String> form) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(ANSWER)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
            .build();
    try {
      return token(client.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while asking for a token", e);
    }
  }

  private static Token token(HttpResponse<String> response) throws IOException {
    JsonNode answer = JSON.readTree(response.body());
    String value = answer.path("access_token").asText("");
    if (response.statusCode() != 200 || value.isEmpty()) {
      throw new IllegalStateException(answer.path("error").asText("HTTP " + response.statusCode()));
    }
    return new Token(
        value, Duration.ofSeconds(answer.path("expires_in").asLong(USUAL.toSeconds())));
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }
}
