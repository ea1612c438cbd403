package mhss.gateway.casework;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Cases.Report;
import mhss.gateway.casework.Registered.CaseMoved;
import mhss.gateway.casework.Registered.Illegal;
import mhss.gateway.casework.guards.Guards;
import mhss.gateway.casework.opening.ByHand;
import mhss.gateway.casework.opening.ByHandRefusals;
import mhss.gateway.casework.opening.ReferralCheck;
import mhss.gateway.casework.records.AppointmentRows;
import mhss.gateway.casework.records.AttemptRows;
import mhss.gateway.casework.reports.ReportRows;
import mhss.gateway.casework.reports.Reporting;
import mhss.gateway.casework.reports.Ruling;
import mhss.gateway.casework.rows.CaseContent;
import mhss.gateway.casework.rows.CaseLock;
import mhss.gateway.casework.rows.CaseRows.Place;
import mhss.gateway.casework.rows.EventLog;
import mhss.gateway.casework.state.CaseClocks;
import mhss.gateway.casework.state.Course;
import mhss.gateway.casework.state.Refusals;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.rules.OutsideCalendar;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Event;
import mhss.gateway.rules.RuleSet.Transition;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.Urn;
import mhss.gateway.rules.WorkingCalendar;
import mhss.gateway.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one way to change a case. The transition table of the case's rule set decides; state, clocks,
 * records and history entry commit together, in the caller's transaction.
 */
public class Casework {

  private final RuleSets ruleSets;
  private final CaseLock lock;
  private final Cases cases;
  private final ReferralCheck check;
  private final ByHand byHand;
  private final Course course;
  private final EventLog log;
  private final Reporting reporting;
  private final AppointmentRows appointments;
  private final Guards guards;
  private final Clock clock;

  public Casework(JdbcClient jdbc, Vault vault, History history, RuleSets ruleSets, Clock clock) {
    this.ruleSets = ruleSets;
    this.clock = clock;
    this.lock = new CaseLock(jdbc);
    this.cases = new Cases(jdbc, vault);
    this.check = new ReferralCheck(ruleSets.calendar());
    this.byHand = new ByHand(cases, ruleSets, check);
    this.course = new Course(jdbc, new CaseContent(jdbc, vault), history, ruleSets, clock);
    this.log = new EventLog(jdbc);
    this.reporting = new Reporting(new ReportRows(jdbc));
    this.appointments = new AppointmentRows(jdbc);
    this.guards = new Guards(log, new AttemptRows(jdbc), new CaseClocks(jdbc, ruleSets.calendar()));
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
    lock.take(referral.desk(), urn.get().key());
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
   * @param referral its message and details null when none brought it; its URN null when Access to
   *     Work has still to give one: a provisional one stands for it
   * @param reason why, without personal data; for a re-referral a reason of the rule set
   * @param previousUrn of the case that this one follows, when it had another URN; else null
   */
  public Registered openByHand(Referral referral, String actor, String reason, String previousUrn) {
    RuleSet rules = ruleSets.get(referral.ruleSet());
    boolean none = referral.urn() == null || referral.urn().isBlank();
    Optional<Urn> urn = none ? Optional.of(ByHand.provisionalUrn()) : rules.urn(referral.urn());
    if (urn.isEmpty()) {
      return Refusals.urnMissing();
    }
    lock.take(referral.desk(), urn.get().key());
    Optional<Illegal> refusal =
        byHand.refusal(
            referral,
            urn.get(),
            course.contract(referral.desk(), referral.contract()),
            reason,
            previousUrn);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Place place = byHand.place(referral, urn.get(), previousUrn);
    Map<String, String> facts = byHand.facts(rules, reason, previousUrn);
    try {
      return course.open(
          referral, event(referral, urn.get(), actor, reason, facts), place, opening(referral));
    } catch (OutsideCalendar outside) {
      return Refusals.outsideCalendar(null, urn.get().key(), outside);
    }
  }

  /** Applies an event to the newest case of its URN at that desk, or says why not. */
  public Registered apply(CaseEvent event) {
    String urn = event.urn() == null ? "" : Urn.key(event.urn());
    if (urn.isEmpty()) {
      return Refusals.urnMissing();
    }
    lock.take(event.desk(), urn);
    return cases
        .byUrn(event.desk(), urn)
        .map(caseFile -> apply(event, caseFile))
        .orElseGet(() -> Refusals.unknownCase(urn, event.desk()));
  }

  /** Applies an event to this very case, of whatever generation. */
  public Registered apply(UUID caseFile, CaseEvent event) {
    lock.take(event.desk(), Urn.key(event.urn()));
    return apply(event, cases.byId(caseFile).orElseThrow());
  }

  private Registered apply(CaseEvent event, CaseFile caseFile) {
    Optional<Illegal> moment =
        ByHandRefusals.moment(event, caseFile, WorkingCalendar.dayOf(clock.instant()));
    if (moment.isPresent()) {
      return moment.get();
    }
    try {
      RuleSet rules = ruleSets.get(caseFile.ruleSet());
      Optional<Event> known = rules.event(event.event());
      return known.isEmpty()
          ? Refusals.unknownEvent(caseFile, event.event())
          : apply(event, caseFile, rules, known.get());
    } catch (OutsideCalendar outside) {
      return Refusals.outsideCalendar(caseFile.id(), Urn.key(caseFile.urn()), outside);
    }
  }

  private Registered apply(CaseEvent event, CaseFile caseFile, RuleSet rules, Event known) {
    if (known.noteOnly()) {
      return course.note(event, caseFile, rules);
    }
    if (caseFile.held().isPresent()) {
      return Refusals.held(caseFile);
    }
    Ruling ruling = reporting.ruling(event, caseFile, rules);
    if (ruling instanceof Ruling.Refused refused) {
      return refused(refused, caseFile);
    }
    if (ruling instanceof Ruling.Again) {
      return course.duplicate(event, caseFile, rules);
    }
    if (ruling instanceof Ruling.Aside aside) {
      reporting.decided(event, aside.about(), rules);
      return course.note(event, caseFile, rules);
    }
    Optional<Transition> edge =
        rules.transition(Optional.of(caseFile.state()), event.event(), caseFile.desk());
    return edge.isPresent()
        ? move(event, caseFile, edge.get(), ((Ruling.Ordinary) ruling).about())
        : withoutEdge(event, caseFile, rules, known);
  }

  private Registered move(
      CaseEvent event, CaseFile caseFile, Transition edge, Optional<Report> about) {
    RuleSet rules = ruleSets.get(caseFile.ruleSet());
    Optional<Illegal> refusal = guards.refusal(event, caseFile, rules, edge);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    CaseMoved moved = course.move(event, caseFile, rules, edge);
    appointments.note(event, caseFile.id());
    reporting.submitted(event, caseFile, rules);
    about.ifPresent(report -> decided(event, caseFile, rules, report));
    return moved;
  }

  private void decided(CaseEvent event, CaseFile caseFile, RuleSet rules, Report about) {
    reporting.decided(event, about, rules);
    reporting
        .anchor(event, caseFile, rules, about)
        .ifPresent(day -> course.anchor(event, caseFile, reporting.submissions(about, rules), day));
  }

  /** The transition table has no way from here: the same again, a newer document, or an error. */
  private Registered withoutEdge(CaseEvent event, CaseFile caseFile, RuleSet rules, Event known) {
    boolean alreadyThere =
        rules.transitions(known.id()).stream().anyMatch(e -> e.to().equals(caseFile.state()));
    if (alreadyThere && reporting.isAnotherDocument(event, caseFile, rules)) {
      reporting.submitted(event, caseFile, rules);
      return course.note(event, caseFile, rules);
    }
    if (!known.repeatable()) {
      return Refusals.notAllowed(caseFile, rules, known);
    }
    if (alreadyThere && log.hasOnlyOthers(caseFile.id(), event)) {
      return Refusals.saysOtherwise(caseFile, known);
    }
    return alreadyThere || log.hasSame(caseFile.id(), event)
        ? course.duplicate(event, caseFile, rules)
        : Refusals.notAllowed(caseFile, rules, known);
  }

  private Registered refused(Ruling.Refused refused, CaseFile caseFile) {
    if (refused.freezes()) {
      course.hold(caseFile, "contradictory-decision", Step.GATEWAY);
    }
    return refused.illegal();
  }

  private Registered open(Referral referral, Urn urn, RuleSet rules) {
    Optional<Illegal> refusal =
        check.opening(
            referral, urn.key(), rules, course.contract(referral.desk(), referral.contract()));
    return refusal.isPresent()
        ? refusal.get()
        : course.open(
            referral,
            event(referral, urn, referral.actor(), null, Map.of()),
            new Place(urn, 1, null),
            opening(referral));
  }

  private Registered again(Referral referral, CaseFile caseFile) {
    RuleSet rules = ruleSets.get(caseFile.ruleSet());
    Urn urn = new Urn(caseFile.urn(), Urn.key(caseFile.urn()));
    CaseEvent event = event(referral, urn, referral.actor(), null, Map.of());
    Optional<Transition> edge =
        rules.transition(Optional.of(caseFile.state()), referral.event(), caseFile.desk());
    if (edge.isPresent() && caseFile.held().isPresent()) {
      return Refusals.held(caseFile);
    }
    Optional<Illegal> refusal =
        edge.isPresent()
            ? check.dates(
                referral, urn.key(), rules, course.contract(caseFile.desk(), caseFile.contract()))
            : check.again(referral, caseFile, rules);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (edge.isEmpty()) {
      return course.duplicate(event, caseFile, rules);
    }
    course.complete(caseFile, referral);
    return course.move(event, cases.byId(caseFile.id()).orElseThrow(), rules, edge.get());
  }

  /** What is recorded by hand may be given by its day only. */
  private Transition opening(Referral referral) {
    return ruleSets
        .get(referral.ruleSet())
        .transition(Optional.empty(), referral.event(), referral.desk())
        .orElseThrow();
  }

  private static CaseEvent event(
      Referral referral, Urn urn, String actor, String reason, Map<String, String> facts) {
    return new CaseEvent(
        referral.message(),
        referral.desk(),
        urn.key(),
        referral.event(),
        referral.receivedAt(),
        actor,
        reason,
        facts);
  }
}
