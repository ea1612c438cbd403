package mhss.gateway.console.messages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mhss.gateway.console.web.Problem;
import mhss.gateway.console.web.Typed;
import mhss.gateway.console.web.Uk;
import mhss.gateway.operations.Correspondents;
import mhss.gateway.operations.MessageFilter;
import mhss.gateway.rules.Urn;

/**
 * What a person looks for, as it stands in a URL, in a saved search and in the history: identifiers
 * and codes. An address never does: {@code with} is its keyed index.
 *
 * @param given by name, only what was given and is known here, in a fixed order
 */
public record MessageQuery(Map<String, String> given) {

  private static final String CODE = "[A-Za-z0-9._-]{1,60}";

  /** In the order of the form; each with what it may be. */
  private static final Map<String, Predicate<String>> FIELDS = new LinkedHashMap<>();

  private static final Map<String, String> WRONG =
      Map.of(
          "from", "Enter a day, for example 30/11/2026",
          "to", "Enter a day, for example 30/11/2026",
          "urn", "Enter a URN: letters, digits, / and -",
          "outcome", "Choose an outcome of the list",
          "with", "Enter the mail address again",
          "case", "The id of the case is not complete");

  static {
    FIELDS.put("from", day -> Typed.day(day).isPresent());
    FIELDS.put("to", day -> Typed.day(day).isPresent());
    FIELDS.put("outcome", outcome -> Outcomes.of(outcome).isPresent());
    FIELDS.put("kind", code -> code.matches(CODE));
    FIELDS.put("urn", urn -> Urn.key(urn).matches("[A-Z0-9/.-]{1,30}"));
    FIELDS.put("case", MessageQuery::isId);
    FIELDS.put("partner", code -> code.matches(CODE));
    FIELDS.put("with", index -> index.matches("[0-9a-f]{64}"));
    FIELDS.put("mailbox", code -> code.matches(CODE));
    FIELDS.put("desk", MessageFilter.DESKS::contains);
    FIELDS.put("direction", MessageFilter.DIRECTIONS::contains);
    FIELDS.put("files", answer -> answer.matches("yes|no"));
  }

  public MessageQuery {
    Map<String, String> known = new LinkedHashMap<>();
    for (String field : FIELDS.keySet()) {
      String value = given.getOrDefault(field, "").strip();
      if (!value.isEmpty()) {
        known.put(field, value);
      }
    }
    given = known;
  }

  public static List<String> fields() {
    return List.copyOf(FIELDS.keySet());
  }

  public String value(String field) {
    return given.getOrDefault(field, "");
  }

  public boolean isEmpty() {
    return given.isEmpty();
  }

  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    given.forEach(
        (field, value) -> {
          if (!FIELDS.get(field).test(value)) {
            problems.add(Problem.of(field, WRONG.getOrDefault(field, "This is not in the list")));
          }
        });
    if (problems.isEmpty() && day("from") != null && day("to") != null && isBackwards()) {
      problems.add(Problem.of("to", "The last day is before the first: swap them"));
    }
    return problems;
  }

  private boolean isBackwards() {
    return day("to").isBefore(day("from"));
  }

  public MessageQuery with(String field, String value) {
    Map<String, String> changed = new LinkedHashMap<>(given);
    changed.put(field, value);
    return new MessageQuery(changed);
  }

  public MessageQuery without(String field) {
    return with(field, "");
  }

  /** As in a URL, without a question mark; empty for everything. */
  public String text() {
    return given.entrySet().stream()
        .map(one -> one.getKey() + "=" + encoded(one.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** Only of a query without problems. */
  public MessageFilter filter(Correspondents correspondents) {
    LocalDate to = day("to");
    Outcomes outcome = Outcomes.of(value("outcome")).orElse(Outcomes.ANY);
    return new MessageFilter(
        day("from") == null ? null : day("from").atStartOfDay(Uk.LONDON).toInstant(),
        to == null ? null : to.plusDays(1).atStartOfDay(Uk.LONDON).toInstant(),
        given.containsKey("mailbox") ? List.of(value("mailbox")) : List.of(),
        given.get("desk"),
        given.get("direction"),
        given.get("kind"),
        outcome.statuses(),
        outcome.sending(),
        with(correspondents),
        given.containsKey("urn") ? Urn.key(value("urn")) : null,
        given.containsKey("case") ? UUID.fromString(value("case")) : null,
        given.containsKey("files") ? Boolean.valueOf(value("files").equals("yes")) : null);
  }

  /** A partner without an address has written nothing. */
  private List<String> with(Correspondents correspondents) {
    List<String> wanted = new ArrayList<>();
    if (given.containsKey("with")) {
      wanted.add(value("with"));
    } else if (given.containsKey("partner")) {
      wanted.addAll(correspondents.ofPartner(value("partner")));
      wanted.addAll(wanted.isEmpty() ? List.of("00") : List.of());
    }
    return wanted;
  }

  private LocalDate day(String field) {
    return Typed.day(value(field)).orElse(null);
  }

  private static boolean isId(String text) {
    try {
      return UUID.fromString(text).toString().equals(text);
    } catch (IllegalArgumentException none) {
      return false;
    }
  }
}
