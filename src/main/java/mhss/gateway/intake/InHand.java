package mhss.gateway.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.casework.StoredMail;
import mhss.gateway.documents.TooMuchWork;
import mhss.gateway.history.Step;
import mhss.gateway.intake.opening.OpenedMail;
import mhss.gateway.intake.reading.CheckedReferral;
import mhss.gateway.intake.reading.ReportReader.CheckedReport;
import mhss.gateway.intake.recognition.Recognised;
import mhss.gateway.reports.NotSubmitted;
import mhss.gateway.rules.Urn;

/**
 * One message on its way through the process route: what is known of it so far. Used by one thread
 * at a time.
 */
public final class InHand {

  private final StoredMail stored;
  private final boolean maySend;
  private final boolean submission;
  private final Said said;
  private final List<Step> steps = new ArrayList<>();
  private final List<Runnable> effects = new ArrayList<>();
  private OpenedMail opened;
  private Recognised recognised;
  private CheckedReferral referral;
  private CheckedReport report;
  private Happening happening;
  private Outcome outcome;
  private boolean besideOthers;
  private boolean automatic;
  private boolean reconsidered;
  private boolean linked;
  private long lastStep = System.nanoTime();
  private String partner = Step.GATEWAY;
  private NotSubmitted notSubmitted;

  /** It came from one of our own coaches, and carries what is to leave. */
  boolean isSubmission() {
    return submission;
  }

  /**
   * @param maySend false after a replay that was not asked to send: all is computed, nothing leaves
   */
  InHand(StoredMail stored, boolean maySend, boolean submission, Said said) {
    this.submission = submission;
    this.stored = stored;
    this.maySend = maySend;
    this.said = said;
  }

  Said said() {
    return said;
  }

  /** Others are in memory with it. */
  void besideOthers(boolean beside) {
    this.besideOthers = beside;
  }

  boolean besideOthers() {
    return besideOthers;
  }

  boolean maySend() {
    return maySend;
  }

  StoredMail stored() {
    return stored;
  }

  /** No person sent it, so it never gets an answer (RFC 3834). */
  void automatic(boolean automatic) {
    this.automatic = automatic;
  }

  boolean automatic() {
    return automatic;
  }

  boolean mayAnswer() {
    return maySend && !automatic;
  }

  boolean settled() {
    return outcome != null;
  }

  void opened(OpenedMail opened) {
    this.opened = opened;
  }

  OpenedMail opened() {
    return opened;
  }

  /** Looking into the opened mail: when that costs more than a mail may, a person does it. */
  void looking(Runnable work) {
    try {
      opened.effort().spentOn(work);
    } catch (TooMuchWork left) {
      settle(
          new Outcome.Parked(
              "too-much-work",
              left.getMessage()
                  + ": nothing was applied. Read it, and act on it by hand or ask the sender for the form alone"));
    }
  }

  void recognised(Recognised recognised) {
    this.recognised = recognised;
  }

  Recognised recognised() {
    return recognised;
  }

  void referral(CheckedReferral referral) {
    this.referral = referral;
  }

  CheckedReferral referral() {
    return referral;
  }

  void report(CheckedReport report) {
    this.report = report;
  }

  CheckedReport report() {
    return report;
  }

  /**
   * What it says happened to a case.
   *
   * @param urn normalised
   * @param event empty: it only informs
   */
  record Happening(String urn, Optional<String> event, Map<String, String> facts) {}

  /** It changes no case, whichever it is about. */
  boolean informs() {
    return happening == null || happening.event().isEmpty();
  }

  void happening(Happening happening) {
    this.happening = happening;
  }

  Happening happening() {
    return happening;
  }

  /** The URN it speaks of, normalised, as far as it is known yet. */
  Optional<String> urn() {
    if (said.urn().isPresent()) {
      return said.urn();
    }
    if (happening != null) {
      return Optional.of(happening.urn());
    }
    if (referral != null) {
      return referral.urn().map(Urn::key);
    }
    return Optional.ofNullable(recognised)
        .flatMap(found -> found.ruleSet().urn(found.found().getOrDefault("urn", "")))
        .map(Urn::key);
  }

  void partner(String id) {
    this.partner = id;
  }

  /** Id of the partner who sent it, once it is known. */
  String partner() {
    return partner;
  }

  void notSubmitted(NotSubmitted refusal) {
    this.notSubmitted = refusal;
  }

  /** Why a report of our own coaches did not leave. */
  Optional<NotSubmitted> notSubmitted() {
    return Optional.ofNullable(notSubmitted);
  }

  void settle(Outcome outcome) {
    this.outcome = outcome;
  }

  /** What was done for the outcome so far is taken back. */
  void reconsider(Outcome outcome) {
    this.outcome = outcome;
    this.reconsidered = true;
  }

  /** The outcome with its case and the choice for a person. */
  void link(Outcome.Parked outcome) {
    this.outcome = outcome;
    this.linked = true;
  }

  boolean linked() {
    return linked;
  }

  boolean reconsidered() {
    return reconsidered;
  }

  Outcome outcome() {
    return outcome;
  }

  /**
   * Goes into the history together with the effect at the end, where every step has the time of the
   * end: how long it took since the one before stands in it.
   */
  void step(Step step) {
    long now = System.nanoTime();
    steps.add(step.message(stored.id()).fact("ms", (now - lastStep) / 1_000_000));
    lastStep = now;
  }

  List<Step> steps() {
    return steps;
  }

  /** Work of an early step that is done in the transaction of the last one. */
  void effect(Runnable work) {
    effects.add(work);
  }

  List<Runnable> effects() {
    return effects;
  }
}
