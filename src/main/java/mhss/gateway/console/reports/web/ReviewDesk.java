package mhss.gateway.console.reports.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.web.Choice;
import mhss.gateway.reports.NoSuchReport;
import mhss.gateway.reports.Review;
import mhss.gateway.reports.Reviews;
import mhss.gateway.reports.Reviews.OpenedReview;
import mhss.gateway.responses.Outbox;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;

/** A review laid before a person: as much of it as that person may see. */
class ReviewDesk {

  private final Reviews reviews;
  private final ReviewQueue queue;
  private final Papers papers;
  private final RuleSets ruleSets;
  private final Outbox outbox;

  ReviewDesk(Reviews reviews, ReviewQueue queue, Papers papers, RuleSets ruleSets, Outbox outbox) {
    this.reviews = reviews;
    this.queue = queue;
    this.papers = papers;
    this.ruleSets = ruleSets;
    this.outbox = outbox;
  }

  Review existing(UUID id) {
    return reviews
        .find(id)
        .orElseThrow(() -> new NoSuchReport("There is no review " + id + ": check the id"));
  }

  ReviewView of(UUID id, Person person) {
    Review review = existing(id);
    RuleSet rules = ruleSets.get(review.ruleSet());
    return new ReviewView(
        queue.row(review),
        FindingGroup.of(reviews.findings(id)),
        person.may(Right.CONTENT) ? opened(rules, id, person) : null,
        reasons(rules),
        Optional.ofNullable(review.letter()).flatMap(outbox::byId).orElse(null),
        reviews.of(review.caseFile()).stream()
            .filter(other -> other.report().equals(review.report()))
            .toList(),
        review.state().equals("open") && person.may(Right.DECIDE));
  }

  private ReviewView.Opened opened(RuleSet rules, UUID id, Person person) {
    OpenedReview opened = reviews.open(id, person.name());
    return new ReviewView.Opened(
        opened.shown().file(),
        papers.pages(opened.document()),
        papers.text(opened.document()),
        FieldLine.of(rules, opened.shown().review().report(), opened.shown().fields()),
        words(rules, opened.shown().reasons()),
        opened.shown().details());
  }

  private static List<Choice> reasons(RuleSet rules) {
    return rules.reasons().stream()
        .map(
            reason ->
                new Choice(reason.id(), sentence(reason.words()), "Guidance " + reason.source()))
        .toList();
  }

  private static List<String> words(RuleSet rules, List<String> ids) {
    return ids.stream()
        .map(
            id ->
                rules.reasons().stream()
                    .filter(reason -> reason.id().equals(id))
                    .map(reason -> id + ": " + sentence(reason.words()))
                    .findFirst()
                    .orElse(id))
        .toList();
  }

  private static String sentence(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
