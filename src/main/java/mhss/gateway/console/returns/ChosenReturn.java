package mhss.gateway.console.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.Returns;
import mhss.gateway.rules.ReturnRule;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.WorkingCalendar;

/** A return of a rule set, and the period that a person means. */
record ChosenReturn(RuleSet rules, ReturnRule rule) {

  private static final String PROVIDER = "provider";

  /** Around the period that is asked for, far enough for a yearly return. */
  private static final int MONTHS = 15;

  /**
   * @param kind id of the return, or id or name of the letter that carries it
   * @param ruleSet null: of the only rule set under which the provider desk has it, or the only one
   *     that has it in the calendar
   */
  static ChosenReturn find(LightGateway gateway, String kind, String ruleSet) {
    return find(gateway, kind, ruleSet, rule -> true);
  }

  static ChosenReturn find(
      LightGateway gateway, String kind, String ruleSet, Predicate<ReturnRule> fitting) {
    RuleSets ruleSets = gateway.bean(RuleSets.class);
    List<String> served =
        ruleSets.contracts(PROVIDER).stream().map(RuleSets.Contract::ruleSet).distinct().toList();
    List<ChosenReturn> found =
        ruleSets.all().stream()
            .filter(rules -> ruleSet == null ? served.contains(rules.id()) : is(rules, ruleSet))
            .flatMap(
                rules ->
                    rules.returns().stream()
                        .filter(rule -> isCalled(rule, kind, rules))
                        .filter(fitting)
                        .map(rule -> new ChosenReturn(rules, rule)))
            .toList();
    if (found.size() > 1) {
      return inForce(gateway, kind, found);
    }
    List<String> sets = ruleSet == null ? served : List.of(ruleSet);
    return found.stream().findFirst().orElseThrow(() -> unknown(kind, sets, fitting, ruleSets));
  }

  /** Of an edition under which nothing is due any more nobody speaks. */
  private static ChosenReturn inForce(LightGateway gateway, String kind, List<ChosenReturn> found) {
    LocalDate today = WorkingCalendar.dayOf(gateway.bean(Clock.class).instant());
    List<ReturnEntry> entries =
        gateway.bean(Returns.class).calendar(today.minusMonths(MONTHS), today.plusMonths(MONTHS));
    List<ChosenReturn> inForce =
        found.stream().filter(one -> entries.stream().anyMatch(one::has)).toList();
    if (inForce.size() != 1) {
      throw CommandFailed.refused(
          "Several rule sets have the return %s: say which with --rules %s."
              .formatted(
                  kind,
                  found.stream().map(one -> one.rules().id()).collect(Collectors.joining(" or "))));
    }
    return inForce.get(0);
  }

  private boolean has(ReturnEntry entry) {
    return entry.ruleSet().equals(rules.id()) && entry.returnId().equals(rule.id());
  }

  /** The contracts of the provider desk under its rule set. */
  List<String> contracts(LightGateway gateway) {
    return gateway.bean(RuleSets.class).contracts(PROVIDER).stream()
        .filter(contract -> contract.ruleSet().equals(rules.id()))
        .map(RuleSets.Contract::id)
        .toList();
  }

  private static boolean is(RuleSet rules, String id) {
    return rules.id().equals(id);
  }

  private static boolean isCalled(ReturnRule rule, String kind, RuleSet rules) {
    return rule.id().equals(kind)
        || rule.kind()
            .flatMap(rules::kind)
            .filter(sent -> sent.id().equalsIgnoreCase(kind) || sent.name().equals(kind))
            .isPresent();
  }

  private static CommandFailed unknown(
      String kind, List<String> sets, Predicate<ReturnRule> fitting, RuleSets ruleSets) {
    List<RuleSet> asked =
        ruleSets.all().stream().filter(rules -> sets.contains(rules.id())).toList();
    if (asked.stream().allMatch(rules -> rules.returns().isEmpty())) {
      return CommandFailed.notFound(
          "No contract of the provider desk has a rule set%s with returns: see gateway.contracts in config/."
              .formatted(sets.isEmpty() ? "" : " " + String.join(" or ", sets)));
    }
    boolean known =
        asked.stream()
            .anyMatch(
                rules -> rules.returns().stream().anyMatch(rule -> isCalled(rule, kind, rules)));
    return CommandFailed.notFound(
        (known
                ? "The return %s is none of those that this command is for: %s."
                : "There is no return %s; there are %s.")
            .formatted(kind, names(asked, fitting)));
  }

  private static String names(List<RuleSet> sets, Predicate<ReturnRule> fitting) {
    return sets.stream()
        .filter(rules -> rules.returns().stream().anyMatch(fitting))
        .map(
            rules ->
                rules.returns().stream()
                        .filter(fitting)
                        .map(ReturnRule::id)
                        .collect(Collectors.joining(", "))
                    + " of "
                    + rules.id())
        .collect(Collectors.joining("; "));
  }

  /**
   * @param id null: the one that is made next
   */
  Period period(LightGateway gateway, String id) {
    LocalDate today = WorkingCalendar.dayOf(gateway.bean(Clock.class).instant());
    LocalDate around = id == null ? today : year(id, today);
    List<ReturnEntry> entries =
        gateway
            .bean(Returns.class)
            .calendar(around.minusMonths(MONTHS), around.plusMonths(2L * MONTHS))
            .stream()
            .filter(this::has)
            .toList();
    return entries.stream()
        .filter(entry -> id == null ? toCome(entry, today) : entry.period().id().equals(id))
        .map(ReturnEntry::period)
        .findFirst()
        .or(() -> id == null ? Optional.empty() : Period.named(id))
        .orElseThrow(() -> noPeriod(id));
  }

  private static boolean toCome(ReturnEntry entry, LocalDate today) {
    return entry.version() == 0 && !entry.plannedOn().isBefore(today);
  }

  private static LocalDate year(String id, LocalDate today) {
    return id.matches("[12][0-9]{3}.*")
        ? LocalDate.of(Integer.parseInt(id.substring(0, 4)), 1, 1)
        : today;
  }

  private CommandFailed noPeriod(String id) {
    return CommandFailed.notFound(
        id == null
            ? "No %s is planned: name its period, for example --period 2018-05."
                .formatted(rule.id())
            : "'%s' is no period of %s: write it as 2018-05, 2018-Q2 or 2018, as 'gateway returns' does."
                .formatted(id, rule.id()));
  }
}
