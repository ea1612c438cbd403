package mhss.gateway.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mhss.gateway.history.Step;
import mhss.gateway.intake.opening.OpenedPart;
import mhss.gateway.intake.reading.CheckedReferral;
import mhss.gateway.intake.reading.Finding;
import mhss.gateway.intake.reading.ReferralReader;
import mhss.gateway.intake.recognition.Recognised;
import mhss.gateway.rules.Urn;

/** Third step: the form into checked fields. */
class Reading {

  /** A URN named in running text. */
  private static final Pattern NAMED =
      Pattern.compile("\\bURN\\b[\\s:#.]*([A-Z0-9][A-Z0-9/-]{2,19})", Pattern.CASE_INSENSITIVE);

  private final ReferralReader reader;

  Reading(ReferralReader reader) {
    this.reader = reader;
  }

  void read(InHand inHand) {
    if (inHand.recognised().form().isEmpty()) {
      readWords(inHand);
      return;
    }
    CheckedReferral referral = reader.check(inHand.recognised());
    inHand.referral(referral);
    inHand.step(step(inHand.recognised(), referral));
    unusable(referral).or(() -> otherUrn(inHand, referral)).ifPresent(inHand::settle);
  }

  private static void readWords(InHand inHand) {
    Recognised recognised = inHand.recognised();
    String named = recognised.found().getOrDefault("urn", "");
    Optional<Urn> urn = recognised.ruleSet().urn(named);
    inHand.step(Step.of("read", urn.isPresent() ? "complete" : "incomplete"));
    if (urn.isEmpty()) {
      parked(
              "urn-missing",
              "The standard words name no URN that can be read: ask the sender for it")
          .ifPresent(inHand::settle);
    }
  }

  private static Step step(Recognised recognised, CheckedReferral referral) {
    Step step =
        Step.of("read", referral.missing().isEmpty() ? "complete" : "incomplete")
            .rule(recognised.form().orElseThrow().layout())
            .fact("fields", recognised.form().orElseThrow().fields().size());
    if (!referral.missing().isEmpty()) {
      step = step.fact("missing", String.join(" ", referral.missing()));
    }
    for (Finding finding : referral.findings()) {
      step = step.fact("finding." + finding.key(), finding.message());
    }
    return step;
  }

  /**
   * Without these there is no case and no clock: a person asks for them (requirements ).
   */
  private static Optional<Outcome> unusable(CheckedReferral referral) {
    if (referral.urn().isEmpty()) {
      return parked("urn-missing", "The form has no URN that can be read: ask the sender for it");
    }
    if (referral.referralDate().isEmpty()) {
      return parked(
          "referral-date-missing",
          "The date of referral is missing or cannot be read as day/month/year: ask the sender");
    }
    if (referral.contract().isEmpty() || referral.kind().isEmpty()) {
      return parked(
          "no-contract",
          "No contract covers that date of referral at this desk: check the date, or gateway.contracts in config/application.yml");
    }
    return Optional.empty();
  }

  /** the mail speaks of one case and the form of another. */
  private static Optional<Outcome> otherUrn(InHand inHand, CheckedReferral referral) {
    String formPart = inHand.recognised().part().path();
    boolean other =
        inHand.opened().parts().stream()
            .filter(part -> !part.attachment() && !part.path().equals(formPart))
            .map(OpenedPart::text)
            .anyMatch(text -> namesAnother(text, referral.urn().orElseThrow()));
    return other || namesAnother(inHand.opened().subject(), referral.urn().orElseThrow())
        ? parked(
            "urn-differs",
            "The mail names another URN than the form in it: ask the sender which is right; nothing was applied")
        : Optional.empty();
  }

  private static boolean namesAnother(String text, Urn urn) {
    Matcher matcher = NAMED.matcher(text);
    while (matcher.find()) {
      String named = matcher.group(1).toUpperCase(Locale.ROOT);
      boolean number = named.chars().anyMatch(Character::isDigit);
      if (number && !named.equals("100") && !named.equals(urn.key())) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Outcome> parked(String cause, String advice) {
    return Optional.of(new Outcome.Parked(cause, advice));
  }
}
