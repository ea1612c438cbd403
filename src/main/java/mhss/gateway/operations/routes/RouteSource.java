package mhss.gateway.operations.routes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * A route file that was read and keeps the rules of the house.
 *
 * @param path below the routes folder, with {@code /}
 * @param id of the route, template, mailbox or configuration; the file is named after it
 * @param line of its entry, from 1
 * @param uses ids of the templates and configurations it needs
 */
record RouteSource(
    String path,
    String id,
    Kind kind,
    int line,
    String content,
    Set<String> uses,
    List<BeanCall> calls) {

  /** What a file holds, in the order they are deployed. */
  enum Kind {
    CONFIGURATION("routeConfiguration", "id"),
    TEMPLATE("routeTemplate", "id"),
    ROUTE("route", "id"),
    INSTANCE("templatedRoute", "routeId");

    final String key;
    final String idKey;

    Kind(String key, String idKey) {
      this.key = key;
      this.idKey = idKey;
    }

    boolean runs() {
      return this == ROUTE || this == INSTANCE;
    }
  }

  /** A method of a bean that the file calls by name. */
  record BeanCall(String ref, String method, int line) {}

  boolean uses(RouteSource other) {
    return !other.kind.runs() && uses.contains(other.id);
  }

  String sha256() {
    return sha256(content);
  }

  static String sha256(String content) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
