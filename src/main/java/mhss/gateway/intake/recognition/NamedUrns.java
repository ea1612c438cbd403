package mhss.gateway.intake.recognition;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mhss.gateway.documents.MailEffort;
import mhss.gateway.rules.KindWords;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.Urn;

/** URNs that somebody names in running text. */
public final class NamedUrns {

  /** What a person writes before a URN; the standard e-mails of Annex E say "reference". */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?:URN|(?<!our )(?<!your )(?<!my )reference)\\b(?: ?(?:number|no)\\b)?[ :#.]{0,4}(?:100[ :]+)?([A-Z0-9][A-Z0-9/-]{2,19})",
          Pattern.CASE_INSENSITIVE);

  /** One is a case, two are for a person; more are only named to that person. */
  private static final int MOST = 20;

  private static final Pattern WORD = Pattern.compile("[A-Z0-9][A-Z0-9/-]{2,19}");

  private NamedUrns() {}

  /** Normalised, each once; of very many some. */
  public static Set<String> in(String text, RuleSet rules) {
    Set<String> named = new TreeSet<>();
    Matcher matcher = NAMED.matcher(text.replaceAll("\\s+", " "));
    while (named.size() < MOST && matcher.find()) {
      MailEffort.check();
      rules.urn(matcher.group(1)).map(Urn::key).ifPresent(named::add);
    }
    return named;
  }

  /** Words of a subject that could be one: a subject needs no label before it. */
  public static Set<String> couldBe(String subject, RuleSet rules) {
    return Stream.of(KindWords.plainSubject(subject).toUpperCase(Locale.ROOT).split("[ :,;()]+"))
        .filter(word -> WORD.matcher(word).matches())
        .map(rules::urn)
        .flatMap(Optional::stream)
        .map(Urn::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
