package mhss.gateway.watch;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Registered.Illegal;
import mhss.gateway.responses.LetterEvents;
import mhss.gateway.responses.LetterEvents.Said;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Event;
import mhss.gateway.rules.RuleSet.Kind;
import mhss.gateway.rules.RuleSets;

/** A notice that goes out is an event of its case, unless an event called for it. */
class NoticeEvents {

  private final LetterEvents letters;
  private final EventRows events;
  private final RuleSets ruleSets;
  private final Clock clock;

  NoticeEvents(LetterEvents letters, EventRows events, RuleSets ruleSets, Clock clock) {
    this.letters = letters;
    this.events = events;
    this.ruleSets = ruleSets;
    this.clock = clock;
  }

  /**
   * In a case that stands elsewhere the notice only informs.
   *
   * @throws NoticeRefused when the case does not allow it, for example before three attempts
   */
  void apply(Notice notice, CaseFile file, Map<String, String> values, String actor) {
    RuleSet rules = ruleSets.get(file.ruleSet());
    Kind kind = rules.kind(notice.kind()).orElseThrow();
    kind.event()
        .filter(event -> !notice.cause().startsWith("event:" + event + ":"))
        .flatMap(rules::event)
        .filter(event -> LetterEvents.takes(file, event, rules))
        .map(Event::id)
        .ifPresent(
            event -> apply(new Said(file, kind, clock.instant(), values, Map.of(), actor), event));
  }

  private void apply(Said said, String event) {
    if (letters.apply(said, event) instanceof Illegal illegal) {
      throw new NoticeRefused(illegal.advice() + " The notice was not sent.");
    }
    written(said.caseFile().id(), event);
  }

  /** The newest such event calls for no notice: a letter told of it. */
  void written(UUID caseFile, String event) {
    events.lastCameFromANotice(caseFile, event);
  }
}
