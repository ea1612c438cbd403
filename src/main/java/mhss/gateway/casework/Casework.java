package mhss.gateway.casework;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Registered.CaseMoved;
import mhss.gateway.casework.Registered.CaseOpened;
import mhss.gateway.casework.Registered.Duplicate;
import mhss.gateway.casework.Registered.Illegal;
import mhss.gateway.casework.state.CaseClocks;
import mhss.gateway.casework.state.CaseClocks.Due;
import mhss.gateway.casework.state.CaseContent;
import mhss.gateway.casework.state.CaseRows;
import mhss.gateway.casework.state.CaseSteps;
import mhss.gateway.casework.state.ReferralCheck;
import mhss.gateway.casework.state.Refusals;
import mhss.gateway.casework.state.Resume;
import mhss.gateway.history.History;
import mhss.gateway.rules.Deadlines;
import mhss.gateway.rules.OutsideCalendar;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Event;
import mhss.gateway.rules.RuleSet.Transition;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.RuleSets.Contract;
import mhss.gateway.rules.Urn;
import mhss.gateway.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one writer of case state. The transition table of the case's rule set decides; state, clocks
 * and history entry commit together, in the caller's transaction.
 */
public class Casework {

  private final CaseContent content;
  private final CaseRows rows;
  private final RuleSets ruleSets;
  private final Cases cases;
  private final CaseClocks clocks;
  private final ReferralCheck check;
  private final CaseSteps steps;

  public Casework(JdbcClient jdbc, Vault vault, History history, RuleSets ruleSets, Clock clock) {
    this.content = new CaseContent(jdbc, vault);
    this.ruleSets = ruleSets;
    this.rows = new CaseRows(jdbc, content, clock);
    this.cases = new Cases(jdbc, vault);
    this.clocks = new CaseClocks(jdbc, ruleSets.calendar());
    this.check = new ReferralCheck(ruleSets.calendar());
    this.steps = new CaseSteps(history);
  }

  /**
   * Opens the case of a referral, or says why not. Two nodes with the same referral open one case.
   */
  public Registered register(Referral referral) {
    RuleSet rules = ruleSets.get(referral.ruleSet());
    Optional<Urn> urn = Optional.ofNullable(referral.urn()).flatMap(rules::urn);
    if (urn.isEmpty()) {
      return Refusals.urnMissing();
    }
    rows.lock(referral.desk(), urn.get().key());
    Optional<CaseFile> existing = cases.byUrn(referral.desk(), urn.get().key());
    try {
      return existing.isPresent()
          ? again(referral, existing.get())
          : open(referral, urn.get(), rules);
    } catch (OutsideCalendar outside) {
      return Refusals.outsideCalendar(
          existing.map(CaseFile::id).orElse(null), urn.get().key(), outside);
    }
  }

  /**
   * Opens a case that no message opens: an enquiry, a referral that came late, by hand or again.
   *
   * @param referral its message null when none brought it; its URN null when Access to Work has
   *     still to give one
   * @param reason why, without personal data; for a re-referral a reason of the rule set
   * @param previousUrn of the case that this one follows, when it had another URN; else null
   */
  public Registered openByHand(Referral referral, String actor, String reason, String previousUrn) {
    return register(referral);
  }

  /** Applies an event to the newest case of its URN at that desk, or says why not. */
  public Registered apply(CaseEvent event) {
    String urn = event.urn() == null ? "" : Urn.key(event.urn());
    if (urn.isEmpty()) {
      return Refusals.urnMissing();
    }
    rows.lock(event.desk(), urn);
    Optional<CaseFile> existing = cases.byUrn(event.desk(), urn);
    if (existing.isEmpty()) {
      return Refusals.unknownCase(urn, event.desk());
    }
    try {
      return apply(event, existing.get());
    } catch (OutsideCalendar outside) {
      return Refusals.outsideCalendar(existing.get().id(), urn, outside);
    }
  }

  private Registered open(Referral referral, Urn urn, RuleSet rules) {
    Contract contract = contract(referral.desk(), referral.contract());
    Optional<Illegal> refusal = check.opening(referral, urn.key(), rules, contract);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Transition edge =
        rules.transition(Optional.empty(), referral.event(), referral.desk()).orElseThrow();
    List<Due> due =
        clocks.due(
            rules,
            List.of(referral.event(), edge.to()),
            new Deadlines.Start(
                referral.receivedAt(), referral.referralDate(), Map.of(), contract.capped()));
    UUID id = UUID.randomUUID();
    UUID key = content.newKey();
    rows.insert(id, key, referral, urn, edge.to());
    content.entrust(referral.message(), key);
    clocks.start(id, referral.receivedAt(), due);
    steps.opened(id, urn.key(), referral, rules, edge);
    steps.clocksStarted(referral.message(), id, urn.key(), rules, due);
    return new CaseOpened(id, urn.key(), edge.to());
  }

  private Registered again(Referral referral, CaseFile caseFile) {
    RuleSet rules = ruleSets.get(caseFile.ruleSet());
    CaseEvent event = event(referral, caseFile);
    Optional<Transition> edge =
        rules.transition(Optional.of(caseFile.state()), referral.event(), caseFile.desk());
    Optional<Illegal> refusal =
        edge.isPresent()
            ? check.dates(
                referral, event.urn(), rules, contract(caseFile.desk(), caseFile.contract()))
            : check.again(referral, caseFile, rules);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (edge.isEmpty()) {
      return duplicate(event, caseFile, rules);
    }
    rows.complete(caseFile, referral);
    return move(event, cases.byId(caseFile.id()).orElseThrow(), rules, edge.get());
  }

  private Registered apply(CaseEvent happened, CaseFile caseFile) {
    RuleSet rules = ruleSets.get(caseFile.ruleSet());
    Optional<Event> known = rules.event(happened.event());
    if (known.isEmpty()) {
      return Refusals.unknownEvent(caseFile, happened.event());
    }
    Event event = known.get();
    if (event.noteOnly()) {
      return note(happened, caseFile, rules);
    }
    Optional<Transition> edge =
        rules.transition(Optional.of(caseFile.state()), event.id(), caseFile.desk());
    if (edge.isPresent()) {
      return move(happened, caseFile, rules, edge.get());
    }
    boolean alreadyThere =
        rules.transitions(event.id()).stream().anyMatch(e -> e.to().equals(caseFile.state()));
    return event.repeatable() && alreadyThere
        ? duplicate(happened, caseFile, rules)
        : Refusals.notAllowed(caseFile, rules, event);
  }

  /** The one method that changes the state of a case. */
  private Registered move(CaseEvent event, CaseFile caseFile, RuleSet rules, Transition edge) {
    Resume resume = rows.resume(caseFile);
    String to = resume.target(edge);
    List<String> starts = edge.goesBack() ? List.of(event.event()) : List.of(event.event(), to);
    List<Due> due = clocks.due(rules, starts, start(event, caseFile));
    rows.move(caseFile, to, resume.after(edge, caseFile.state(), rules));
    steps.moved(event, caseFile, to, rules, edge);
    clocks.meet(caseFile.id(), event.at(), rules, event.event());
    if (rules.state(to).orElseThrow().closed()) {
      clocks.close(caseFile.id(), event.at(), rules);
    }
    return started(event, caseFile, rules, due, to);
  }

  private Registered note(CaseEvent event, CaseFile caseFile, RuleSet rules) {
    List<Due> due = clocks.due(rules, List.of(event.event()), start(event, caseFile));
    steps.noted(event, caseFile, rules);
    clocks.meet(caseFile.id(), event.at(), rules, event.event());
    return started(event, caseFile, rules, due, caseFile.state());
  }

  private Registered started(
      CaseEvent event, CaseFile caseFile, RuleSet rules, List<Due> due, String state) {
    String urn = Urn.key(caseFile.urn());
    clocks.start(caseFile.id(), event.at(), due);
    steps.clocksStarted(event.message(), caseFile.id(), urn, rules, due);
    content.entrust(event.message(), caseFile.key());
    return new CaseMoved(caseFile.id(), urn, caseFile.state(), state);
  }

  private Registered duplicate(CaseEvent event, CaseFile caseFile, RuleSet rules) {
    content.entrust(event.message(), caseFile.key());
    steps.duplicate(event, caseFile, rules);
    return new Duplicate(caseFile.id(), Urn.key(caseFile.urn()));
  }

  private Deadlines.Start start(CaseEvent event, CaseFile caseFile) {
    boolean capped = contract(caseFile.desk(), caseFile.contract()).capped();
    return new Deadlines.Start(
        event.at(), caseFile.referralDate(), clocks.ends(caseFile.id()), capped);
  }

  private Contract contract(String desk, String id) {
    return ruleSets
        .contract(desk, id)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "the %s desk has no contract %s; put it back into gateway.contracts"
                        .formatted(desk, id)));
  }

  private static CaseEvent event(Referral referral, CaseFile caseFile) {
    return new CaseEvent(
        referral.message(),
        referral.desk(),
        Urn.key(caseFile.urn()),
        referral.event(),
        referral.receivedAt());
  }
}
