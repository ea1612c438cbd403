package mhss.gateway.operations.routes.reach;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The parameters that a template declares, which it may use by name. */
final class TemplateParameters {

  private TemplateParameters() {}

  static Set<String> of(Node root) {
    Set<String> names = new HashSet<>();
    for (Node entry : items(root)) {
      for (Node parameter : items(member(member(entry, "routeTemplate"), "parameters"))) {
        names.add(RouteReach.text(member(parameter, "name")));
      }
    }
    return names;
  }

  private static List<Node> items(Node node) {
    return node instanceof SequenceNode list ? list.getValue() : List.of();
  }

  private static Node member(Node node, String name) {
    return node instanceof MappingNode mapping
        ? mapping.getValue().stream()
            .filter(entry -> RouteReach.text(entry.getKeyNode()).equals(name))
            .map(NodeTuple::getValueNode)
            .findFirst()
            .orElse(null)
        : null;
  }
}
