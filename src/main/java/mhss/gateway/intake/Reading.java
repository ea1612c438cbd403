package mhss.gateway.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.history.Step;
import mhss.gateway.intake.InHand.Happening;
import mhss.gateway.intake.reading.CheckedReferral;
import mhss.gateway.intake.reading.DecisionFacts;
import mhss.gateway.intake.reading.Finding;
import mhss.gateway.intake.reading.ReferralReader;
import mhss.gateway.intake.reading.ReportReader;
import mhss.gateway.intake.reading.ReportReader.CheckedReport;
import mhss.gateway.intake.reading.SpokenCase;
import mhss.gateway.intake.recognition.NamedUrns;
import mhss.gateway.intake.recognition.OwnWords;
import mhss.gateway.intake.recognition.Recognised;
import mhss.gateway.intake.recognition.Refusal;
import mhss.gateway.rules.Urn;

/** Third step: the form or the words into checked values, and the case they are about. */
class Reading {

  private final Readers readers;
  private final Cases cases;

  record Readers(
      ReferralReader referrals, ReportReader reports, SpokenCase spoken, DecisionFacts decisions) {}

  Reading(Readers readers, Cases cases) {
    this.readers = readers;
    this.cases = cases;
  }

  void read(InHand inHand) {
    inHand.looking(() -> looked(inHand));
  }

  private void looked(InHand inHand) {
    Recognised recognised = inHand.recognised();
    if (recognised.form().isEmpty()) {
      readWords(inHand);
    } else if (recognised.kind().report().isPresent()) {
      readReport(inHand);
    } else {
      readReferral(inHand);
    }
  }

  private void readWords(InHand inHand) {
    Recognised recognised = inHand.recognised();
    SpokenCase.Found found =
        readers.spoken().of(inHand.opened(), recognised, inHand.stored().desk());
    DecisionFacts.Facts facts =
        readers
            .decisions()
            .of(inHand.opened(), recognised, found.letter(), inHand.stored().receivedAt());
    Optional<String> said = inHand.said().urn();
    said.or(found::urn)
        .map(urn -> new Happening(urn, recognised.kind().event(), facts.facts()))
        .ifPresent(inHand::happening);
    inHand.step(
        Step.of("read", inHand.happening() == null ? "nameless" : "words")
            .fact("urn-by", said.isPresent() ? "person" : found.by())
            .facts(facts.facts()));
    if (recognised.kind().event().isEmpty()) {
      return;
    }
    found.refusal().filter(refusal -> said.isEmpty()).ifPresent(refusal -> refuse(inHand, refusal));
    facts.refusal().filter(r -> !inHand.settled()).ifPresent(refusal -> refuse(inHand, refusal));
  }

  private void readReport(InHand inHand) {
    Recognised recognised = inHand.recognised();
    Optional<Urn> written = readers.reports().urn(recognised);
    Optional<String> urn = inHand.said().urn().or(() -> written.map(Urn::key));
    if (urn.isEmpty()) {
      inHand.step(Step.of("read", "nameless"));
      refuse(inHand, urnMissing());
      return;
    }
    Optional<CaseFile> caseFile = cases.byUrn(inHand.stored().desk(), urn.get());
    // Without a case it is not known which report it is; it waits for the case under any event.
    inHand.happening(new Happening(urn.get(), recognised.kind().event(), Map.of()));
    caseFile.ifPresent(known -> readReport(inHand, known));
    if (inHand.said().urn().isEmpty()) {
      differing(inHand, written.get()).ifPresent(refusal -> refuse(inHand, refusal));
    }
  }

  private void readReport(InHand inHand, CaseFile caseFile) {
    List<CheckedReport> found = readers.reports().check(inHand.recognised().part(), caseFile);
    if (found.size() != 1) {
      inHand.step(Step.of("read", "ambiguous"));
      refuse(
          inHand,
          new Refusal(
              "report-unclear",
              "As the case stands (%s) it can be %d different reports: read it and record which it is"
                  .formatted(caseFile.state(), found.size())));
      return;
    }
    CheckedReport report = found.get(0);
    inHand.report(report);
    inHand.recognised(
        inHand
            .recognised()
            .as(report.ruleSet(), report.ruleSet().kind(report.kind()), report.form()));
    inHand.happening(
        new Happening(Urn.key(caseFile.urn()), Optional.of(report.event()), report.facts()));
    inHand.step(
        Step.of("read", "report")
            .rule(report.form().layout())
            .fact("fields", report.form().fields().size())
            .facts(report.facts()));
  }

  private void readReferral(InHand inHand) {
    Optional<Refusal> refused = readers.referrals().refuse(inHand.opened());
    if (refused.isPresent()) {
      refuse(inHand, refused.get());
      return;
    }
    CheckedReferral referral = readers.referrals().check(inHand.opened(), inHand.recognised());
    inHand.referral(referral);
    inHand.step(step(inHand.recognised(), referral));
    unusable(referral)
        .or(() -> differing(inHand, referral.urn().orElseThrow()))
        .or(() -> elsewhere(inHand, referral.urn().orElseThrow()))
        .ifPresent(refusal -> refuse(inHand, refusal));
  }

  /** What is named differently is a matter of security, not only of order (requirements A-32). */
  private static void refuse(InHand inHand, Refusal refusal) {
    if (refusal.cause().equals("urn-differs")) {
      inHand.step(Step.of("security", refusal.cause()));
    }
    inHand.settle(new Outcome.Parked(refusal.cause(), refusal.advice()));
  }

  private static Step step(Recognised recognised, CheckedReferral referral) {
    Step step =
        Step.of("read", referral.missing().isEmpty() ? "complete" : "incomplete")
            .rule(recognised.form().orElseThrow().layout())
            .fact("fields", recognised.form().orElseThrow().fields().size());
    if (!referral.missing().isEmpty()) {
      step = step.fact("missing", String.join(" ", referral.missing()));
    }
    if (!referral.marks().isEmpty()) {
      step = step.fact("marks", String.join(" ", referral.marks()));
    }
    for (Finding finding : referral.findings()) {
      step = step.fact("finding." + finding.key(), finding.message());
    }
    return step;
  }

  /**
   * Without these there is no case and no clock: a person asks for them (requirements ).
   */
  private static Optional<Refusal> unusable(CheckedReferral referral) {
    if (referral.urn().isEmpty()) {
      return Optional.of(urnMissing());
    }
    if (referral.referralDate().isEmpty()) {
      return refusal(
          "referral-date-missing",
          "The date of referral is missing or cannot be read as day/month/year: ask the sender");
    }
    if (referral.contract().isEmpty() || referral.kind().isEmpty()) {
      return refusal(
          "no-contract",
          "No contract covers that date of referral at this desk: check the date, or gateway.contracts in config/application.yml");
    }
    return Optional.empty();
  }

  /** the mail speaks of one case and the form of another. */
  private static Optional<Refusal> differing(InHand inHand, Urn urn) {
    Recognised recognised = inHand.recognised();
    Set<String> named =
        new TreeSet<>(NamedUrns.in(inHand.opened().subject(), recognised.ruleSet()));
    inHand.opened().parts().stream()
        .filter(part -> !part.attachment() && !part.path().equals(recognised.part().path()))
        .map(OwnWords::of)
        .forEach(text -> named.addAll(NamedUrns.in(text, recognised.ruleSet())));
    named.remove(urn.key());
    return named.isEmpty()
        ? Optional.empty()
        : refusal(
            "urn-differs",
            "The mail names another URN than the form in it: ask the sender which is right; nothing was applied");
  }

  /** A person may say of what case a message speaks, but a referral opens its own. */
  private static Optional<Refusal> elsewhere(InHand inHand, Urn urn) {
    return inHand.said().urn().filter(said -> !said.equals(urn.key())).isEmpty()
        ? Optional.empty()
        : refusal(
            "opens-its-own-case",
            "It is a referral, which opens the case of its own URN and belongs to no other: act on it by hand");
  }

  private static Refusal urnMissing() {
    return new Refusal(
        "urn-missing", "The form has no URN that can be read: ask the sender for it");
  }

  private static Optional<Refusal> refusal(String cause, String advice) {
    return Optional.of(new Refusal(cause, advice));
  }
}
