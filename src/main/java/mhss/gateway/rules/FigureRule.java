package mhss.gateway.rules;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A figure of management information.
 *
 * @param words as they are printed; of an agreed figure as the guidance has them
 * @param section it stands in
 * @param target percent that is to be reached
 * @param trend it is drawn over the periods before
 */
public record FigureRule(
    String id,
    String words,
    String section,
    Measure measure,
    Optional<BigDecimal> target,
    boolean trend,
    String source) {

  /**
   * How a figure is counted: a word of a closed list, and what it is about.
   *
   * @param with events, states, a clock, a report, a field, numbers; by the name of the parameter
   * @param groups of what a form says
   */
  public record Measure(String kind, Map<String, List<String>> with, List<Group> groups) {

    /** Events, each case once, at the first of them. */
    public static final String COUNT = "count";

    /** Of the clocks that ran out, those that were met by then. */
    public static final String IN_TIME = "in-time";

    /** Of the events, those that another one followed within working days. */
    public static final String WITHIN = "within";

    /** Of the first decisions about a report, those that accepted it. */
    public static final String FIRST_DECISION = "first-decision";

    /** Of the first submissions, those that came after the clock had run out. */
    public static final String LATE = "late";

    /** Reports returned for re-work, by who submitted them. */
    public static final String RETURNED_BY = "returned-by";

    /** Customers, by what a field of a form says. */
    public static final String WORDS = "words";

    /** Customers, by the age that a date in a form gives. */
    public static final String AGES = "ages";

    /** No mail tells it: a person adds it. */
    public static final String BY_HAND = "by-hand";

    /** Only the contract knows it. */
    public static final String NOT_CONFIGURED = "not-configured";

    public Measure {
      with = Map.copyOf(with);
      groups = List.copyOf(groups);
    }

    public List<String> list(String parameter) {
      return with.getOrDefault(parameter, List.of());
    }

    public Optional<String> one(String parameter) {
      return list(parameter).stream().findFirst();
    }

    /** The same count, however it is printed. */
    public Measure unshown() {
      Map<String, List<String>> counted = new HashMap<>(with);
      counted.remove("shown");
      return new Measure(kind, counted, groups);
    }

    /** Whether it looks into what a form says. */
    public boolean readsForms() {
      return kind.equals(WORDS) || kind.equals(AGES);
    }

    /** Whether what it counts is printed group by group. */
    public boolean splits() {
      return readsForms() || kind.equals(RETURNED_BY);
    }

    /** Whether anything is counted at all. */
    public boolean counts() {
      return !kind.equals(BY_HAND) && !kind.equals(NOT_CONFIGURED);
    }

    /** Whether it is printed as a percentage. */
    public boolean isShare() {
      return kind.equals(IN_TIME)
          || kind.equals(WITHIN)
          || kind.equals(FIRST_DECISION)
          || one("shown").filter("percent"::equals).isPresent();
    }
  }

  /**
   * @param matches regular expressions, upper and lower case alike, found in the value; of ages
   *     {@code 16-24} or {@code 65+}
   */
  public record Group(String id, String words, List<String> matches) {

    public Group {
      matches = List.copyOf(matches);
    }
  }

  /**
   * A part of a report.
   *
   * @param style {@code table}, {@code targets} or {@code groups}
   */
  public record Section(String id, String title, String style, Optional<String> intro) {}
}
