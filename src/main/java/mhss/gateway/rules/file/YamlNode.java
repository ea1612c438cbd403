package mhss.gateway.rules.file;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import mhss.gateway.rules.BadRules;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A place in a YAML file. It stays a tree of nodes, and never becomes objects, so that every error
 * can name its line.
 */
class YamlNode {

  private final Path file;
  private final Node node;
  private final Map<String, YamlNode> members = new LinkedHashMap<>();

  private YamlNode(Path file, Node node) {
    this.file = file;
    this.node = node;
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(this::add);
    }
  }

  static YamlNode read(Path file) {
    try (Reader text = Files.newBufferedReader(file)) {
      LoaderOptions options = new LoaderOptions();
      options.setMaxAliasesForCollections(0); // a few aliases of aliases are a file that never ends
      Node root = new Yaml(new SafeConstructor(options)).compose(text);
      if (root == null) {
        throw new BadRules(file + ": the file is empty");
      }
      return new YamlNode(file, root);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new BadRules(file + ":" + line + ": not YAML: " + e.getProblem(), e);
    } catch (YAMLException e) {
      throw new BadRules(file + ": not YAML: " + e.getMessage(), e);
    } catch (NoSuchFileException e) {
      throw new BadRules(file + ": there is no such file", e);
    } catch (IOException e) {
      throw new BadRules(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private void add(NodeTuple pair) {
    String key = new YamlNode(file, pair.getKeyNode()).text();
    if (members.put(key, new YamlNode(file, pair.getValueNode())) != null) {
      throw new YamlNode(file, pair.getKeyNode()).bad("'" + key + "' stands here twice");
    }
  }

  BadRules bad(String cause) {
    return new BadRules(file + ":" + (node.getStartMark().getLine() + 1) + ": " + cause);
  }

  /** Refuses a misspelt key, which would otherwise be a rule silently left out. */
  YamlNode only(String... keys) {
    if (!(node instanceof MappingNode)) {
      throw bad("expected " + String.join(", ", keys) + " here");
    }
    members.forEach(
        (key, value) -> {
          if (!Arrays.asList(keys).contains(key)) {
            throw value.bad("'" + key + "' is not known here; known: " + String.join(", ", keys));
          }
        });
    return this;
  }

  boolean has(String key) {
    return members.containsKey(key);
  }

  Set<String> keys() {
    return members.keySet();
  }

  YamlNode get(String key) {
    return optional(key).orElseThrow(() -> bad("'" + key + "' is missing"));
  }

  Optional<YamlNode> optional(String key) {
    return Optional.ofNullable(members.get(key));
  }

  String text(String key) {
    return get(key).text();
  }

  String text(String key, String otherwise) {
    return optional(key).map(YamlNode::text).orElse(otherwise);
  }

  String text() {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    throw bad("a text is expected here");
  }

  boolean flag(String key, boolean otherwise) {
    return optional(key)
        .map(value -> value.oneOf(Set.of("true", "false")).equals("true"))
        .orElse(otherwise);
  }

  String oneOf(Set<String> known) {
    if (!known.contains(text())) {
      throw bad("'" + text() + "' is not known; known: " + sorted(known));
    }
    return text();
  }

  int number() {
    if (!text().matches("[0-9]{1,4}")) {
      throw bad("'" + text() + "' is not a whole number");
    }
    return Integer.parseInt(text());
  }

  LocalDate date() {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeException e) {
      throw bad("'" + text() + "' is not a date (yyyy-mm-dd)");
    }
  }

  String regex() {
    try {
      return Pattern.compile(text()).pattern();
    } catch (PatternSyntaxException e) {
      throw bad("bad regular expression '" + text() + "': " + e.getDescription());
    }
  }

  /** The entries of a list; none when it is not there. */
  List<YamlNode> list(String key) {
    return optional(key).map(YamlNode::list).orElse(List.of());
  }

  /** The entries of a list, each of them known. */
  List<String> oneOf(String key, Set<String> known) {
    return list(key).stream().map(entry -> entry.oneOf(known)).toList();
  }

  List<String> texts(String key) {
    return list(key).stream().map(YamlNode::text).toList();
  }

  /** Each entry read, refusing a second one of the same id. */
  <T> List<T> distinct(String key, Function<YamlNode, T> reader, Function<T, String> id) {
    List<T> read = distinctOrNone(key, reader, id);
    if (read.isEmpty()) {
      throw bad("'" + key + "' is missing or empty");
    }
    return read;
  }

  <T> List<T> distinctOrNone(String key, Function<YamlNode, T> reader, Function<T, String> id) {
    Map<String, T> read = new LinkedHashMap<>();
    for (YamlNode entry : list(key)) {
      T value = reader.apply(entry);
      if (read.put(id.apply(value), value) != null) {
        throw entry.bad("'" + id.apply(value) + "' stands in " + key + " twice");
      }
    }
    return List.copyOf(read.values());
  }

  private List<YamlNode> list() {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(entry -> new YamlNode(file, entry)).toList();
    }
    throw bad("a list is expected here");
  }

  private static String sorted(Set<String> known) {
    return known.stream().sorted().collect(Collectors.joining(", "));
  }
}
