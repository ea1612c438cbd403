package mhss.gateway.console.reports.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

  List<QueueRow> waiting(Optional<UUID> behind, int most) {
    return rows(reviews.queue(behind, most));
  }

  List<QueueRow> decided(Optional<Reviews.Place> after, int most) {
    return rows(reviews.decided(after, most));
  }

  QueueRow row(Review review) {
    return rows(List.of(review)).get(0);
  }

  /** However many, at the cost of two questions. */
  private List<QueueRow> rows(List<Review> listed) {
    Map<UUID, List<Finding>> findings = reviews.findings(listed.stream().map(Review::id).toList());
    Map<UUID, List<RunningClock>> clocks =
        cases
            .running(
                listed.stream()
                    .filter(review -> review.state().equals("open"))
                    .map(Review::caseFile)
                    .toList())
            .stream()
            .collect(Collectors.groupingBy(RunningClock::caseFile));
    return listed.stream()
        .map(
            review ->
                row(
                    review,
                    findings.get(review.id()),
                    clocks.getOrDefault(review.caseFile(), List.of())))
        .toList();
  }

  private QueueRow row(Review review, List<Finding> findings, List<RunningClock> clocks) {
    Instant due = review.state().equals("open") ? due(review, clocks).orElse(null) : null;
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
  private Optional<Instant> due(Review review, List<RunningClock> clocks) {
    RuleSet rules = ruleSets.get(review.ruleSet());
    Optional<String> accepted = rules.report(review.report()).map(ReportType::accepted);
    return clocks.stream()
        .filter(
            running ->
                rules.clock(running.rule()).stream()
                    .anyMatch(rule -> accepted.filter(rule.metBy()::contains).isPresent()))
        .map(RunningClock::dueAt)
        .findFirst();
  }
}
