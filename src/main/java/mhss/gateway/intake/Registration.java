package mhss.gateway.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Casework;
import mhss.gateway.casework.Referral;
import mhss.gateway.casework.Registered;
import mhss.gateway.history.Step;
import mhss.gateway.intake.reading.CheckedReferral;
import mhss.gateway.rules.RuleSet;
import org.springframework.transaction.support.TransactionTemplate;

/** Last step: everything a message does, in one transaction. */
class Registration {

  private final Casework casework;
  private final Cases cases;
  private final Effecting effecting;
  private final TransactionTemplate transactions;

  /** What becomes of a message beside its case. */
  record Effecting(
      Settlement settlement,
      Acknowledgements acknowledgements,
      SeenSignatures signatures,
      Waiting waiting,
      ReceivedReports reports,
      CaseReporters reporters,
      Marks marks) {}

  Registration(
      Casework casework, Cases cases, Effecting effecting, TransactionTemplate transactions) {
    this.casework = casework;
    this.cases = cases;
    this.effecting = effecting;
    this.transactions = transactions;
  }

  void register(InHand inHand) {
    boolean settled = inHand.settled();
    boolean undone =
        Boolean.TRUE.equals(
            transactions.execute(
                status -> {
                  write(inHand);
                  boolean undo = !settled && (inHand.reconsidered() || mayWait(inHand));
                  if (undo) {
                    status.setRollbackOnly();
                  }
                  return undo;
                }));
    if (undone) {
      transactions.executeWithoutResult(status -> writeOtherwise(inHand));
    }
  }

  /** What would be written into the history; nothing that is done for it stays. */
  List<Step> rehearse(InHand inHand) {
    if (inHand.outcome() instanceof Outcome.Withheld) {
      return List.of();
    }
    boolean settled = inHand.settled();
    List<Step> steps = takenBack(inHand);
    return !settled && inHand.reconsidered() ? takenBack(inHand) : steps;
  }

  private List<Step> takenBack(InHand inHand) {
    return transactions.execute(
        status -> {
          status.setRollbackOnly();
          effecting.settlement().asIfWaiting(inHand.stored().id());
          write(inHand);
          return effecting.settlement().written();
        });
  }

  private void decideFor(InHand inHand) {
    if (!inHand.settled()) {
      inHand.settle(decide(inHand));
      if (inHand.outcome() instanceof Outcome.Applied applied) {
        effecting.signatures().refuse(inHand, applied).ifPresent(inHand::reconsider);
      }
    }
  }

  private void write(InHand inHand) {
    boolean opens = !inHand.settled() && inHand.referral() != null;
    effecting.settlement().writeSteps(inHand);
    inHand.effects().forEach(Runnable::run);
    decideFor(inHand);
    if (!inHand.linked()) {
      link(inHand);
    }
    effecting.settlement().write(inHand);
    effecting.marks().minimise(inHand);
    effecting.reports().answer(inHand);
    if (opens && inHand.outcome() instanceof Outcome.Applied applied) {
      effecting.acknowledgements().acknowledge(inHand, applied);
    }
  }

  /**
   * A parked message is found by the case it speaks of, whatever it was parked for, and says what
   * would settle it.
   */
  private void link(InHand inHand) {
    if (!(inHand.outcome() instanceof Outcome.Parked parked)) {
      return;
    }
    Outcome.Parked linked = parked;
    if (parked.urn() == null && inHand.urn().isPresent()) {
      String urn = inHand.urn().get();
      linked = parked.of(caseOf(inHand, urn).orElse(null), urn);
    }
    inHand.link(linked.advising(Choices.with(linked.advice(), inHand, linked)));
  }

  private Optional<UUID> caseOf(InHand inHand, String urn) {
    return cases.byUrn(inHand.stored().desk(), urn).map(CaseFile::id);
  }

  private static boolean mayWait(InHand inHand) {
    return inHand.outcome() instanceof Outcome.Parked parked
        && parked.cause().equals(CaseArrivals.UNKNOWN_CASE);
  }

  /** Nothing of the first attempt stayed. */
  private void writeOtherwise(InHand inHand) {
    boolean waits =
        mayWait(inHand)
            && effecting.waiting().begin(inHand.stored().id(), (Outcome.Parked) inHand.outcome());
    if (!waits) {
      write(inHand);
    }
  }

  private Outcome decide(InHand inHand) {
    if (inHand.referral() == null && inHand.informs()) {
      return informs(inHand);
    }
    if (inHand.isSubmission()) {
      return inHand.maySend() ? effecting.reports().submit(inHand) : notAskedToSend();
    }
    Optional<Outcome> foreign = effecting.reporters().refuse(inHand);
    if (foreign.isPresent()) {
      return foreign.get();
    }
    Registered registered =
        inHand.referral() == null
            ? casework.apply(event(inHand))
            : casework.register(referral(inHand, inHand.referral()));
    if (registered instanceof Registered.CaseOpened opened) {
      effecting.marks().mark(inHand, opened.caseFile());
      return new Outcome.Applied(opened.caseFile(), opened.key(), opened.urn(), opened.state());
    }
    if (registered instanceof Registered.CaseMoved moved) {
      effecting.reports().received(inHand, moved.caseFile());
      effecting.marks().mark(inHand, moved.caseFile());
      UUID key = cases.byId(moved.caseFile()).orElseThrow().key();
      return new Outcome.Applied(moved.caseFile(), key, moved.urn(), moved.state());
    }
    if (registered instanceof Registered.Duplicate duplicate) {
      effecting.marks().mark(inHand, duplicate.caseFile());
      return new Outcome.Duplicate(duplicate.caseFile(), duplicate.urn());
    }
    Registered.Illegal illegal = (Registered.Illegal) registered;
    return new Outcome.Parked(illegal.cause(), illegal.advice(), illegal.caseFile(), illegal.urn());
  }

  /** Without leaving, a submission is none. */
  private static Outcome notAskedToSend() {
    return new Outcome.Parked(
        "sends",
        "It is a report that is to leave, and nothing may leave because of it unless a person says so: replay it with --send");
  }

  /** Nothing changes by it, so that it reaches somebody only when a person is told. */
  private Outcome informs(InHand inHand) {
    String urn = inHand.urn().orElse(null);
    RuleSet.Kind kind = inHand.recognised().kind();
    return new Outcome.Parked(
        "for-information",
        "It is %s (%s), which changes no case by itself: read it, act on it, then discard it"
            .formatted(kind.name(), kind.id()),
        inHand.urn().flatMap(known -> caseOf(inHand, known)).orElse(null),
        urn);
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
    InHand.Happening happening = inHand.happening();
    return new CaseEvent(
            inHand.stored().id(),
            inHand.stored().desk(),
            happening.urn(),
            happening.event().orElseThrow(),
            inHand.stored().receivedAt())
        .with(happening.facts());
  }
}
