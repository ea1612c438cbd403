package mhss.gateway.console.signin;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: it keeps cookies, follows redirects and fills forms in. */
final class Visitor {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final String url;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(Redirect.ALWAYS)
          .build();
  private HttpResponse<String> last;

  /**
   * @param url without a slash at its end
   */
  Visitor(String url) {
    this.url = url;
  }

  Visitor open(String path) {
    return send(HttpRequest.newBuilder(URI.create(url + path)).GET());
  }

  /** With the token of the form that was opened last. */
  Visitor submit(String path, Map<String, String> fields) {
    Matcher csrf = CSRF.matcher(last.body());
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    String whole = form + (csrf.find() ? "&_csrf=" + encoded(csrf.group(1)) : "");
    return send(
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(whole)));
  }

  private Visitor send(HttpRequest.Builder request) {
    try {
      last = client.send(request.build(), BodyHandlers.ofString());
      return this;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  int status() {
    return last.statusCode();
  }

  String at() {
    return last.uri().getPath();
  }

  String text() {
    return last.body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
