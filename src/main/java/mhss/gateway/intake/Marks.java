package mhss.gateway.intake;

import java.util.Set;
import java.util.UUID;
import mhss.gateway.casework.CaseRecords;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.intake.special.SpecialHandling;

/** Marks the case of a referral that needs special handling, and keeps no more than may be kept. */
class Marks {

  private final CaseRecords records;
  private final MessageStore messages;
  private final History history;

  Marks(CaseRecords records, MessageStore messages, History history) {
    this.records = records;
    this.messages = messages;
    this.history = history;
  }

  void mark(InHand inHand, UUID caseFile) {
    Set<String> marks = marks(inHand);
    marks.forEach(mark -> records.mark(caseFile, mark, Step.GATEWAY));
    if (marks.contains(SpecialHandling.OWN_EMPLOYEE)) {
      records.hold(caseFile, SpecialHandling.OWN_EMPLOYEE, Step.GATEWAY);
    }
  }

  /** The mail itself says more than may be held: the mailbox keeps it, the gateway does not. */
  void minimise(InHand inHand) {
    boolean taken =
        inHand.outcome() instanceof Outcome.Applied
            || inHand.outcome() instanceof Outcome.Duplicate;
    if (taken && marks(inHand).contains(SpecialHandling.MAPPA)) {
      messages.forget(inHand.stored().id());
      history.record(Step.of("minimised", "mappa").message(inHand.stored().id()));
    }
  }

  private static Set<String> marks(InHand inHand) {
    return inHand.referral() == null ? Set.of() : inHand.referral().marks();
  }
}
