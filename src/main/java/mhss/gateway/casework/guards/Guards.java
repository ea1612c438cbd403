package mhss.gateway.casework.guards;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.Cases.Attempt;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Registered.Illegal;
import mhss.gateway.casework.records.AttemptRows;
import mhss.gateway.casework.rows.EventLog;
import mhss.gateway.casework.state.CaseClocks;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Reason;
import mhss.gateway.rules.RuleSet.Transition;

/** The guards of transitions. */
public class Guards {

  static final int ATTEMPTS = 3;

  /** The clock within which it is to be reported that there was no contact (requirements, C-08). */
  private static final String REPORT_OF_NO_CONTACT = "C-08";

  private static final String PRAP_RECEIVED = "prap-received";

  private final EventLog log;
  private final AttemptRows attempts;
  private final CaseClocks clocks;

  public Guards(EventLog log, AttemptRows attempts, CaseClocks clocks) {
    this.log = log;
    this.attempts = attempts;
    this.clocks = clocks;
  }

  /** Why the edge cannot be taken; empty when it can. */
  public Optional<Illegal> refusal(
      CaseEvent event, CaseFile caseFile, RuleSet rules, Transition edge) {
    Optional<Illegal> unknown = unknownCode(event, caseFile, rules);
    if (unknown.isPresent()) {
      return unknown;
    }
    return edge.guards().stream()
        .filter(guard -> !holds(guard, event, caseFile.id()))
        .map(guard -> GuardRefusals.of(guard, caseFile, rules, edge, attempts(caseFile.id())))
        .findFirst();
  }

  /** Why the customer must not be contacted yet; empty when that is allowed. */
  public Optional<Illegal> contact(CaseFile caseFile, RuleSet rules) {
    return rules.transitions("contact-made").stream()
        .filter(edge -> edge.holdsFor(caseFile.desk()) && edge.guards().contains(PRAP_RECEIVED))
        .findFirst()
        .filter(edge -> !log.has(caseFile.id(), PRAP_RECEIVED))
        .map(edge -> GuardRefusals.of(PRAP_RECEIVED, caseFile, rules, edge, 0));
  }

  private boolean holds(String guard, CaseEvent event, UUID caseFile) {
    boolean explained = event.reason() != null && !event.reason().isBlank();
    return switch (guard) {
      case "three-attempts" ->
          attempts(caseFile) >= ATTEMPTS
              || explained && isOver(caseFile, REPORT_OF_NO_CONTACT, event.at());
      case "reason-given" -> explained || event.facts().containsKey("reason-code");
      case "employment-stated" ->
          event.facts().containsKey("in-employment") || event.facts().containsKey("outcome");
      case PRAP_RECEIVED -> log.has(caseFile, PRAP_RECEIVED);
      case "period-over-or-reason" ->
          explained || isOver(caseFile, RuleSet.SUPPORT_PERIOD, event.at());
      default ->
          throw new IllegalStateException("guard %s is not known to casework".formatted(guard));
    };
  }

  private boolean isOver(UUID caseFile, String clock, Instant at) {
    return clocks.end(caseFile, clock).filter(end -> !end.isAfter(at)).isPresent();
  }

  private int attempts(UUID caseFile) {
    return (int) attempts.of(caseFile).stream().map(Attempt::at).distinct().count();
  }

  /** A reason of a list has to stand in one of the lists of the edition. */
  private static Optional<Illegal> unknownCode(CaseEvent event, CaseFile caseFile, RuleSet rules) {
    return Optional.ofNullable(event.facts().get("reason-code"))
        .filter(code -> codes(rules).noneMatch(code::equals))
        .map(code -> GuardRefusals.unknownCode(caseFile, rules, code, codes(rules).toList()));
  }

  private static Stream<String> codes(RuleSet rules) {
    return Stream.concat(
            rules.choices().values().stream().flatMap(List::stream), rules.reasons().stream())
        .map(Reason::id)
        .distinct();
  }
}
