package mhss.gateway.operations.routes.reach;

import java.io.StringReader;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * What a route that comes by the console may reach: the steps of the gateway in another order or
 * under other conditions, its mailboxes, its clock. A route of Camel can do anything that the
 * process can (files, programs, addresses, any bean under any name), and whoever changes routes has
 * neither the shell nor the right to read content. So what is not named here is refused, before
 * anything is built of it.
 */
public final class RouteReach {

  private static final String BY_FILE =
      ". Whoever has the shell can write such a route into its file";

  /** Line ends for some readers of YAML and not for others: two would read two files. */
  private static final Pattern TWO_READINGS =
      Pattern.compile("[\\x{85}\\x{2028}\\x{2029}\\x{feff}]");

  private final Set<String> parameters;

  private RouteReach(Set<String> parameters) {
    this.parameters = parameters;
  }

  /** Empty for what is no YAML: whoever reads the route says so, with its line. */
  public static Optional<Beyond> beyond(String content) {
    try {
      if (TWO_READINGS.matcher(content).find()) {
        throw new TooFar(1, "a character stands here that is a line end for some: take it out");
      }
      LoaderOptions options = new LoaderOptions();
      options.setMaxAliasesForCollections(0);
      Node root = new Yaml(options).compose(new StringReader(content));
      if (root != null) {
        new RouteReach(TemplateParameters.of(root)).look(root, "", "");
      }
      return Optional.empty();
    } catch (TooFar far) {
      return Optional.of(new Beyond(far.line(), far.getMessage() + BY_FILE));
    } catch (YAMLException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * @param key under which the node stands; of an item, that of its list
   * @param parent the key above
   */
  private void look(Node node, String key, String parent) {
    if (node instanceof SequenceNode list) {
      list.getValue().forEach(item -> look(item, key, parent));
    } else if (node instanceof MappingNode mapping) {
      if (key.equals("parameters")
          && !parent.startsWith("route")
          && !parent.startsWith("templated")) {
        options(mapping);
      } else {
        entries(mapping, key);
      }
    } else {
      Texts.refuse(text(node), key, line(node), parameters);
    }
  }

  private void entries(MappingNode mapping, String parent) {
    Set<String> seen = new HashSet<>();
    for (NodeTuple entry : mapping.getValue()) {
      String name = text(entry.getKeyNode());
      int line = line(entry.getKeyNode());
      if (!seen.add(name)) {
        throw new TooFar(line, "'" + name + "' stands here twice");
      }
      Steps.refuse(name, parent, line);
      look(entry.getValueNode(), name, parent);
    }
    if (parent.equals("to") || parent.equals("from") || parent.equals("wireTap")) {
      Endpoints.refuseOptions(mapping);
    }
    Secrets.refuse(mapping);
  }

  /** Of an endpoint: their names are its own, and {@link Endpoints} knows which. */
  private void options(MappingNode mapping) {
    for (NodeTuple option : mapping.getValue()) {
      if (!(option.getValueNode() instanceof ScalarNode)) {
        throw new TooFar(line(option.getKeyNode()), "an option of an endpoint is one value");
      }
      String name = text(option.getKeyNode());
      Texts.refuse(text(option.getValueNode()), name, line(option.getValueNode()), parameters);
    }
    Secrets.refuse(mapping);
  }

  static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
