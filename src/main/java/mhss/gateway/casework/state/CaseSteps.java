package mhss.gateway.casework.state;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Referral;
import mhss.gateway.casework.state.CaseClocks.Due;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Event;
import mhss.gateway.rules.RuleSet.Transition;
import mhss.gateway.rules.Urn;

/** What the history says about cases: identifiers, dates of clocks, sentences of the rules. */
public class CaseSteps {

  private final History history;

  public CaseSteps(History history) {
    this.history = history;
  }

  public void opened(
      UUID id, String urn, Referral referral, CaseEvent event, RuleSet rules, Transition edge) {
    Step step =
        Step.of("case-opened", edge.to())
            .by(event.actor())
            .message(referral.message())
            .caseFile(id, urn)
            .rule(rule(rules, edge))
            .fact("event", referral.event())
            .fact("sentence", sentence(rules, referral.event()))
            .fact("contract", referral.contract())
            .fact("desk", referral.desk())
            .fact("missing", String.join(",", referral.missing()))
            .facts(event.facts());
    history.record(event.reason() == null ? step : step.fact("reason", event.reason()));
  }

  public void moved(
      CaseEvent event, CaseFile caseFile, String to, RuleSet rules, Transition edge, boolean late) {
    Step step =
        step("case-moved", to, event, caseFile, rules)
            .rule(rule(rules, edge))
            .fact("from", caseFile.state());
    history.record(late ? step.fact("late", true) : step);
  }

  public void noted(CaseEvent event, CaseFile caseFile, RuleSet rules, boolean late) {
    Step step = step("case-noted", caseFile.state(), event, caseFile, rules).rule(rules.id());
    history.record(late ? step.fact("late", true) : step);
  }

  public void held(CaseFile caseFile, String code, String actor) {
    history.record(mark(Step.of("case-held", code), caseFile, actor));
  }

  public void released(CaseFile caseFile, String actor, String reason) {
    history.record(
        mark(Step.of("case-released", caseFile.held().orElse("-")), caseFile, actor)
            .fact("reason", reason));
  }

  public void marked(CaseFile caseFile, String special, String actor) {
    history.record(mark(Step.of("case-marked", special), caseFile, actor));
  }

  public void named(CaseFile caseFile, String urn, String actor) {
    history.record(
        Step.of("urn-assigned", urn)
            .by(actor)
            .caseFile(caseFile.id(), urn)
            .fact("before", Urn.key(caseFile.urn())));
  }

  public void attempted(CaseFile caseFile, String result, String medium, String actor) {
    history.record(
        mark(Step.of("contact-attempted", result), caseFile, actor).fact("medium", medium));
  }

  public void paid(CaseFile caseFile, String element, LocalDate paidOn, String actor) {
    history.record(mark(Step.of("element-paid", element), caseFile, actor).fact("paid-on", paidOn));
  }

  /** No URN: nothing that names the case is written down about it any more. */
  public void purged(UUID caseFile, String actor, String reason) {
    history.record(
        Step.of("case-purged", "scr").by(actor).caseFile(caseFile, null).fact("reason", reason));
  }

  private static Step mark(Step step, CaseFile caseFile, String actor) {
    return step.by(actor).caseFile(caseFile.id(), Urn.key(caseFile.urn()));
  }

  public void duplicate(CaseEvent event, CaseFile caseFile, RuleSet rules) {
    history.record(
        step(event.event() + "-duplicate", "not-applied", event, caseFile, rules)
            .rule(rules.id())
            .fact("state", caseFile.state()));
  }

  public void clocksStarted(UUID message, UUID caseFile, String urn, RuleSet rules, List<Due> due) {
    if (due.isEmpty()) {
      return;
    }
    Step step =
        Step.of("clocks-started", "running")
            .message(message)
            .caseFile(caseFile, urn)
            .rule(rules.id());
    for (Due clock : due) {
      step = step.fact(clock.rule().id(), clock.at().truncatedTo(ChronoUnit.SECONDS));
    }
    history.record(step);
  }

  private static Step step(
      String step, String outcome, CaseEvent event, CaseFile caseFile, RuleSet rules) {
    Step made =
        Step.of(step, outcome)
            .by(event.actor())
            .message(event.message())
            .caseFile(caseFile.id(), Urn.key(caseFile.urn()))
            .fact("event", event.event())
            .fact("sentence", sentence(rules, event.event()))
            .facts(event.facts());
    return event.reason() == null ? made : made.fact("reason", event.reason());
  }

  private static String rule(RuleSet rules, Transition edge) {
    return rules.id() + ": " + edge.source();
  }

  private static String sentence(RuleSet rules, String event) {
    return rules.event(event).map(Event::done).orElse(event);
  }
}
