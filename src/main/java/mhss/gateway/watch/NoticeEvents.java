package mhss.gateway.watch;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.CaseRecords;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Casework;
import mhss.gateway.casework.Registered.Illegal;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Event;
import mhss.gateway.rules.RuleSets;

/** A notice that goes out is an event of its case, unless an event called for it. */
class NoticeEvents {

  private final Casework casework;
  private final CaseRecords records;
  private final EventRows events;
  private final RuleSets ruleSets;
  private final Clock clock;

  NoticeEvents(
      Casework casework, CaseRecords records, EventRows events, RuleSets ruleSets, Clock clock) {
    this.casework = casework;
    this.records = records;
    this.events = events;
    this.ruleSets = ruleSets;
    this.clock = clock;
  }

  /**
   * @throws NoticeRefused when the case does not allow it, for example before three attempts
   */
  void apply(Notice notice, CaseFile file, Map<String, String> values, String actor) {
    RuleSet rules = ruleSets.get(file.ruleSet());
    rules
        .kind(notice.kind())
        .flatMap(RuleSet.Kind::event)
        .filter(event -> !notice.cause().startsWith("event:" + event + ":"))
        .flatMap(rules::event)
        .filter(event -> allowed(event, file, rules))
        .ifPresent(event -> apply(event, notice, file, values, actor));
  }

  /** In a case that stands elsewhere the notice only informs; a held one waits for its release. */
  private static boolean allowed(Event event, CaseFile file, RuleSet rules) {
    boolean possible =
        event.noteOnly()
            || rules.transition(Optional.of(file.state()), event.id(), file.desk()).isPresent();
    return possible && file.held().map(event.id()::equals).orElse(true);
  }

  private void apply(
      Event event, Notice notice, CaseFile file, Map<String, String> values, String actor) {
    // The words themselves are content; a guard wants to know that there are some.
    String reason =
        values.containsKey("reason") ? "as notice %s says".formatted(notice.kind()) : null;
    if (file.held().isPresent()) {
      records.release(file.id(), actor, "notice " + notice.kind());
    }
    CaseEvent happened =
        new CaseEvent(
            null,
            file.desk(),
            file.urn(),
            event.id(),
            clock.instant(),
            actor,
            reason,
            facts(values));
    if (casework.apply(happened) instanceof Illegal illegal) {
      throw new NoticeRefused(illegal.advice() + " The notice was not sent.");
    }
    events.lastCameFromANotice(file.id(), event.id());
  }

  private static Map<String, String> facts(Map<String, String> values) {
    Map<String, String> facts = new HashMap<>();
    Optional.ofNullable(values.get("final_contact_on"))
        .ifPresent(day -> facts.put("final-contact-on", day));
    Optional.ofNullable(values.get("reason-code"))
        .ifPresent(code -> facts.put("reason-code", code));
    return facts;
  }
}
