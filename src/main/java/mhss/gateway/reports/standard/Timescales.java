package mhss.gateway.reports.standard;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mhss.gateway.documents.FoundField;
import mhss.gateway.reports.standard.Checks.Check;

/** At least one recommendation, and when each is to be done (v8 Annex B, Annex C). */
class Timescales implements Check {

  static final String FIELD = "agreed_support";

  private static final String NUMBER =
      "(?:[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|few)";
  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?"
          + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
  private static final Pattern TIME =
      Pattern.compile(
          "\\b[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}\\b"
              + "|\\b[0-9]{4}-[0-9]{2}-[0-9]{2}\\b"
              + "|\\b"
              + MONTH
              + "\\b"
              // "may" is mostly a verb
              + "|\\b(?:by|in|of|until|before|from|early|mid|late|during|[0-9]{1,2}(?:st|nd|rd|th)?) may\\b"
              + "|\\bmay [0-9]{2,4}\\b"
              + "|\\b"
              + NUMBER
              + "(?: ?(?:-|to|or) ?"
              + NUMBER
              + ")?[ -]?(?:working |calendar )?"
              + "(?:day|week|month|session|hour)s?\\b"
              + "|\\b(?:daily|weekly|fortnightly|monthly|quarterly|immediately|straight away|ongoing"
              + "|on-going|throughout|asap|as soon as possible|fortnight)\\b"
              + "|\\b(?:next|this|each|every|per|first|second|third|last|final|end of(?: the)?|by) "
              + "(?:day|week|month|quarter|session|year|support period|period|monday|tuesday"
              + "|wednesday|thursday|friday)\\b"
              + "|\\b(?:week|month|session) [0-9]",
          Pattern.CASE_INSENSITIVE);

  @Override
  public List<Result> of(Look look) {
    Optional<FoundField> support = look.found(FIELD);
    if (support.isEmpty()) {
      return List.of(Result.notMet(FIELD, "No recommendation is given"));
    }
    String place = look.place(support.get());
    List<String> lines = recommendations(support.get().value());
    long timed = lines.stream().filter(line -> TIME.matcher(line).find()).count();
    if (timed == 0) {
      return List.of(Result.notMet(place, "No recommendation says when it is to be done"));
    }
    return List.of(
        timed == lines.size()
            ? Result.met(place)
            : Result.person(
                place,
                "%d of %d paragraphs name no time: is there one for each recommendation?"
                    .formatted(lines.size() - timed, lines.size())));
  }

  /** Paragraphs that say something: one recommendation each, as people write them. */
  static List<String> recommendations(String support) {
    return support
        .lines()
        .map(String::strip)
        .filter(line -> line.chars().filter(Character::isLetter).count() > 3)
        .toList();
  }
}
