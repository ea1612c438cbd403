package mhss.gateway.console.reports.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.RunningClock;
import mhss.gateway.reports.Finding;
import mhss.gateway.reports.Review;
import mhss.gateway.reports.Reviews;
import mhss.gateway.reports.Verdict;
import mhss.gateway.rules.ReportRules.ReportType;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;

/** Reviews with what one chooses the next one by: how the check went, and when it is due. */
class ReviewQueue {

  private final Reviews reviews;
  private final Cases cases;
  private final RuleSets ruleSets;
  private final Clock clock;

  ReviewQueue(Reviews reviews, Cases cases, RuleSets ruleSets, Clock clock) {
    this.reviews = reviews;
    this.cases = cases;
    this.ruleSets = ruleSets;
    this.clock = clock;
  }

  List<QueueRow> waiting() {
    return reviews.queue().stream().map(this::row).toList();
  }

  List<QueueRow> decided(Optional<Reviews.Place> after, int most) {
    return reviews.decided(after, most).stream().map(this::row).toList();
  }

  QueueRow row(Review review) {
    List<Finding> findings = reviews.findings(review.id());
    Instant due = review.state().equals("open") ? due(review).orElse(null) : null;
    return new QueueRow(
        review,
        name(review),
        count(findings, Verdict.NOT_MET),
        count(findings, Verdict.NEEDS_A_PERSON),
        due,
        due != null && due.isBefore(clock.instant()));
  }

  String name(Review review) {
    return ruleSets.get(review.ruleSet()).report(review.report()).map(ReportType::name).orElse("");
  }

  private static long count(List<Finding> findings, Verdict verdict) {
    return findings.stream().filter(finding -> finding.verdict() == verdict).count();
  }

  /** Of the running clock that an acceptance stops. */
  private Optional<Instant> due(Review review) {
    RuleSet rules = ruleSets.get(review.ruleSet());
    Optional<String> accepted = rules.report(review.report()).map(ReportType::accepted);
    return cases.clocks(review.caseFile()).stream()
        .filter(running -> running.state().equals("running"))
        .filter(
            running ->
                rules.clock(running.rule()).stream()
                    .anyMatch(rule -> accepted.filter(rule.metBy()::contains).isPresent()))
        .map(RunningClock::dueAt)
        .findFirst();
  }
}
