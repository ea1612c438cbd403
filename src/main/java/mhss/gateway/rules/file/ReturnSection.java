package mhss.gateway.rules.file;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mhss.gateway.rules.ReturnRule;
import mhss.gateway.rules.RuleSet.Kind;

/** The returns of a rule file: when, about which period, what, to whom. */
class ReturnSection {

  /** The periods that go with what a schedule runs by. */
  private static final Map<String, Set<String>> PERIODS =
      Map.of(
          "month", Set.of("month", "previous-month"),
          "quarter", Set.of("previous-quarter"),
          "year", Set.of("previous-year"),
          "contract-year", Set.of("contract-year"));

  private static final Set<String> CONTENTS =
      Set.of("claim", "prap-worksheet", "information", "carried");

  private static final Set<String> FILES = Set.of("xlsx", "csv", "pdf");
  private static final Set<String> PLACES = Set.of("provider", "period", "version");
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");

  /** What every mail system and every file system takes. */
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9._-]{1,80}");

  private final YamlNode root;
  private final Set<String> kinds;
  private final Set<String> sections;
  private final Map<String, String> schedules;

  ReturnSection(YamlNode root, List<Kind> kinds) {
    this.root = root;
    this.kinds = kinds.stream().map(Kind::id).collect(Collectors.toSet());
    this.sections =
        root.list("figure-sections").stream()
            .map(section -> section.text("id"))
            .collect(Collectors.toSet());
    this.schedules =
        root.list("schedules").stream()
            .collect(Collectors.toMap(one -> one.text("id"), one -> one.text("every")));
  }

  List<ReturnRule> returns() {
    return root.distinctOrNone("returns", this::rule, ReturnRule::id);
  }

  private ReturnRule rule(YamlNode one) {
    one.only(
        "id",
        "name",
        "schedule",
        "kind",
        "period",
        "content",
        "files",
        "file-name",
        "sections",
        "cut-off",
        "source");
    Optional<String> schedule = one.optional("schedule").map(id -> id.oneOf(schedules.keySet()));
    return new ReturnRule(
        id(one),
        one.text("name"),
        schedule,
        one.optional("kind").map(kind -> kind.oneOf(kinds)),
        one.get("period").oneOf(schedule.map(this::periods).orElse(Set.of(ReturnRule.CHOSEN))),
        one.get("content").oneOf(CONTENTS),
        files(one),
        fileName(one.get("file-name")),
        sections(one),
        one.optional("cut-off").map(ReturnSection::time),
        one.text("source"));
  }

  private Set<String> periods(String schedule) {
    return PERIODS.get(schedules.get(schedule));
  }

  private static String id(YamlNode one) {
    String id = one.text("id");
    if (!id.matches("[a-z][a-z-]{1,30}")) {
      throw one.get("id").bad("'" + id + "': small letters and hyphens are expected");
    }
    return id;
  }

  private List<String> sections(YamlNode one) {
    List<String> named = one.oneOf("sections", sections);
    if (named.isEmpty() == one.text("content").equals("information")) {
      throw one.bad("management information has sections, and nothing else has");
    }
    return named;
  }

  private static List<String> files(YamlNode one) {
    List<String> files = one.oneOf("files", FILES);
    if (files.isEmpty()) {
      throw one.bad("'files' is missing or empty");
    }
    return files;
  }

  private static String fileName(YamlNode written) {
    Matcher place = PLACE.matcher(written.text());
    while (place.find()) {
      if (!PLACES.contains(place.group(1))) {
        throw written.bad(
            "'{" + place.group(1) + "}' is not known; known: {provider}, {period}, {version}");
      }
    }
    if (!PLAIN_NAME.matcher(place.replaceAll("x")).matches()) {
      throw written.bad("a file name has letters, digits, '.', '_' and '-' only");
    }
    return written.text();
  }

  private static LocalTime time(YamlNode written) {
    try {
      return LocalTime.parse(written.text());
    } catch (DateTimeException e) {
      throw written.bad("'" + written.text() + "' is not a time of day ('hh:mm')");
    }
  }
}
