package mhss.gateway.intake.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.intake.opening.OpenedMail;
import mhss.gateway.intake.opening.OpenedPart;
import mhss.gateway.rules.KindWords;
import mhss.gateway.rules.KindWords.Verdict;
import mhss.gateway.rules.RuleSet;

/**
 * Kinds known by a standard subject and standard sentences (v8 Annex E). One without the other is
 * doubtful.
 */
class StandardWords {

  List<Recognised> find(RuleSet rules, OpenedMail mail, String desk) {
    List<Recognised> found = new ArrayList<>();
    for (RuleSet.Kind kind : rules.kinds()) {
      if (kind.desk().equals(desk) && kind.form().isEmpty()) {
        found(rules, kind, mail).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<Recognised> found(RuleSet rules, RuleSet.Kind kind, OpenedMail mail) {
    KindWords.Match subject = kind.words().subject(mail.subject());
    List<OpenedPart> bodies = mail.parts().stream().filter(part -> !part.attachment()).toList();
    Optional<OpenedPart> saying =
        bodies.stream().filter(part -> body(kind, part).verdict() != Verdict.NO).findFirst();
    KindWords.Match body =
        saying.map(part -> body(kind, part)).orElse(new KindWords.Match(Verdict.NO, Map.of()));
    if (bodies.isEmpty() || (subject.verdict() == Verdict.NO && body.verdict() == Verdict.NO)) {
      return Optional.empty();
    }
    Map<String, String> words = new HashMap<>(subject.found());
    words.putAll(body.found());
    return Optional.of(
        new Recognised(
            rules,
            kind,
            deciding(kind, mail, saying.orElse(bodies.get(0))),
            Optional.empty(),
            words,
            because(subject, body),
            certain(kind, subject, body)));
  }

  /** Where the subject alone makes it known, a seal on the body says nothing about it. */
  private static OpenedPart deciding(RuleSet.Kind kind, OpenedMail mail, OpenedPart body) {
    return kind.words().sentences().isEmpty() ? body.under(mail.subjectProtection()) : body;
  }

  private static KindWords.Match body(RuleSet.Kind kind, OpenedPart part) {
    return kind.words().body(OwnWords.of(part.text()));
  }

  private static boolean certain(RuleSet.Kind kind, KindWords.Match subject, KindWords.Match body) {
    boolean said = kind.words().sentences().isEmpty() || body.verdict() == Verdict.YES;
    return subject.verdict() == Verdict.YES && said;
  }

  private static String because(KindWords.Match subject, KindWords.Match body) {
    return "standard subject: %s, standard sentences: %s"
        .formatted(
            subject.verdict().name().toLowerCase(Locale.ROOT),
            body.verdict().name().toLowerCase(Locale.ROOT));
  }
}
