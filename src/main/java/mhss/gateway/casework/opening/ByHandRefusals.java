package mhss.gateway.casework.opening;

import static mhss.gateway.casework.state.Refusals.NEXT;
import static mhss.gateway.casework.state.Refusals.illegal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Registered.Illegal;
import mhss.gateway.history.Step;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Reason;
import mhss.gateway.rules.Urn;
import mhss.gateway.rules.WorkingCalendar;

/** Why something that a person wants recorded is not. */
public final class ByHandRefusals {

  private ByHandRefusals() {}

  public static Illegal reasonMissing(String urn) {
    return new Illegal(
        null,
        urn,
        "reason-missing",
        "A case that is opened by hand needs its reason."
            + NEXT
            + "Say why, without personal data: for a re-referral with a reason of the rule set.");
  }

  public static Illegal alreadyOpen(CaseFile caseFile, RuleSet rules) {
    return illegal(
        caseFile,
        "already-open",
        "There is an open case with this URN: %s."
                .formatted(
                    rules
                        .state(caseFile.state())
                        .map(RuleSet.State::words)
                        .orElse(caseFile.state()))
            + NEXT
            + "Record on that case what happened.");
  }

  public static Illegal reReferralReason(CaseFile caseFile, List<Reason> reasons) {
    return illegal(
        caseFile,
        "reason-code",
        "A second period of support is given for these reasons only: %s."
                .formatted(
                    reasons.stream()
                        .map(reason -> reason.id() + " (" + reason.words() + ")")
                        .collect(Collectors.joining("; ")))
            + NEXT
            + "Give the one that the adviser decided.");
  }

  public static Illegal unknownPrevious(String urn, String desk, String previousUrn) {
    return new Illegal(
        null,
        urn,
        "unknown-previous",
        "The %s desk has no case with the URN %s, which this one is to follow."
                .formatted(desk, Urn.key(previousUrn))
            + NEXT
            + "See whether that URN is right; a case that never was here is not named.");
  }

  public static Illegal urnTaken(CaseFile caseFile) {
    return illegal(
        caseFile,
        "urn-taken",
        "Another case has this URN already."
            + NEXT
            + "If both are of the same customer, go on with that one and close this one.");
  }

  public static Illegal urnKnown(CaseFile caseFile) {
    return illegal(
        caseFile,
        "urn-known",
        "The case has a URN, and keeps it for life."
            + NEXT
            + "If the URN is wrong, record the error and open a case with the right one.");
  }

  public static Illegal closed(CaseFile caseFile, RuleSet rules) {
    return illegal(
        caseFile,
        "case-closed",
        "The case is closed: %s."
                .formatted(
                    rules
                        .state(caseFile.state())
                        .map(RuleSet.State::words)
                        .orElse(caseFile.state()))
            + NEXT
            + "See whether another case is meant.");
  }

  /** When the day on which a person says that something happened cannot be. */
  public static Optional<Illegal> moment(CaseEvent event, CaseFile caseFile, LocalDate today) {
    return event.message() != null || event.actor().equals(Step.GATEWAY)
        ? Optional.empty()
        : day(WorkingCalendar.dayOf(event.at()), caseFile, today);
  }

  /** As {@link #moment}, for what is known by its day. */
  public static Optional<Illegal> day(LocalDate day, CaseFile caseFile, LocalDate today) {
    if (day.isAfter(today)) {
      return Optional.of(inTheFuture(caseFile));
    }
    return caseFile.referralDate() != null && day.isBefore(caseFile.referralDate())
        ? Optional.of(beforeTheCase(caseFile))
        : Optional.empty();
  }

  public static Illegal inTheFuture(CaseFile caseFile) {
    return illegal(
        caseFile,
        "in-future",
        "What is recorded lies in the future." + NEXT + "Give the moment at which it happened.");
  }

  private static Illegal beforeTheCase(CaseFile caseFile) {
    return illegal(
        caseFile,
        "before-the-case",
        "What is recorded lies before the day of the referral, %s."
                .formatted(caseFile.referralDate())
            + NEXT
            + "Give the day on which it happened, and see whether this is the case that is meant.");
  }
}
