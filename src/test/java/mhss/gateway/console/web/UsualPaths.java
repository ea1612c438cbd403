package mhss.gateway.console.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages of the samples that the sandbox has played. */
class UsualPaths implements SamplePaths {

  private static final Pattern OF_AN_ID = Pattern.compile("/(\\w+)/\\{id}([^{]*)");

  /** By the first part of the path. */
  private static final Map<String, String> ROWS =
      Map.of(
          "cases", "case_file order by opened_at",
          "messages", "message where status = 'applied'",
          "work", "message where status = 'parked'",
          "outbox", "outbox",
          "notices", "notice",
          "review", "review",
          "returns", "return_file",
          "changes", "config_change");

  @Override
  public Map<String, String> paths() {
    Map<String, String> paths = new HashMap<>();
    paths.put("/search", "/search?q=MH");
    return paths;
  }

  /** For a pattern with nothing but an id; empty for others, and where nothing has one. */
  static Optional<String> of(String pattern) {
    Matcher found = OF_AN_ID.matcher(pattern);
    return found.matches()
        ? ids(found.group(1)).stream()
            .findFirst()
            .map(id -> "/" + found.group(1) + "/" + id + found.group(2))
        : Optional.empty();
  }

  private static List<String> ids(String section) {
    String rows = ROWS.get(section);
    return rows == null
        ? List.of()
        : WebWorld.jdbc()
            .sql("select id::text from " + rows + " limit 1")
            .query(String.class)
            .list();
  }
}
