package mhss.gateway.operations.routes.reach;

import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** From where a route starts, and where it leads. */
final class Endpoints {

  private static final Set<String> SCHEMES =
      Set.of("direct", "seda", "scheduler", "timer", "quartz", "mailbox");
  private static final String OUTBOX = "smtp:outbox";

  private Endpoints() {}

  static void refuse(String uri, int line) {
    String scheme = uri.contains(":") ? uri.substring(0, uri.indexOf(':')) : "";
    if (uri.equals(OUTBOX) || (SCHEMES.contains(scheme) && !uri.contains("#"))) {
      return;
    }
    throw new TooFar(
        line,
        "a route of the console does not reach '%s:'; there are %s, and %s"
            .formatted(scheme, String.join(", ", new TreeSet<>(SCHEMES)), OUTBOX));
  }

  /** Whom a mail goes to is no business of a route. */
  static void refuseOptions(MappingNode endpoint) {
    boolean outbox =
        endpoint.getValue().stream()
            .anyMatch(entry -> RouteReach.text(entry.getValueNode()).equals(OUTBOX));
    for (NodeTuple entry : endpoint.getValue()) {
      if (outbox && entry.getValueNode() instanceof MappingNode options) {
        options.getValue().forEach(Endpoints::refuseAddresses);
      }
    }
  }

  private static void refuseAddresses(NodeTuple option) {
    String name = RouteReach.text(option.getKeyNode());
    if (!name.equals("javaMailSender")) {
      throw new TooFar(
          RouteReach.line(option.getKeyNode()),
          "'%s' is no option of %s here: to whom and how stands in the mail"
              .formatted(name, OUTBOX));
    }
  }
}
