package mhss.gateway.console.returns.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mhss.gateway.console.returns.ReadReturn;
import mhss.gateway.console.returns.view.EntryView;
import mhss.gateway.console.web.Problem;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.Returns;
import mhss.gateway.rules.ReturnRule;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.WorkingCalendar;
import org.springframework.transaction.support.TransactionTemplate;

/** Returns found by their address, with their names; and whoever reads them noted. */
class ReturnDesk {

  private static final String PROVIDER = "provider";

  private final Returns returns;
  private final RuleSets ruleSets;
  private final History history;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ReturnDesk(
      Returns returns,
      RuleSets ruleSets,
      History history,
      TransactionTemplate transaction,
      Clock clock) {
    this.returns = returns;
    this.ruleSets = ruleSets;
    this.history = history;
    this.transaction = transaction;
    this.clock = clock;
  }

  LocalDate today() {
    return WorkingCalendar.dayOf(clock.instant());
  }

  List<EntryView> calendar(LocalDate from, LocalDate to) {
    return returns.calendar(from, to).stream().map(this::view).toList();
  }

  EntryView view(ReturnEntry entry) {
    return EntryView.of(
        entry,
        rule(entry.ruleSet(), entry.returnId()).map(ReturnRule::name).orElse(entry.returnId()));
  }

  /** One that was made. */
  EntryView made(UUID id) {
    return returns
        .find(id.toString())
        .map(this::view)
        .orElseThrow(
            () -> new NoSuchReturn("There is no return " + id + ": the calendar lists them"));
  }

  EntryView planned(String ruleSet, String returnId, String period) {
    rule(ruleSet, returnId).orElseThrow(() -> unknown(ruleSet, returnId));
    return returns
        .find(ruleSet + "/" + returnId + "/" + period)
        .map(this::view)
        .orElseThrow(
            () ->
                new NoSuchReturn(
                    "The return %s of %s has no period of that name: the calendar lists them"
                        .formatted(returnId, ruleSet)));
  }

  ReturnRule existing(String ruleSet, String returnId) {
    return rule(ruleSet, returnId).orElseThrow(() -> unknown(ruleSet, returnId));
  }

  private static NoSuchReturn unknown(String ruleSet, String returnId) {
    return new NoSuchReturn(
        "The rule set %s has no return %s: the calendar lists those there are"
            .formatted(ruleSet, returnId));
  }

  private Optional<ReturnRule> rule(String ruleSet, String returnId) {
    return ruleSets.all().stream()
        .filter(rules -> rules.id().equals(ruleSet))
        .flatMap(rules -> rules.returns().stream())
        .filter(rule -> rule.id().equals(returnId))
        .findFirst();
  }

  /** The rule sets of the contracts of the provider desk. */
  List<RuleSet> served() {
    return ruleSets.all().stream().filter(rules -> !contracts(rules.id()).isEmpty()).toList();
  }

  /** Of the provider desk under that rule set. */
  List<String> contracts(String ruleSet) {
    return ruleSets.contracts(PROVIDER).stream()
        .filter(contract -> contract.ruleSet().equals(ruleSet))
        .map(RuleSets.Contract::id)
        .toList();
  }

  /** Editions that know management information on request. */
  List<RuleSet> offeredOnRequest() {
    return served().stream().filter(rules -> onRequest(rules).findAny().isPresent()).toList();
  }

  static Stream<ReturnRule> onRequest(RuleSet rules) {
    return rules.returns().stream().filter(rule -> rule.period().equals(ReturnRule.CHOSEN));
  }

  List<Problem> problems(RequestForm form) {
    Set<String> sections =
        offeredOnRequest().stream()
            .filter(rules -> rules.id().equals(form.rules()))
            .flatMap(ReturnDesk::onRequest)
            .flatMap(rule -> rule.sections().stream())
            .collect(Collectors.toSet());
    return sections.isEmpty()
        ? List.of(Problem.of("rules", "Choose an edition of the guidance"))
        : form.problems(today(), sections, contracts(form.rules()));
  }

  void noteReading(String step, ReturnEntry entry, String actor) {
    note(ReadReturn.step(step, entry, actor));
  }

  void notePreview(String ruleSet, String returnId, String period, String actor) {
    note(
        Step.of("return-previewed", "shown")
            .by(actor)
            .fact("rule-set", ruleSet)
            .fact("return", returnId)
            .fact("period", period));
  }

  void note(Step step) {
    transaction.executeWithoutResult(status -> history.record(step));
  }
}
