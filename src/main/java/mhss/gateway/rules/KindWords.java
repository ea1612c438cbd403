package mhss.gateway.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words by which a kind of message is known. What they look at is normalised first: dashes,
 * blanks and upper case do not count, nor do the marks that mail systems put before a subject.
 */
public final class KindWords {

  /** What an adviser fills in: the wording of Annex E, and the name under which it is found. */
  private static final Map<String, String> PLACEHOLDERS =
      Map.of("(insert URN)", "(?<urn>.{1,60}?)", "(Provide details)", "(?<details>.{1,20000}?)");

  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\(insert URN\\)|\\(Provide details\\)");

  private static final Pattern MARKS =
      Pattern.compile(
          "^(?:(?:re|fw|fwd|aw|wg) ?: ?|\\[[^\\]]{0,40}\\] ?|cjsm\\b ?[:-]? ?|secure ?: ?)++",
          Pattern.CASE_INSENSITIVE);

  /** Characters; the standard mails are far shorter, however much the adviser wrote into them. */
  private static final int LONGEST_BODY = 1 << 16;

  /** Characters; no subject that a person wrote is so long. */
  private static final int LONGEST_SUBJECT = 1_000;

  private final List<Sentence> sentences;
  private final List<String> pieces;
  private final List<Pattern> subjects;
  private final List<Pattern> doubtful;
  private final List<String> needs;
  private final Pattern body;

  /**
   * @param subjects regular expressions, any of which recognises it
   * @param doubtful regular expressions that leave a recognised subject to a person
   * @param needs groups that a recognised subject must have given, or it is doubtful
   * @param sentences of the body, all of them in this order
   */
  public KindWords(
      List<String> subjects, List<String> doubtful, List<String> needs, List<String> sentences) {
    this.subjects = subjects.stream().map(KindWords::pattern).toList();
    this.doubtful = doubtful.stream().map(KindWords::pattern).toList();
    this.needs = List.copyOf(needs);
    this.sentences = sentences.stream().map(Sentence::of).toList();
    this.pieces = this.sentences.stream().flatMap(one -> one.pieces().stream()).toList();
    this.body = pattern(String.join(" ", sentences.stream().map(KindWords::sentence).toList()));
  }

  public enum Verdict {
    NO,
    YES,
    /** It looks like it, and something speaks against it: a person decides. */
    DOUBTFUL
  }

  /**
   * @param found what stood in the place of {@code urn}, {@code date}, {@code details}, as written
   */
  public record Match(Verdict verdict, Map<String, String> found) {

    public Match {
      found = Map.copyOf(found);
    }
  }

  /** Of a subject without end only the beginning is looked at, and a person decides. */
  public Match subject(String subject) {
    String plain = plainSubject(subject);
    for (Pattern pattern : subjects) {
      Matcher matcher = pattern.matcher(plain);
      if (matcher.find()) {
        Map<String, String> found = found(matcher);
        boolean doubt = doubtful.stream().anyMatch(d -> d.matcher(plain).find());
        doubt |= !found.keySet().containsAll(needs) || subject.length() > LONGEST_SUBJECT;
        return new Match(doubt ? Verdict.DOUBTFUL : Verdict.YES, found);
      }
    }
    return new Match(Verdict.NO, Map.of());
  }

  /**
   * The own words of a message as they are looked at, made once for all kinds.
   *
   * @param plain its beginning, as far as it can be a standard mail
   * @param folded the same without upper case
   */
  public record Body(String plain, String folded) {

    /**
     * @param text without what it quotes
     */
    public static Body of(String text) {
      String plain = beginning(Spelling.plain(beginning(text, LONGEST_BODY)), LONGEST_BODY);
      return new Body(plain, folded(plain));
    }

    /** Letter by letter as patterns do it, so that nothing moves. */
    private static String folded(String text) {
      StringBuilder folded = new StringBuilder(text.length());
      for (int i = 0; i < text.length(); i++) {
        folded.append(Character.toLowerCase(Character.toUpperCase(text.charAt(i))));
      }
      return folded.toString();
    }

    private boolean holds(List<String> pieces) {
      int from = 0;
      for (String piece : pieces) {
        int at = folded.indexOf(piece, from);
        if (at < 0) {
          return false;
        }
        from = at + piece.length();
      }
      return true;
    }
  }

  /** The own words of a message, without what it quotes. */
  public Match body(String text) {
    return body(Body.of(text));
  }

  public Match body(Body words) {
    Matcher matcher = body.matcher(words.plain());
    // Most mails have not even the pieces, which is seen at once.
    if (sentences.isEmpty() || !words.holds(pieces) || !matcher.find()) {
      return new Match(Verdict.NO, Map.of());
    }
    Map<String, String> found = found(matcher);
    boolean leftIn = found.values().stream().anyMatch(PLACEHOLDERS::containsKey);
    return new Match(leftIn ? Verdict.DOUBTFUL : Verdict.YES, found);
  }

  /**
   * Whether something speaks against a kind that only its subject makes known: approval and
   * rejection in one mail (requirements 3.3).
   *
   * @param words the own words of a message
   */
  public boolean contradicts(Body words) {
    return sentences.isEmpty() && doubtful.stream().anyMatch(d -> d.matcher(words.plain()).find());
  }

  public List<String> sentences() {
    return sentences.stream().map(Sentence::written).toList();
  }

  /** Those of its sentences that do not stand in the body, each looked for by itself. */
  public List<String> missing(Body words) {
    return sentences.stream().filter(one -> !one.standsIn(words)).map(Sentence::written).toList();
  }

  /**
   * @param pieces what stands around what is filled in
   */
  private record Sentence(String written, List<String> pieces, Pattern pattern) {

    static Sentence of(String written) {
      List<String> pieces =
          Stream.of(PLACEHOLDER.split(withoutEnd(written)))
              .filter(piece -> !piece.isEmpty())
              .map(Body::folded)
              .toList();
      return new Sentence(written, pieces, KindWords.pattern(sentence(written)));
    }

    boolean standsIn(Body words) {
      return words.holds(pieces) && pattern.matcher(words.plain()).find();
    }
  }

  /** A subject without the marks of mail systems: {@code Re:}, {@code FW:}, {@code [SECURE]}. */
  public static String plainSubject(String subject) {
    return MARKS.matcher(Spelling.plain(beginning(subject, LONGEST_SUBJECT))).replaceFirst("");
  }

  private static String beginning(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String withoutEnd(String sentence) {
    return Spelling.plain(sentence).replaceAll("\\.$", "");
  }

  private static String sentence(String written) {
    String rest = withoutEnd(written);
    Matcher placeholder = PLACEHOLDER.matcher(rest);
    StringBuilder regex = new StringBuilder();
    int end = 0;
    while (placeholder.find()) {
      regex.append(Pattern.quote(rest.substring(end, placeholder.start())));
      regex.append(PLACEHOLDERS.get(placeholder.group()));
      end = placeholder.end();
    }
    return regex + Pattern.quote(rest.substring(end)) + (written.endsWith(".") ? "\\.?" : "");
  }

  private static Map<String, String> found(Matcher matcher) {
    Map<String, String> found = new LinkedHashMap<>();
    for (String group : List.of("urn", "date", "details")) {
      if (matcher.pattern().pattern().contains("(?<" + group + ">")
          && matcher.group(group) != null) {
        found.put(group, matcher.group(group).strip());
      }
    }
    return found;
  }
}
