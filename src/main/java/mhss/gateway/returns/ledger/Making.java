package mhss.gateway.returns.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import mhss.gateway.returns.Assignment;
import mhss.gateway.returns.Explains;
import mhss.gateway.returns.Made;
import mhss.gateway.returns.Maker;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.ReturnContract;
import mhss.gateway.returns.ReturnRefused;
import mhss.gateway.returns.Selection;
import mhss.gateway.returns.rows.ReturnRow;
import mhss.gateway.returns.rows.Watermark;
import mhss.gateway.rules.ReturnRule;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.WorkingCalendar;

/** Assignments into what their makers make of them. */
public class Making {

  private final Supplier<List<Maker>> makers;
  private final RuleSets ruleSets;
  private final Watermark watermark;
  private final Supplier<Planning> planning;
  private final Clock clock;

  Making(
      Supplier<List<Maker>> makers,
      RuleSets ruleSets,
      Watermark watermark,
      Supplier<Planning> planning,
      Clock clock) {
    this.makers = makers;
    this.ruleSets = ruleSets;
    this.watermark = watermark;
    this.planning = planning;
    this.clock = clock;
  }

  /** As of now. */
  Assignment assignment(Version version) {
    return new Assignment(
        version.rules(),
        version.rule(),
        version.period(),
        version.number(),
        watermark.take(),
        // PostgreSQL keeps microseconds: made again from its row it must be the same instant.
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        cutOff(version.rule(), version.period(), version.plannedAt()),
        planning.get().contracts(version.rules()),
        version.selection());
  }

  /** Who we are, in file names. */
  public String provider() {
    return planning.get().provider();
  }

  /** Ids of the contracts of the rule set at the provider desk. */
  public List<String> contracts(RuleSet rules) {
    return planning.get().contracts(rules).stream().map(ReturnContract::id).toList();
  }

  /** When the return of this period is, or was, to be made. */
  public Instant plannedAt(RuleSet rules, ReturnRule rule, Period period) {
    return planning.get().plannedAt(rules, rule, period);
  }

  /** As it was. */
  public Assignment assignment(ReturnRow row) {
    RuleSet rules = rules(row.name().ruleSet());
    return new Assignment(
        rules,
        rule(rules, row.name().returnId()),
        row.period(),
        row.name().version(),
        row.making().asOf(),
        row.making().at(),
        row.making().cutOff(),
        planning.get().contracts(rules),
        row.selection());
  }

  /**
   * @param number of the version
   */
  record Version(
      RuleSet rules,
      ReturnRule rule,
      Period period,
      int number,
      Instant plannedAt,
      Optional<Selection> selection) {}

  public Made make(Assignment assignment) {
    return maker(assignment).make(assignment);
  }

  public Explains explains(Assignment assignment) {
    if (maker(assignment) instanceof Explains explains) {
      return explains;
    }
    throw new ReturnRefused(
        "not-explained",
        "Nothing in %s rests on events: there is nothing to explain"
            .formatted(assignment.rule().name()));
  }

  private Maker maker(Assignment assignment) {
    String content = assignment.rule().content();
    return makers.get().stream()
        .filter(maker -> maker.content().equals(content))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Nothing here makes returns of the content %s, which %s names"
                        .formatted(content, assignment.rules().id())));
  }

  /**
   * @throws ReturnRefused when no file has it
   */
  public RuleSet rules(String id) {
    try {
      return ruleSets.get(id);
    } catch (IllegalArgumentException e) {
      throw new ReturnRefused("unknown-rule-set", e.getMessage());
    }
  }

  /**
   * @throws ReturnRefused when the rule set has none of this name
   */
  public ReturnRule rule(RuleSet rules, String returnId) {
    return rules.returns().stream()
        .filter(rule -> rule.id().equals(returnId) || rule.kind().equals(Optional.of(returnId)))
        .findFirst()
        .orElseThrow(
            () ->
                new ReturnRefused(
                    "unknown-return",
                    "%s has no return %s, but: %s"
                        .formatted(
                            rules.id(),
                            returnId,
                            rules.returns().stream()
                                .map(ReturnRule::id)
                                .collect(Collectors.joining(", ")))));
  }

  private static Instant cutOff(ReturnRule rule, Period period, Instant plannedAt) {
    return rule.cutOff()
        .map(
            time ->
                WorkingCalendar.dayOf(plannedAt)
                    .atTime(time)
                    .atZone(WorkingCalendar.LONDON)
                    .toInstant())
        .orElseGet(
            () ->
                period
                    .last()
                    .plusDays(1)
                    .atStartOfDay(WorkingCalendar.LONDON)
                    .toInstant()
                    .minus(1, ChronoUnit.MICROS));
  }
}
