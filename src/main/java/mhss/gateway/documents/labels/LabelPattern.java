package mhss.gateway.documents.labels;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One wording of a label, found whatever its blanks, line ends, case and punctuation. */
class LabelPattern {

  private static final int LONGEST = 300;
  private static final char STAR = '*';
  private static final String NUMBER = "(?:no\\\\.? ?|#)?([0-9]{1,2})";
  private static final String BLANKS = "[ \t\n\f]";
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}']+|[^\\p{L}\\p{N}'\\s]");

  /** A hint in brackets and a question mark may stand between the words and the colon. */
  private static final Pattern COLON =
      Pattern.compile("(?: ?\\([^():]{1,60}\\))?[ ?]*(?::+|(?<=\\?)(?= |$)| - )");

  private static final Pattern HINT = Pattern.compile("(?: ?\\([^():]{1,60}\\))?[ ?.]*");

  private final Pattern words;

  /** Looked at before the pattern: most places begin with another letter. */
  private final char first;

  private final boolean printedWithColon;

  private final boolean numbered;

  LabelPattern(String wording) {
    this(wording, false);
  }

  /**
   * @param numbered the word "n" stands for a number
   */
  LabelPattern(String wording, boolean numbered) {
    String folded = Flow.fold(wording).strip();
    printedWithColon = folded.endsWith(":");
    first = folded.charAt(0);
    this.numbered = numbered;
    String plain = expression(folded.replaceAll("[:?\\s]+$", ""));
    words = Pattern.compile(numbered ? plain.replaceFirst("\\\\Qn\\\\E", NUMBER) : plain);
  }

  /** Of words that stand anywhere, found whatever their blanks, line ends and punctuation. */
  static Pattern of(String wording) {
    return Pattern.compile(expression(Flow.fold(wording).strip()));
  }

  private static String expression(String wording) {
    StringBuilder expression = new StringBuilder();
    Matcher tokens = TOKEN.matcher(wording);
    int end = 0;
    boolean afterWord = false;
    while (tokens.find()) {
      boolean word = Character.isLetterOrDigit(tokens.group().codePointAt(0));
      if (tokens.start() > 0) {
        boolean required = afterWord && word && tokens.start() > end;
        expression.append(BLANKS).append(required ? "+" : "*");
      }
      expression.append(word ? spellings(tokens.group()) : punctuation(tokens.group()));
      afterWord = word;
      end = tokens.end();
    }
    return expression.toString();
  }

  /** The guidance itself prints Adviser and Advisor, e-mail is written both ways. */
  private static String spellings(String word) {
    return switch (word) {
      case "adviser", "advisor" -> "advis[eo]r";
      case "email" -> "e-?mail";
      case "and" -> "(?:and|&)";
      default -> Pattern.quote(word);
    };
  }

  private static String punctuation(String sign) {
    return switch (sign) {
      case "&" -> "(?:and|&)";
      case "/" -> "/";
      default -> Pattern.quote(sign) + "?";
    };
  }

  /**
   * Where the value begins, if this label stands at the place.
   *
   * @param expected the label is the next of the form, so that a colon is not needed to tell it
   *     from a sentence
   */
  OptionalInt valueStart(Flow flow, int place, boolean expected) {
    boolean possible = place < flow.folded.length() && flow.folded.charAt(place) == first;
    if (!possible && Character.isLetterOrDigit(first)) {
      return OptionalInt.empty();
    }
    Matcher label = words.matcher(flow.folded).region(place, flow.folded.length());
    if (!label.lookingAt() || continuesWord(flow, label.end())) {
      return OptionalInt.empty();
    }
    int end = afterStars(flow, place, label.end());
    Matcher colon = COLON.matcher(flow.folded).region(end, flow.folded.length());
    if (colon.lookingAt()) {
      return OptionalInt.of(afterStars(flow, place, colon.end()));
    }
    Matcher hint = HINT.matcher(flow.folded).region(end, flow.folded.length());
    if (hint.lookingAt() && flow.endsAt(hint.end())) {
      return OptionalInt.of(hint.end());
    }
    return withoutColon(flow, end, expected);
  }

  /** Mail programs put bold words between stars where a mail is made plain text. */
  private static int afterStars(Flow flow, int place, int at) {
    int end = at;
    if (place > 0 && flow.folded.charAt(place - 1) == STAR) {
      while (end < flow.folded.length() && flow.folded.charAt(end) == STAR) {
        end++;
      }
    }
    return end;
  }

  /** Where the stars before this place begin. */
  static int beforeStars(Flow flow, int place) {
    int start = place;
    while (start > 0 && flow.folded.charAt(start - 1) == STAR) {
      start--;
    }
    return start;
  }

  /** The number at the place where this label was found; 0 for a label that has none. */
  int number(Flow flow, int place) {
    Matcher label = words.matcher(flow.folded).region(place, flow.folded.length());
    return numbered && label.lookingAt() && label.groupCount() > 0
        ? Integer.parseInt(label.group(1))
        : 0;
  }

  private static boolean continuesWord(Flow flow, int end) {
    return end < flow.folded.length() && Character.isLetterOrDigit(flow.folded.charAt(end));
  }

  private OptionalInt withoutColon(Flow flow, int end, boolean expected) {
    if (flow.shown.charAt(end) != ' ') {
      return OptionalInt.empty();
    }
    boolean startsAnew = !Character.isLowerCase(flow.shown.charAt(end + 1));
    boolean told = expected ? startsAnew || !printedWithColon : startsAnew && !printedWithColon;
    return told ? OptionalInt.of(end) : OptionalInt.empty();
  }

  /** The same, sought within a line after a blank. */
  OptionalInt place(Flow flow, int from, int to) {
    int reach = Math.min(flow.folded.length(), to + LONGEST);
    Matcher label = words.matcher(flow.folded).region(from, reach);
    while (label.find() && label.start() < to) {
      int start = beforeStars(flow, label.start());
      boolean apart = start > 0 && flow.folded.charAt(start - 1) == ' ';
      if (apart && valueStart(flow, label.start(), true).isPresent()) {
        return OptionalInt.of(label.start());
      }
    }
    return OptionalInt.empty();
  }
}
