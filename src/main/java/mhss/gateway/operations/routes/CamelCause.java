package mhss.gateway.operations.routes;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.util.URISupport;

/**
 * What Camel says is wrong with a file: the innermost cause in one line, and the line of the file.
 * Camel names a line only while it reads the file; later the words it quotes lead there.
 */
final class CamelCause {

  private static final Pattern MARK = Pattern.compile("\\bline (\\d+), column \\d+");
  private static final List<Pattern> QUOTES =
      List.of(
          Pattern.compile("Unknown parameters=\\[\\{([^=]+)="),
          Pattern.compile("Property with key \\[([^\\]]+)]"),
          Pattern.compile("Cannot find RouteTemplate with id (\\S+)"),
          Pattern.compile("mandatory parameters must be provided:.*(parameters)"),
          Pattern.compile("found (?:in the registry )?for: ([\\w.-]+)"),
          Pattern.compile("Unknown function: ([^\\s(]+)"),
          Pattern.compile("Method with name: (\\w+)"),
          Pattern.compile(">>> \\w+\\[(?:\\w+[{:])?([^\\]}]{3,})"),
          Pattern.compile("endpoint: (\\w+):"));

  private CamelCause() {}

  static RouteRefused of(Throwable failure, RouteSource source) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause().getMessage() != null) {
      root = root.getCause();
    }
    String cause = String.valueOf(root.getMessage()).lines().findFirst().orElse("no cause given");
    cause = cause.substring(cause.lastIndexOf(" due to: ") + 1).replaceFirst("^due to: ", "");
    return new RouteRefused(
        line(root.getMessage() + "\n" + failure.getMessage(), source),
        URISupport.sanitizeUri(cause.strip()),
        failure);
  }

  private static int line(String message, RouteSource source) {
    Matcher mark = MARK.matcher(message);
    if (mark.find()) {
      return Integer.parseInt(mark.group(1));
    }
    return QUOTES.stream()
        .map(pattern -> pattern.matcher(message))
        .filter(Matcher::find)
        .flatMap(quote -> lineWith(quote.group(1), source).stream())
        .findFirst()
        .orElse(source.line());
  }

  private static Optional<Integer> lineWith(String words, RouteSource source) {
    List<String> lines = source.content().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(words)) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }
}
