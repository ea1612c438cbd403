package mhss.gateway.returns.layout.filling;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a cell, with its placeholders. No expressions: a placeholder is a name. */
record Words(List<Part> parts) {

  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\$\\{(?:\\s*([a-z][a-z0-9_]*)\\.([a-z][a-z0-9_]*)\\s*}|([^}]*)}?)");

  /**
   * @param group empty for literal text
   */
  record Part(String group, String text) {

    boolean literal() {
      return group.isEmpty();
    }
  }

  static Words of(String text, Place place) {
    List<Part> parts = new ArrayList<>();
    Matcher placeholder = PLACEHOLDER.matcher(text);
    int end = 0;
    while (placeholder.find()) {
      if (placeholder.group(1) == null) {
        throw place.unusable(
            "'%s' is no placeholder; they are written ${head.period}"
                .formatted(placeholder.group()));
      }
      literal(text.substring(end, placeholder.start()), parts);
      parts.add(new Part(placeholder.group(1), placeholder.group(2)));
      end = placeholder.end();
    }
    literal(text.substring(end), parts);
    return new Words(parts);
  }

  private static void literal(String text, List<Part> parts) {
    if (!text.isEmpty()) {
      parts.add(new Part("", text));
    }
  }

  boolean filled() {
    return parts.stream().anyMatch(part -> !part.literal());
  }

  boolean names(String group) {
    return parts.stream().anyMatch(part -> part.group().equals(group));
  }

  /** Only then a number stays a number. */
  boolean single() {
    return parts.size() == 1;
  }
}
