package mhss.gateway.casework.reports;

import static mhss.gateway.casework.state.Refusals.NEXT;
import static mhss.gateway.casework.state.Refusals.illegal;

import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Registered.Illegal;

/** Why a decision about a report is not applied. */
final class ReportRefusals {

  private ReportRefusals() {}

  static Illegal unknownRevision(CaseFile caseFile, CaseEvent event) {
    return illegal(
        caseFile,
        "unknown-revision",
        "The decision is about revision %s, which the case does not have."
                .formatted(event.facts().get("revision"))
            + NEXT
            + "If that revision was submitted, record it and replay the message; otherwise ask"
            + " the adviser which one is meant.");
  }

  static Illegal superseded(CaseFile caseFile) {
    return illegal(
        caseFile,
        "superseded-revision",
        "There is a newer revision, and the decision does not say that it is about that one."
            + NEXT
            + "Ask the adviser which revision the decision is about, then record it with its"
            + " revision, or discard the message.");
  }

  static Illegal submittedInFuture(CaseFile caseFile) {
    return illegal(
        caseFile,
        "submitted-in-future",
        "The decision states a day of submission that lies after the decision itself."
            + NEXT
            + "Ask the adviser for the right day, then record the decision with it.");
  }

  static Illegal contradictory(CaseFile caseFile) {
    return illegal(
        caseFile,
        "contradictory",
        "A rejection came after the same report was accepted. Its state was not changed; the case"
            + " is held so that nothing follows from either. Ask the adviser which decision"
            + " stands, then release the case with that as the reason.");
  }
}
