package mhss.gateway.casework.state;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Referral;
import mhss.gateway.casework.Registered.CaseMoved;
import mhss.gateway.casework.Registered.CaseOpened;
import mhss.gateway.casework.Registered.Duplicate;
import mhss.gateway.casework.rows.CaseContent;
import mhss.gateway.casework.rows.CaseRows;
import mhss.gateway.casework.rows.CaseRows.Place;
import mhss.gateway.casework.rows.EventLog;
import mhss.gateway.casework.state.CaseClocks.Due;
import mhss.gateway.history.History;
import mhss.gateway.rules.Deadlines;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Transition;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.RuleSets.Contract;
import mhss.gateway.rules.Urn;
import mhss.gateway.rules.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The course of a case: state, clocks, log of events and history, changed together. */
public class Course {

  private final CaseContent content;
  private final CaseRows rows;
  private final RuleSets ruleSets;
  private final CaseClocks clocks;
  private final EventLog log;
  private final Clock clock;
  private final CaseSteps steps;

  public Course(
      JdbcClient jdbc, CaseContent content, History history, RuleSets ruleSets, Clock clock) {
    this.content = content;
    this.ruleSets = ruleSets;
    this.rows = new CaseRows(jdbc, content, clock);
    this.clocks = new CaseClocks(jdbc, ruleSets.calendar());
    this.log = new EventLog(jdbc);
    this.clock = clock;
    this.steps = new CaseSteps(history);
  }

  /**
   * @param event the referral, as it is logged: who opened the case, and why
   * @param edge that opens a case
   */
  public CaseOpened open(Referral referral, CaseEvent event, Place place, Transition edge) {
    RuleSet rules = ruleSets.get(referral.ruleSet());
    Contract contract = contract(referral.desk(), referral.contract());
    List<Due> due =
        clocks.due(
            rules,
            referral.desk(),
            List.of(referral.event(), edge.to()),
            new Deadlines.Start(
                referral.receivedAt(), referral.referralDate(), Map.of(), contract.capped()));
    UUID id = UUID.randomUUID();
    UUID key = content.newKey();
    String urn = place.urn().key();
    rows.insert(id, key, referral, place, edge.to(), closed(rules, edge.to()));
    content.entrust(referral.message(), key);
    clocks.startFirst(id, referral.receivedAt(), due);
    log.record(event, clock.instant(), id, null, edge.to(), false);
    steps.opened(id, urn, referral, event, rules, edge);
    steps.clocksStarted(referral.message(), id, urn, rules, due);
    return new CaseOpened(id, key, urn, edge.to());
  }

  /** A case that was opened before its referral came gets what the referral says. */
  public void complete(CaseFile caseFile, Referral referral) {
    rows.complete(caseFile, referral);
  }

  /** The one method that changes the state of a case. */
  public CaseMoved move(CaseEvent event, CaseFile caseFile, RuleSet rules, Transition edge) {
    Resume resume = rows.resume(caseFile);
    String to = resume.target(edge);
    boolean enters = !edge.goesBack() && !to.equals(caseFile.state());
    List<String> starts = enters ? List.of(event.event(), to) : List.of(event.event());
    List<Due> due = clocks.due(rules, caseFile.desk(), starts, start(event, caseFile));
    rows.move(caseFile, to, closed(rules, to), resume.after(edge, caseFile.state(), rules));
    boolean missed = clocks.meet(caseFile.id(), event.at(), rules, event.event());
    boolean late = log.record(event, clock.instant(), caseFile.id(), caseFile.state(), to, missed);
    steps.moved(event, caseFile, to, rules, edge, late);
    if (closed(rules, to)) {
      clocks.close(caseFile.id(), event.at(), rules);
    }
    return started(event, caseFile, rules, due, to);
  }

  /** Noted on the case, which stays where it is. */
  public CaseMoved note(CaseEvent event, CaseFile caseFile, RuleSet rules) {
    List<Due> due =
        clocks.due(rules, caseFile.desk(), List.of(event.event()), start(event, caseFile));
    boolean missed = clocks.meet(caseFile.id(), event.at(), rules, event.event());
    String state = caseFile.state();
    boolean late = log.record(event, clock.instant(), caseFile.id(), state, state, missed);
    steps.noted(event, caseFile, rules, late);
    return started(event, caseFile, rules, due, state);
  }

  private CaseMoved started(
      CaseEvent event, CaseFile caseFile, RuleSet rules, List<Due> due, String state) {
    String urn = Urn.key(caseFile.urn());
    clocks.start(caseFile.id(), event.at(), due);
    steps.clocksStarted(event.message(), caseFile.id(), urn, rules, due);
    content.entrust(event.message(), caseFile.key());
    return new CaseMoved(caseFile.id(), urn, caseFile.state(), state);
  }

  /** The same again: recorded, not applied. */
  public Duplicate duplicate(CaseEvent event, CaseFile caseFile, RuleSet rules) {
    content.entrust(event.message(), caseFile.key());
    steps.duplicate(event, caseFile, rules);
    return new Duplicate(caseFile.id(), Urn.key(caseFile.urn()));
  }

  /** What these events started is counted from another day. */
  public void anchor(CaseEvent event, CaseFile caseFile, List<String> submissions, LocalDate day) {
    RuleSet rules = ruleSets.get(caseFile.ruleSet());
    Deadlines.Start start =
        new Deadlines.Start(
            day.atStartOfDay(WorkingCalendar.LONDON).toInstant(),
            caseFile.referralDate(),
            clocks.ends(caseFile.id()),
            contract(caseFile.desk(), caseFile.contract()).capped());
    List<Due> due = clocks.anchor(caseFile.id(), rules, submissions, start);
    steps.clocksStarted(event.message(), caseFile.id(), Urn.key(caseFile.urn()), rules, due);
  }

  /** Nothing but notes is applied until a person releases it. */
  public boolean hold(CaseFile caseFile, String code, String actor) {
    boolean held = rows.hold(caseFile.id(), code);
    if (held) {
      steps.held(caseFile, code, actor);
    }
    return held;
  }

  /**
   * @throws IllegalStateException when the settings have lost the contract
   */
  public Contract contract(String desk, String id) {
    Optional<Contract> contract = ruleSets.contract(desk, id);
    return contract.orElseThrow(
        () ->
            new IllegalStateException(
                "the %s desk has no contract %s; put it back into gateway.contracts"
                    .formatted(desk, id)));
  }

  private Deadlines.Start start(CaseEvent event, CaseFile caseFile) {
    return new Deadlines.Start(
        event.at(),
        caseFile.referralDate(),
        clocks.ends(caseFile.id()),
        contract(caseFile.desk(), caseFile.contract()).capped());
  }

  private static boolean closed(RuleSet rules, String state) {
    return rules.state(state).orElseThrow().closed();
  }
}
