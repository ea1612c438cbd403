package mhss.gateway.console.notices.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import mhss.gateway.console.letters.web.LetterFields;
import mhss.gateway.console.notices.NoticeWords;
import mhss.gateway.console.recording.acts.Field;
import mhss.gateway.responses.LetterRefused;
import mhss.gateway.responses.Letters;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.watch.Notice;
import mhss.gateway.watch.Notices;

/** Notices with their words, and what a person can say in them. */
class Desk {

  private final Notices notices;
  private final Letters letters;
  private final RuleSets ruleSets;

  Desk(Notices notices, Letters letters, RuleSets ruleSets) {
    this.notices = notices;
    this.letters = letters;
    this.ruleSets = ruleSets;
  }

  /** A notice as people read it. */
  public record Shown(Notice notice, String kind, String cause) {}

  List<Shown> waiting(Optional<UUID> behind, int most) {
    return notices.waiting(behind, most).stream().map(this::shown).toList();
  }

  Shown existing(UUID id) {
    return notices.byId(id).map(this::shown).orElseThrow(() -> new NoSuchNotice(id));
  }

  private Shown shown(Notice notice) {
    RuleSet rules = ruleSets.get(notice.ruleSet());
    return new Shown(notice, NoticeWords.kind(notice, rules), NoticeWords.cause(notice, rules));
  }

  List<Field> fields(Notice notice) {
    try {
      return ruleSets
          .get(notice.ruleSet())
          .kind(notice.kind())
          .map(kind -> LetterFields.values(letters.form(kind)))
          .orElse(List.of());
    } catch (LetterRefused badTemplate) {
      return List.of(); // the preview says what is wrong with it
    }
  }

  /** What is given, without blanks. */
  Map<String, String> given(Notice notice, Map<String, String> values) {
    return fields(notice).stream()
        .map(Field::name)
        .filter(name -> !values.getOrDefault(name, "").isBlank())
        .collect(Collectors.toMap(name -> name, name -> values.get(name).strip()));
  }
}
