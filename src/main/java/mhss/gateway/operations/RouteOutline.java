package mhss.gateway.operations;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A route file as the steps in it, in their order: for people, pictures and comparisons. */
public final class RouteOutline {

  private static final Set<String> ENTRIES =
      Set.of("route", "routeTemplate", "templatedRoute", "routeConfiguration");
  private static final Set<String> SHOWN =
      Set.of(
          "uri", "ref", "method", "name", "simple", "constant", "pattern", "message", "exception");
  private static final int LONGEST = 120;

  private final List<Stop> stops = new ArrayList<>();

  private RouteOutline() {}

  /**
   * @param depth 0 for what stands in the way itself, more for what stands inside a step
   * @param step {@code from}, {@code bean}, {@code split} …
   * @param words endpoint, bean and method, or condition; may be empty
   */
  public record Stop(int depth, String step, String words) {

    @Override
    public String toString() {
      return "  ".repeat(depth) + step + (words.isEmpty() ? "" : " " + words);
    }
  }

  /** Empty for a file that is no YAML. */
  public static List<Stop> of(String content) {
    RouteOutline outline = new RouteOutline();
    try {
      LoaderOptions options = new LoaderOptions();
      options.setMaxAliasesForCollections(0);
      Object root = new Yaml(new SafeConstructor(options)).load(new StringReader(content));
      if (root instanceof List<?> entries) {
        entries.forEach(outline::entry);
      }
    } catch (YAMLException broken) {
      outline.stops.clear();
    }
    return List.copyOf(outline.stops);
  }

  private void entry(Object entry) {
    if (!(entry instanceof Map<?, ?> map)) {
      return;
    }
    map.forEach(
        (kind, body) -> {
          if (ENTRIES.contains(String.valueOf(kind)) && body instanceof Map<?, ?> route) {
            body(String.valueOf(kind), route);
          }
        });
  }

  private void body(String kind, Map<?, ?> route) {
    if (kind.equals("templatedRoute")) {
      stops.add(new Stop(0, "like", String.valueOf(route.get("routeTemplateRef"))));
      parameters(route.get("parameters"));
      return;
    }
    Map<?, ?> inner = route.get("route") instanceof Map<?, ?> written ? written : route;
    if (inner.get("from") instanceof Map<?, ?> from) {
      stops.add(new Stop(0, "from", words(from)));
      steps(from.get("steps"), 0);
    }
    steps(inner.get("steps"), 0);
    steps(inner.get("onException"), 0);
  }

  private void parameters(Object parameters) {
    if (parameters instanceof List<?> list) {
      for (Object one : list) {
        if (one instanceof Map<?, ?> parameter) {
          stops.add(
              new Stop(1, String.valueOf(parameter.get("name")), plain(parameter.get("value"))));
        }
      }
    }
  }

  private void steps(Object steps, int depth) {
    if (steps instanceof List<?> list) {
      list.forEach(step -> step(step, depth));
    }
  }

  private void step(Object step, int depth) {
    if (step instanceof Map<?, ?> map) {
      map.forEach(
          (kind, body) -> {
            stops.add(new Stop(depth, String.valueOf(kind), words(body)));
            inside(body, depth + 1);
          });
    }
  }

  private void inside(Object body, int depth) {
    if (!(body instanceof Map<?, ?> map)) {
      return;
    }
    steps(map.get("steps"), depth);
    if (map.get("when") instanceof List<?> whens) {
      whens.forEach(when -> step(Map.of("when", when), depth));
    }
    for (String branch : List.of("otherwise", "doCatch", "doFinally")) {
      if (map.get(branch) != null) {
        step(Map.of(branch, map.get(branch)), depth);
      }
    }
  }

  private static String words(Object body) {
    if (!(body instanceof Map<?, ?> map)) {
      return plain(body);
    }
    List<String> words = new ArrayList<>();
    map.forEach(
        (key, value) -> {
          if (SHOWN.contains(String.valueOf(key))) {
            words.add(plain(value instanceof Map<?, ?> more ? more.get("expression") : value));
          } else if (key.equals("parameters") && value instanceof Map<?, ?> options) {
            options.forEach((name, option) -> words.add(name + "=" + plain(option)));
          }
        });
    return String.join(" ", words);
  }

  private static String plain(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(RouteOutline::plain).collect(Collectors.joining(", "));
    }
    String text = value == null ? "" : String.valueOf(value).replaceAll("\\s+", " ").strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
  }
}
