package mhss.gateway.console.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mhss.gateway.access.Role;

/** Pages as a browser asks for them, without a browser; follows no redirect. */
public final class Visit {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  static final String COOKIE = "gateway";

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private String token = "";

  private Visit() {}

  public static Visit asNobody() {
    return new Visit();
  }

  /** Signed in. */
  public static Visit as(Role role) {
    Visit visit = in(role);
    visit.look("/");
    return visit;
  }

  private static Visit in(Role role) {
    Visit visit = new Visit();
    visit.look("/sign-in");
    HttpResponse<String> in =
        visit.post(
            "/sign-in", Map.of("name", WebWorld.user(role), "password", WebWorld.password(role)));
    if (in.statusCode() != 302
        || in.headers().firstValue("Location").orElse("").contains("sign-in")) {
      throw new AssertionError(role + " cannot sign in: " + in.statusCode() + " " + in.body());
    }
    return visit;
  }

  /** The cookie of a new session. */
  static String signedIn(Role role) {
    return in(role).cookies.getCookieStore().getCookies().stream()
        .filter(one -> one.getName().equals(COOKIE))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  public HttpResponse<String> get(String path) {
    return send(to(path).GET());
  }

  /** Takes the token of its form along for the next post. */
  public HttpResponse<String> look(String path) {
    HttpResponse<String> page = get(path);
    Matcher found = TOKEN.matcher(page.body());
    if (found.find()) {
      token = found.group(1);
    }
    return page;
  }

  /** A form of a page that {@link #look} has seen. */
  public HttpResponse<String> post(String path, Map<String, String> fields) {
    return send("POST", path, fields, "_csrf=" + token);
  }

  /** As another site would have a browser send it. */
  public HttpResponse<String> postFromElsewhere(String path, Map<String, String> fields) {
    return send("POST", path, fields, "");
  }

  private HttpResponse<String> send(
      String method, String path, Map<String, String> fields, String more) {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        to(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(method, HttpRequest.BodyPublishers.ofString(form + "&" + more)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(WebWorld.url() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
