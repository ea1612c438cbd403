package mhss.gateway.intake.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mhss.gateway.documents.MailEffort;
import mhss.gateway.intake.opening.OpenedMail;
import mhss.gateway.intake.opening.OpenedPart;
import mhss.gateway.mail.SignedSubject;
import mhss.gateway.rules.KindWords;
import mhss.gateway.rules.KindWords.Verdict;
import mhss.gateway.rules.RuleSet;

/**
 * Kinds known by a standard subject and standard sentences (v8 Annex E). One without the other is
 * doubtful.
 */
class StandardWords {

  private static final Function<String, KindWords.Body> BODY =
      text -> KindWords.Body.of(OwnWords.of(text));

  private final SignedSubject signed;

  StandardWords(SignedSubject signed) {
    this.signed = signed;
  }

  List<Recognised> find(RuleSet rules, OpenedMail mail, String desk) {
    List<Recognised> found = new ArrayList<>();
    for (RuleSet.Kind kind : rules.kinds()) {
      if (kind.desk().equals(desk) && kind.form().isEmpty()) {
        found(rules, kind, mail).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Those kinds of the rule set that have no form, each with the body that says most of it. */
  Stream<Recognised> said(RuleSet rules, List<RuleSet.Kind> kinds, OpenedMail mail) {
    return kinds.stream()
        .filter(kind -> kind.form().isEmpty() && rules.kinds().contains(kind))
        .flatMap(kind -> said(rules, kind, mail).stream());
  }

  private Optional<Recognised> said(RuleSet rules, RuleSet.Kind kind, OpenedMail mail) {
    List<OpenedPart> bodies = bodies(mail);
    Optional<OpenedPart> saying =
        bodies.stream()
            .filter(part -> body(kind, part).verdict() != Verdict.NO)
            .findFirst()
            .or(() -> bodies.stream().findFirst());
    return saying.map(
        part ->
            new Recognised(rules, kind, part, Optional.empty(), words(kind, mail, part), "", true));
  }

  private static Map<String, String> words(RuleSet.Kind kind, OpenedMail mail, OpenedPart part) {
    Map<String, String> words = new HashMap<>(kind.words().subject(mail.subject()).found());
    // A subject is kept through many answers: which case it names decides nothing.
    words.remove("urn");
    words.putAll(body(kind, part).found());
    return words;
  }

  /** The kind of which most sentences are there, when none is complete. */
  Optional<String> nearest(RuleSet rules, OpenedMail mail, String desk) {
    return rules.kinds().stream()
        .filter(kind -> kind.desk().equals(desk))
        .flatMap(kind -> bodies(mail).stream().map(part -> new Near(kind, part)))
        .filter(near -> near.said() > 0)
        .max(Comparator.comparingLong(Near::said))
        .map(near -> near.kind().id() + ", missing: " + missing(near.kind(), near.part()));
  }

  private record Near(RuleSet.Kind kind, OpenedPart part) {
    long said() {
      MailEffort.check();
      List<String> missing = kind.words().missing(words(part));
      return kind.words().sentences().stream()
          .filter(sentence -> !sentence.startsWith("("))
          .filter(sentence -> !missing.contains(sentence))
          .count();
    }
  }

  private static List<OpenedPart> bodies(OpenedMail mail) {
    return mail.parts().stream().filter(part -> !part.attachment()).toList();
  }

  private Optional<Recognised> found(RuleSet rules, RuleSet.Kind kind, OpenedMail mail) {
    KindWords.Match subject = kind.words().subject(mail.subject());
    List<OpenedPart> bodies = bodies(mail);
    Optional<OpenedPart> saying =
        bodies.stream().filter(part -> body(kind, part).verdict() != Verdict.NO).findFirst();
    KindWords.Match body =
        saying.map(part -> body(kind, part)).orElse(new KindWords.Match(Verdict.NO, Map.of()));
    if (bodies.isEmpty() || (subject.verdict() == Verdict.NO && body.verdict() == Verdict.NO)) {
      return Optional.empty();
    }
    OpenedPart part = saying.orElse(bodies.get(0));
    boolean contradicted = bodies.stream().anyMatch(one -> kind.words().contradicts(words(one)));
    return Optional.of(
        new Recognised(
            rules,
            kind,
            deciding(kind, mail, part),
            Optional.empty(),
            words(kind, mail, part),
            because(kind, subject, body, part)
                + (contradicted ? ", but its words speak against it" : ""),
            certain(kind, subject, body) && !contradicted));
  }

  /**
   * Where the subject alone makes it known, a seal on the body says nothing about it, unless the
   * sender's domain has signed both as one.
   */
  private OpenedPart deciding(RuleSet.Kind kind, OpenedMail mail, OpenedPart body) {
    boolean outside =
        kind.words().sentences().isEmpty()
            && (mail.protectedSubject().isPresent() || !signed.in(mail.mail(), mail.head().from()));
    return outside ? body.under(mail.subjectProtection()) : body;
  }

  private static KindWords.Match body(RuleSet.Kind kind, OpenedPart part) {
    MailEffort.check();
    return kind.words().body(words(part));
  }

  private static KindWords.Body words(OpenedPart part) {
    return part.made(BODY);
  }

  private static boolean certain(RuleSet.Kind kind, KindWords.Match subject, KindWords.Match body) {
    boolean said = kind.words().sentences().isEmpty() || body.verdict() == Verdict.YES;
    return subject.verdict() == Verdict.YES && said;
  }

  /** Names standard words only, which are no content. */
  private static String because(
      RuleSet.Kind kind, KindWords.Match subject, KindWords.Match body, OpenedPart part) {
    List<String> sentences = kind.words().sentences();
    String because = "standard subject: " + word(subject);
    if (sentences.isEmpty()) {
      return because;
    }
    String missing = missing(kind, part);
    boolean order = missing.isEmpty() && body.verdict() == Verdict.NO;
    return because
        + ", standard sentences: "
        + word(body)
        + (missing.isEmpty() ? "" : ", missing: " + missing)
        + (order ? ", all there but in another order" : "");
  }

  private static String missing(RuleSet.Kind kind, OpenedPart part) {
    return kind.words().missing(words(part)).stream()
        .map(sentence -> "'" + sentence + "'")
        .collect(Collectors.joining(", "));
  }

  private static String word(KindWords.Match match) {
    return match.verdict().name().toLowerCase(Locale.ROOT);
  }
}
