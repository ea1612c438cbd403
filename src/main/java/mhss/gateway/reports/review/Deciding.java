package mhss.gateway.reports.review;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.Casework;
import mhss.gateway.casework.Registered;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.reports.Decision;
import mhss.gateway.reports.NotDecided;
import mhss.gateway.reports.Review;
import mhss.gateway.reports.Standard;
import mhss.gateway.reports.review.ReviewRows.Row;
import mhss.gateway.responses.LetterOrder;
import mhss.gateway.responses.Letters;
import mhss.gateway.responses.Preview;
import mhss.gateway.rules.ReportRules.ReportType;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.Urn;
import mhss.gateway.rules.WorkingCalendar;

/** A decision into the state of its case, its e-mail and its record, in one transaction. */
public class Deciding {

  private final Casework casework;
  private final Letters letters;
  private final RuleSets ruleSets;
  private final Keeping keeping;
  private final Clock clock;

  public Deciding(
      Casework casework, Letters letters, RuleSets ruleSets, Keeping keeping, Clock clock) {
    this.casework = casework;
    this.letters = letters;
    this.ruleSets = ruleSets;
    this.keeping = keeping;
    this.clock = clock;
  }

  public record Keeping(ReviewRows rows, ReviewContent content, History history) {}

  public Preview preview(Row row, Decision decision, String actor) {
    return letters.preview(order(row, decision, actor));
  }

  /**
   * What is refused has changed nothing.
   *
   * @throws NotDecided when it is decided already, or must not be decided so
   * @throws mhss.gateway.responses.LetterRefused when its e-mail cannot be written
   */
  public UUID decide(Row row, Decision decision, String actor) {
    Review review = row.review();
    requireOpen(review);
    LetterOrder order = order(row, decision, actor);
    letters.check(order);
    move(row, decision, actor);
    UUID letter = letters.queue(order);
    keeping.rows().decided(review.id(), decision.outcome(), clock.instant(), actor, letter);
    if (!decision.accepted()) {
      byte[] details = keeping.content().sealDetails(review.id(), row.key(), decision.details());
      keeping.rows().reasons(review.id(), decision.reasons(), details);
    }
    keeping.history().record(step(review, decision, actor, letter));
    return letter;
  }

  private static void requireOpen(Review review) {
    switch (review.state()) {
      case "open" -> {}
      case "superseded" ->
          throw new NotDecided(
              "superseded", "A newer revision came in meanwhile: decide about that one");
      default ->
          throw new NotDecided(
              "already-decided",
              "It was %s by %s already; nothing was sent again"
                  .formatted(review.state(), review.decidedBy()));
    }
  }

  private LetterOrder order(Row row, Decision decision, String actor) {
    return DecisionLetter.order(
        ruleSets.get(row.review().ruleSet()), row.review(), decision, actor);
  }

  private void move(Row row, Decision decision, String actor) {
    Review review = row.review();
    RuleSet rules = ruleSets.get(review.ruleSet());
    ReportType type = Standard.type(rules, review.report());
    CaseEvent event =
        new CaseEvent(
                null,
                DecisionLetter.DESK,
                review.urn(),
                decision.accepted() ? type.accepted() : type.rejected(),
                clock.instant(),
                actor,
                null)
            .with(facts(review, decision));
    Registered registered = casework.apply(review.caseFile(), event);
    // Its case is locked now, as by whatever else changes reviews: always the case first.
    requireOpen(keeping.rows().locked(review.id()).orElseThrow().review());
    if (registered instanceof Registered.Illegal illegal) {
      throw new NotDecided(illegal.cause(), illegal.advice());
    }
    if (registered instanceof Registered.Duplicate) {
      throw new NotDecided(
          "already-decided", "The case has this decision already; nothing was sent again");
    }
  }

  private Map<String, String> facts(Review review, Decision decision) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("report", review.report());
    facts.put("revision", String.valueOf(review.revision()));
    if (decision.accepted()) {
      facts.put("approved-on", WorkingCalendar.dayOf(clock.instant()).toString());
    } else {
      facts.put("reason-code", decision.reasons().get(0));
    }
    return facts;
  }

  private static Step step(Review review, Decision decision, String actor, UUID letter) {
    Step step =
        Step.of("reviewed", decision.outcome())
            .by(actor)
            .message(review.message())
            .caseFile(review.caseFile(), Urn.key(review.urn()))
            .fact("review", review.id())
            .fact("report", review.report())
            .fact("revision", review.revision())
            .fact("letter", letter);
    return decision.accepted() ? step : step.fact("reasons", String.join(" ", decision.reasons()));
  }
}
