package mhss.gateway.watch;

import java.util.Map;
import mhss.gateway.casework.ClockSweep.Swept;
import mhss.gateway.rules.NoticeRule;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.ClockRule;
import mhss.gateway.rules.RuleSets;

/** Clocks that ran out into the notices they call for. */
class ClockNotices {

  private final NoticeMaker maker;
  private final RuleSets ruleSets;

  ClockNotices(NoticeMaker maker, RuleSets ruleSets) {
    this.maker = maker;
    this.ruleSets = ruleSets;
  }

  /** In the transaction that notes it. */
  void ranOut(Swept swept) {
    RuleSet rules = ruleSets.get(swept.caseFile().ruleSet());
    rules
        .clock(swept.clock().rule())
        .filter(rule -> !saidByItsEvent(rule, rules))
        .flatMap(ClockRule::notice)
        .ifPresent(
            kind ->
                maker.prepare(
                    swept.caseFile(),
                    kind,
                    "clock:" + swept.clock().rule() + ":" + swept.clock().startedAt(),
                    swept.clock().dueAt(),
                    Map.of()));
  }

  /** The event that its end brings prepares the same notice, and knows more. */
  private static boolean saidByItsEvent(ClockRule clock, RuleSet rules) {
    return clock.timeUp().isPresent()
        && rules.notices().stream()
            .filter(rule -> rule.event().equals(clock.timeUp()))
            .map(NoticeRule::kind)
            .anyMatch(kind -> clock.notice().filter(kind::equals).isPresent());
  }
}
