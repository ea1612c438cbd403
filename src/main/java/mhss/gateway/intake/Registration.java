package mhss.gateway.intake;

import java.util.UUID;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Casework;
import mhss.gateway.casework.Referral;
import mhss.gateway.casework.Registered;
import mhss.gateway.intake.reading.CheckedReferral;
import mhss.gateway.intake.recognition.Recognised;
import mhss.gateway.rules.RuleSet;
import org.springframework.transaction.support.TransactionTemplate;

/** Last step: the case is changed and everything is written, in one transaction. */
class Registration {

  private final Casework casework;
  private final Cases cases;
  private final Acknowledgements acknowledgements;
  private final Settlement settlement;
  private final TransactionTemplate transactions;

  Registration(
      Casework casework,
      Cases cases,
      Acknowledgements acknowledgements,
      Settlement settlement,
      TransactionTemplate transactions) {
    this.casework = casework;
    this.cases = cases;
    this.acknowledgements = acknowledgements;
    this.settlement = settlement;
    this.transactions = transactions;
  }

  void register(InHand inHand) {
    transactions.executeWithoutResult(status -> write(inHand));
  }

  /** Nothing that is done in it stays. */
  void takenBack(Runnable work) {
    transactions.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          work.run();
        });
  }

  void decideFor(InHand inHand) {
    if (!inHand.settled()) {
      inHand.settle(decide(inHand));
    }
  }

  private void write(InHand inHand) {
    boolean opens = !inHand.settled() && inHand.referral() != null;
    settlement.writeSteps(inHand);
    inHand.effects().forEach(Runnable::run);
    decideFor(inHand);
    settlement.write(inHand);
    if (opens && inHand.outcome() instanceof Outcome.Applied applied) {
      acknowledgements.acknowledge(inHand, applied);
    }
  }

  private Outcome decide(InHand inHand) {
    Registered registered =
        inHand.referral() == null
            ? casework.apply(event(inHand))
            : casework.register(referral(inHand, inHand.referral()));
    if (registered instanceof Registered.CaseOpened opened) {
      return applied(opened.caseFile(), opened.urn(), opened.state());
    }
    if (registered instanceof Registered.CaseMoved moved) {
      return applied(moved.caseFile(), moved.urn(), moved.state());
    }
    if (registered instanceof Registered.Duplicate duplicate) {
      return new Outcome.Duplicate(duplicate.caseFile(), duplicate.urn());
    }
    Registered.Illegal illegal = (Registered.Illegal) registered;
    return new Outcome.Parked(illegal.cause(), illegal.advice());
  }

  private Outcome applied(UUID caseFile, String urn, String state) {
    return new Outcome.Applied(caseFile, cases.byId(caseFile).orElseThrow().key(), urn, state);
  }

  private static Referral referral(InHand inHand, CheckedReferral referral) {
    return new Referral(
        inHand.stored().id(),
        inHand.stored().desk(),
        referral.urn().orElseThrow().raw(),
        referral.kind().flatMap(RuleSet.Kind::event).orElseThrow(),
        referral.contract().orElseThrow().ruleSet(),
        referral.contract().orElseThrow().id(),
        referral.referralDate().orElseThrow(),
        inHand.stored().receivedAt(),
        referral.details(),
        referral.missing());
  }

  private static CaseEvent event(InHand inHand) {
    Recognised recognised = inHand.recognised();
    return new CaseEvent(
        inHand.stored().id(),
        inHand.stored().desk(),
        recognised.found().get("urn"),
        recognised.kind().event().orElseThrow(),
        inHand.stored().receivedAt());
  }
}
