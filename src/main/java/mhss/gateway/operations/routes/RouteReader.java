package mhss.gateway.operations.routes;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import mhss.gateway.operations.routes.RouteSource.BeanCall;
import mhss.gateway.operations.routes.RouteSource.Kind;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads a route file and checks what Camel does not: one entry per file, the file named after it,
 * beans called by name and method, and nothing that damages a shared mailbox or accepts a forged
 * mail.
 */
class RouteReader {

  private static final String MAILBOX_ADVICE =
      "Camel's own mail consumer marks, expunges and loses mail in a mailbox that people share;"
          + " read it with the mailbox: component";
  private static final String PGP_ADVICE =
      "Camel's pgp data format takes keys from mail headers and accepts unprotected and revoked"
          + " mail; opening and sealing is done by the beans of the gateway";
  private static final String BEAN_ADVICE = "call a bean by a bean: step with ref and method";
  private static final Pattern MAIL_CONSUMER = Pattern.compile("(?i)\\s*(imaps?|pop3s?):.*");
  private static final Pattern SMTP = Pattern.compile("(?i)smtps?:.*");
  private static final Pattern GUARDED = Pattern.compile("[?&]javaMailSender=(#|%23)smtp(&|$)");
  private static final Pattern PGP_URI = Pattern.compile("(?i)\\s*(dataformat:pgp|crypto-pgp).*");

  RouteSource read(String path, String content) {
    MappingNode entry = onlyEntry(compose(content));
    NodeTuple tuple = entry.getValue().get(0);
    Kind kind = kind(tuple);
    if (!(tuple.getValueNode() instanceof MappingNode body)) {
      throw new RouteRefused(line(tuple.getValueNode()), "nothing stands below " + kind.key);
    }
    String id = id(path, kind, body);
    Set<String> uses = new HashSet<>();
    List<BeanCall> calls = new ArrayList<>();
    walk(body, uses, calls);
    return new RouteSource(
        path, id, kind, line(entry), content, Set.copyOf(uses), List.copyOf(calls));
  }

  /** Empty for a file that is refused. */
  Optional<RouteSource> tryRead(String path, String content) {
    try {
      return Optional.of(read(path, content));
    } catch (RouteRefused refused) {
      return Optional.empty();
    }
  }

  /** A few aliases of aliases are a file that never ends. */
  private static LoaderOptions aliasFree() {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    return options;
  }

  private static Node compose(String content) {
    try {
      Node root = new Yaml(aliasFree()).compose(new StringReader(content));
      if (root == null) {
        throw new RouteRefused(0, "the file holds only comments; write a route or delete the file");
      }
      return root;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw new RouteRefused(line, "not YAML: " + e.getProblem(), e);
    } catch (YAMLException e) {
      throw new RouteRefused(0, "not YAML: " + e.getMessage(), e);
    }
  }

  private static MappingNode onlyEntry(Node root) {
    if (root instanceof SequenceNode list && !list.getValue().isEmpty()) {
      List<Node> entries = list.getValue();
      if (entries.size() > 1) {
        throw new RouteRefused(line(entries.get(1)), "a second entry; one route per file");
      }
      if (entries.get(0) instanceof MappingNode entry && entry.getValue().size() == 1) {
        return entry;
      }
    }
    throw new RouteRefused(
        line(root), "a route file is a list with one entry, for example '- route:'");
  }

  private static Kind kind(NodeTuple tuple) {
    String key = text(tuple.getKeyNode()).orElse("");
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.key.equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new RouteRefused(
                    line(tuple.getKeyNode()),
                    key
                        + " has no place here; a file holds one route, routeTemplate,"
                        + " templatedRoute or routeConfiguration"));
  }

  private static String id(String path, Kind kind, MappingNode body) {
    String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.ya?ml$", "");
    Node node =
        value(body, kind.idKey)
            .orElseThrow(
                () ->
                    new RouteRefused(
                        line(body), "no " + kind.idKey + "; write '" + kind.idKey + ": " + name));
    String id = text(node).orElse("");
    if (!id.equals(name)) {
      throw new RouteRefused(
          line(node),
          kind.idKey + " is " + id + " but the file is named " + name + "; make them the same");
    }
    return id;
  }

  private void walk(Node node, Set<String> uses, List<BeanCall> calls) {
    if (node instanceof SequenceNode list) {
      list.getValue().forEach(item -> walk(item, uses, calls));
    } else if (node instanceof MappingNode mapping) {
      PlainSecrets.refuse(mapping);
      for (NodeTuple tuple : mapping.getValue()) {
        entry(text(tuple.getKeyNode()).orElse(""), tuple.getValueNode(), uses, calls);
        walk(tuple.getValueNode(), uses, calls);
      }
    } else {
      text(node)
          .ifPresent(
              text -> {
                refuseDangerousUri(text, line(node));
                PlainSecrets.refuseInUri(text, line(node));
              });
    }
  }

  private static void entry(String key, Node value, Set<String> uses, List<BeanCall> calls) {
    switch (key) {
      case "pgp" -> throw new RouteRefused(line(value), PGP_ADVICE);
      case "routeTemplateRef", "routeConfigurationId" -> text(value).ifPresent(uses::add);
      case "bean" -> calls.add(call(value));
      case "method" -> {
        if (value instanceof MappingNode) {
          calls.add(call(value));
        }
      }
      default -> {}
    }
  }

  private static BeanCall call(Node value) {
    if (value instanceof MappingNode mapping) {
      Optional<String> ref = value(mapping, "ref").flatMap(RouteReader::text);
      Optional<String> method = value(mapping, "method").flatMap(RouteReader::text);
      if (ref.isPresent() && method.isPresent()) {
        return new BeanCall(ref.get(), method.get().replaceFirst("\\(.*", ""), line(value));
      }
    }
    throw new RouteRefused(line(value), BEAN_ADVICE);
  }

  static void refuseDangerousUri(String uri, int line) {
    if (MAIL_CONSUMER.matcher(uri).matches()) {
      throw new RouteRefused(line, MAILBOX_ADVICE);
    }
    if (PGP_URI.matcher(uri).matches()) {
      throw new RouteRefused(line, PGP_ADVICE);
    }
    if (uri.strip().toLowerCase(Locale.ROOT).startsWith("bean:")) {
      throw new RouteRefused(line, BEAN_ADVICE);
    }
  }

  /** The guard that keeps mail in stands in our sender: no route may go past it. */
  static void refuseUnguardedMail(String endpoint) {
    if (SMTP.matcher(endpoint).matches() && !GUARDED.matcher(endpoint).find()) {
      throw new RouteRefused(
          0, "mail leaves only with 'javaMailSender: \"#smtp\"', which enforces gateway.mode");
    }
  }

  private static Optional<Node> value(MappingNode mapping, String key) {
    return mapping.getValue().stream()
        .filter(tuple -> text(tuple.getKeyNode()).filter(key::equals).isPresent())
        .map(NodeTuple::getValueNode)
        .findFirst();
  }

  private static Optional<String> text(Node node) {
    return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
