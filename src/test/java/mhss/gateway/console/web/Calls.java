package mhss.gateway.console.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import mhss.gateway.access.Role;

/** REST calls as a program makes them, with the token of a role. */
public final class Calls {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Role role;

  private Calls(Role role) {
    this.role = role;
  }

  public static Calls as(Role role) {
    return new Calls(role);
  }

  /** Without a token. */
  public static Calls asNobody() {
    return new Calls(null);
  }

  public HttpResponse<String> get(String path) {
    return send(to(path).GET());
  }

  /** A case of the provider's desk, as if its referral had come on paper. */
  public HttpResponse<String> openCase(String urn) {
    return post(
        "/api/v1/cases",
        Map.of(
            "desk",
            "provider",
            "event",
            "referral",
            "urn",
            urn,
            "referred",
            "today",
            "reason",
            "on paper"));
  }

  /** The JSON of {@link #get}. */
  public JsonNode json(String path) {
    return tree(get(path));
  }

  public HttpResponse<String> post(String path, Object body) {
    return send("POST", path, body);
  }

  public HttpResponse<String> send(String method, String path, Object body) {
    return send(method, path, body, "application/json");
  }

  HttpResponse<String> send(String method, String path, Object body, String type) {
    boolean parts = type.startsWith("multipart/");
    return send(
        to(path)
            .header("Content-Type", parts ? type + "; boundary=b" : type)
            .method(method, HttpRequest.BodyPublishers.ofString(parts ? "--b--\r\n" : json(body))));
  }

  private static String json(Object body) {
    try {
      return body == null ? "" : JSON.writeValueAsString(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static JsonNode tree(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new AssertionError(answer.statusCode() + " " + answer.body(), e);
    }
  }

  private HttpRequest.Builder to(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(WebWorld.url() + path));
    return role == null
        ? request
        : request.header("Authorization", "Bearer " + WebWorld.token(role));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
