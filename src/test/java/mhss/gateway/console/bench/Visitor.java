package mhss.gateway.console.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who is signed in and opens pages, without pictures and scripts. */
final class Visitor {

  private static final Pattern TOKEN =
      Pattern.compile(
          "name=\"_csrf\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"_csrf\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final String url;

  /**
   * @param url without a slash at its end
   */
  Visitor(String url) {
    this.url = url;
  }

  void signIn(String name, String password) throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(send(to("/sign-in").GET()).body());
    if (!token.find()) {
      throw new IllegalStateException("There is no form to sign in");
    }
    String csrf = token.group(1) == null ? token.group(2) : token.group(1);
    String form = "name=%s&password=%s&_csrf=%s".formatted(of(name), of(password), of(csrf));
    HttpResponse<String> answer =
        send(
            to("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    String there = answer.headers().firstValue("Location").orElse("");
    if (answer.statusCode() != 302 || there.contains("sign-in")) {
      throw new IllegalStateException("Signing in failed: " + answer.statusCode() + " " + there);
    }
  }

  /**
   * @return what came; a redirection is followed, and belongs to the visit
   */
  String open(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = send(to(path).GET());
    for (int hops = 0; answer.statusCode() == 302 && hops < 3; hops++) {
      URI there =
          URI.create(url + path).resolve(answer.headers().firstValue("Location").orElseThrow());
      answer = send(HttpRequest.newBuilder(there).GET());
    }
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answers " + answer.statusCode());
    }
    return answer.body();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(url + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static String of(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
