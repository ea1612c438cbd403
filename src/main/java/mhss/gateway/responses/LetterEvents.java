package mhss.gateway.responses;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.CaseRecords;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Casework;
import mhss.gateway.casework.Registered;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Event;
import mhss.gateway.rules.RuleSet.Kind;
import mhss.gateway.rules.RuleSets;

/** What a letter says happened, for the case at the desk that writes it. */
public class LetterEvents {

  private final Casework casework;
  private final CaseRecords records;
  private final RuleSets ruleSets;

  LetterEvents(Casework casework, CaseRecords records, RuleSets ruleSets) {
    this.casework = casework;
    this.records = records;
    this.ruleSets = ruleSets;
  }

  /**
   * @param at when it happened
   * @param values of the letter, given by a person
   * @param facts beside those that follow from the values
   */
  public record Said(
      CaseFile caseFile,
      Kind kind,
      Instant at,
      Map<String, String> values,
      Map<String, String> facts,
      String actor) {}

  /** Whether the case takes the event as it stands; a held one only the event it is held for. */
  public static boolean takes(CaseFile file, Event event, RuleSet rules) {
    boolean possible =
        event.noteOnly()
            || rules.transition(Optional.of(file.state()), event.id(), file.desk()).isPresent();
    return possible && file.held().map(event.id()::equals).orElse(true);
  }

  /** In the surrounding transaction; a case that is held for this very event is released by it. */
  public Registered apply(Said said, String event) {
    CaseFile file = said.caseFile();
    if (file.held().filter(event::equals).isPresent()) {
      records.release(file.id(), said.actor(), "letter " + said.kind().id());
    }
    // The words themselves are content; a guard wants to know that there are some.
    String reason =
        said.values().containsKey("reason")
            ? "as letter %s says".formatted(said.kind().id())
            : null;
    return casework.apply(
        new CaseEvent(
            null, file.desk(), file.urn(), event, said.at(), said.actor(), reason, facts(said)));
  }

  private Map<String, String> facts(Said said) {
    Map<String, String> facts = new HashMap<>();
    ruleSets.get(said.caseFile().ruleSet()).choices().values().stream()
        .flatMap(List::stream)
        .map(RuleSet.Reason::id)
        .filter(id -> id.equals(said.values().get("reason")))
        .findFirst()
        .ifPresent(id -> facts.put("reason-code", id));
    fact("final_contact_on", "final-contact-on", said, facts);
    fact("reason-code", "reason-code", said, facts);
    facts.putAll(said.facts());
    return facts;
  }

  private static void fact(String value, String key, Said said, Map<String, String> facts) {
    Optional.ofNullable(said.values().get(value)).ifPresent(text -> facts.put(key, text));
  }
}
