package mhss.gateway.casework.opening;

import java.time.LocalDate;
import java.util.Optional;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Referral;
import mhss.gateway.casework.Registered.Illegal;
import mhss.gateway.casework.state.Refusals;
import mhss.gateway.rules.Deadlines;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets.Contract;
import mhss.gateway.rules.WorkingCalendar;

/** Whether a referral may open a case, or says the same as one that is open. */
public class ReferralCheck {

  private final Deadlines deadlines;

  public ReferralCheck(WorkingCalendar calendar) {
    this.deadlines = new Deadlines(calendar);
  }

  /** Why a first referral opens no case; empty when it does. */
  public Optional<Illegal> opening(
      Referral referral, String urn, RuleSet rules, Contract contract) {
    return rules.transition(Optional.empty(), referral.event(), referral.desk()).isEmpty()
        ? Optional.of(Refusals.opensNoCase(urn, referral.event(), rules))
        : dates(referral, urn, rules, contract);
  }

  /** As {@link #opening}, but that a person may open a case however late it is. */
  public Optional<Illegal> byHand(Referral referral, String urn, RuleSet rules, Contract contract) {
    return opening(referral, urn, rules, contract)
        .filter(refusal -> !refusal.cause().equals("referral-too-old"));
  }

  /** Why the date of a referral cannot be right; empty when it can. */
  public Optional<Illegal> dates(Referral referral, String urn, RuleSet rules, Contract contract) {
    LocalDate received = WorkingCalendar.dayOf(referral.receivedAt());
    if (referral.referralDate().isAfter(received)) {
      return Optional.of(Refusals.inTheFuture(urn));
    }
    if (!contract.covers(referral.referralDate())) {
      return Optional.of(Refusals.outsideContract(urn, contract));
    }
    if (supportEnd(rules, referral.referralDate()).isBefore(received)) {
      return Optional.of(Refusals.tooOld(urn));
    }
    return Optional.empty();
  }

  /** Why a referral to an existing case is more than a duplicate; empty when it is one. */
  public Optional<Illegal> again(Referral referral, CaseFile caseFile, RuleSet rules) {
    boolean closed = rules.state(caseFile.state()).map(RuleSet.State::closed).orElse(true);
    if (closed || apart(rules, caseFile.referralDate(), referral.referralDate())) {
      return Optional.of(Refusals.reReferral(caseFile, rules));
    }
    boolean sameDate = referral.referralDate().equals(caseFile.referralDate());
    return rules.isInterruption(caseFile.state()) && !sameDate
        ? Optional.of(Refusals.returner(caseFile, rules))
        : Optional.empty();
  }

  private boolean apart(RuleSet rules, LocalDate one, LocalDate other) {
    return one.isAfter(supportEnd(rules, other)) || other.isAfter(supportEnd(rules, one));
  }

  private LocalDate supportEnd(RuleSet rules, LocalDate referral) {
    return deadlines.lastDay(
        rules.clock(RuleSet.SUPPORT_PERIOD).orElseThrow().duration(), referral);
  }
}
