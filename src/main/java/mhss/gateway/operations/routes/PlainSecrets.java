package mhss.gateway.operations.routes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Route files are read, copied into the database and shown: no password may stand in one. */
final class PlainSecrets {

  private static final Pattern SECRET =
      Pattern.compile("(?i).*(password|passphrase|secret|accesstoken|apikey)");

  /** A property without a default, which would be the password again. */
  private static final Pattern PROPERTY =
      Pattern.compile("\\s*(RAW\\()?\\{\\{\\??[^{}:]+}}\\)?\\s*|");

  private static final Pattern IN_URI =
      Pattern.compile("[?&]([A-Za-z]+)=(RAW\\(.*?\\)(?=&|$)|[^&]*)");

  private PlainSecrets() {}

  static void refuse(MappingNode mapping) {
    boolean named = named(mapping);
    for (NodeTuple tuple : mapping.getValue()) {
      String key = text(tuple.getKeyNode());
      if (SECRET.matcher(key).matches()
          || (named && (key.equals("value") || key.equals("defaultValue")))) {
        refuse(tuple.getValueNode());
      }
    }
  }

  /** As {@code {name: password, value: …}}. */
  private static boolean named(MappingNode mapping) {
    return mapping.getValue().stream()
        .filter(tuple -> text(tuple.getKeyNode()).equals("name"))
        .anyMatch(tuple -> SECRET.matcher(text(tuple.getValueNode())).matches());
  }

  private static void refuse(Node value) {
    if (value instanceof ScalarNode && !PROPERTY.matcher(text(value)).matches()) {
      refuse(value.getStartMark().getLine() + 1);
    }
  }

  static void refuseInUri(String uri, int line) {
    Matcher option = IN_URI.matcher(uri);
    while (option.find()) {
      if (SECRET.matcher(option.group(1)).matches()
          && !PROPERTY.matcher(option.group(2)).matches()) {
        refuse(line);
      }
    }
  }

  private static void refuse(int line) {
    throw new RouteRefused(
        line,
        "a password stands here in plain text: put it into an environment variable or a file of the"
            + " secrets folder, write {{its.name}} here, and change the password, as it was shown");
  }

  private static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }
}
