package mhss.gateway.operations.routes.reach;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A password goes into the option for it: anywhere else it would be shown, or asked for by name.
 */
final class Secrets {

  private static final Pattern SECRET =
      Pattern.compile("(?i).*\\{\\{[^}]*(?:password|passphrase|secret)[^}]*}}.*", Pattern.DOTALL);

  private Secrets() {}

  static void refuse(MappingNode mapping) {
    boolean ofPassword =
        mapping.getValue().stream()
            .filter(entry -> RouteReach.text(entry.getKeyNode()).equals("name"))
            .anyMatch(entry -> RouteReach.text(entry.getValueNode()).equals("password"));
    for (NodeTuple entry : mapping.getValue()) {
      String key = RouteReach.text(entry.getKeyNode());
      boolean here = key.equals("password") || (ofPassword && key.equals("value"));
      if (!here
          && entry.getValueNode() instanceof ScalarNode value
          && SECRET.matcher(value.getValue()).matches()) {
        throw new TooFar(
            RouteReach.line(value), "a password is asked for in '" + key + "', where it is none");
      }
    }
  }
}
