package mhss.gateway.responses.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands above the text of a template: its subject, and the values it takes.
 *
 * @param textStartsAfter lines
 */
record FrontMatter(
    String subject, Files files, List<DeclaredValue> values, String text, int textStartsAfter) {

  /** Whether files go with the letter. */
  enum Files {
    NONE,
    ALLOWED,
    NEEDED
  }

  static final int SUBJECT_STARTS_AFTER = 1;

  private static final Pattern FILE =
      Pattern.compile(
          "---\\R\\s*subject:[ \\t]*(?<subject>[^\\r\\n]+)\\R"
              + "(?:files:[ \\t]*(?<files>needed|allowed)[ \\t]*\\R)?"
              + "(?:values:[ \\t]*\\R(?<values>(?:[ \\t]+[^\\r\\n]+\\R)*))?---\\R(?<text>.*)",
          Pattern.DOTALL);
  private static final Pattern VALUE =
      Pattern.compile(
          "\\s+(?<name>[a-z][a-z0-9_]*):\\s*(?<type>[a-z-]+)(?:\\((?<columns>[a-z_ ]+)\\))?"
              + "(?<optional>\\?)?(?:\\s+- (?<words>.*))?");

  /**
   * @throws BadTemplate naming line and cause
   */
  static FrontMatter of(String name, String source) {
    Matcher file = FILE.matcher(source);
    if (!file.matches()) {
      throw new BadTemplate(
          name,
          "it must begin with the lines '---', 'subject: …', maybe 'files: needed' or 'files: allowed', 'values:' with one indented line for each, and '---', then the text");
    }
    List<DeclaredValue> values = new ArrayList<>();
    if (file.group("values") != null) {
      int line = lines(source, file.start("values"));
      for (String written : file.group("values").lines().toList()) {
        values.add(value(name, ++line, written));
      }
    }
    return new FrontMatter(
        file.group("subject"),
        file.group("files") == null
            ? Files.NONE
            : Files.valueOf(file.group("files").toUpperCase(Locale.ROOT)),
        List.copyOf(values),
        file.group("text"),
        lines(source, file.start("text")));
  }

  private static int lines(String source, int end) {
    return (int) source.substring(0, end).lines().count();
  }

  private static DeclaredValue value(String name, int line, String written) {
    Matcher value = VALUE.matcher(written);
    if (!value.matches()) {
      throw new BadTemplate(
          name, "line %d: a value is written 'name: type - what it is'".formatted(line));
    }
    ValueType type =
        ValueType.of(value.group("type"))
            .orElseThrow(
                () ->
                    new BadTemplate(
                        name,
                        "line %d: '%s' is no type; there are %s"
                            .formatted(line, value.group("type"), ValueType.words())));
    String columns = value.group("columns");
    if ((columns != null) != (type == ValueType.ROWS)) {
      throw new BadTemplate(
          name, "line %d: rows have columns, 'rows(on at)', and nothing else has".formatted(line));
    }
    return new DeclaredValue(
        value.group("name"),
        type,
        columns == null ? List.of() : List.of(columns.strip().split(" +")),
        value.group("optional") != null,
        value.group("words") == null ? "" : value.group("words").strip());
  }
}
