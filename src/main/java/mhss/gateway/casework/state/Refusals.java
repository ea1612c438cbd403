package mhss.gateway.casework.state;

import java.util.UUID;
import java.util.stream.Collectors;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Registered.Illegal;
import mhss.gateway.rules.OutsideCalendar;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Event;
import mhss.gateway.rules.RuleSet.State;
import mhss.gateway.rules.RuleSet.Transition;
import mhss.gateway.rules.RuleSets.Contract;
import mhss.gateway.rules.Urn;

/** Every reason for which an event is not applied, with its code and what a person is to do. */
public final class Refusals {

  public static final String NEXT = " Nothing was changed. ";

  private Refusals() {}

  public static Illegal urnMissing() {
    return new Illegal(
        null,
        null,
        "urn-missing",
        "The message has no URN that could be one (a bare 'URN 100' is only the printed label)."
            + NEXT
            + "Ask the sender for the URN, or discard the message.");
  }

  public static Illegal unknownCase(String urn, String desk) {
    return new Illegal(
        null,
        urn,
        "unknown-case",
        "The %s desk has no case with this URN.".formatted(desk)
            + NEXT
            + "If the referral is still to come, or is parked, see to it first and replay this"
            + " message; otherwise ask the sender whether the URN is right.");
  }

  public static Illegal opensNoCase(String urn, String event, RuleSet rules) {
    return new Illegal(
        null,
        urn,
        "opens-no-case",
        "Under %s %s does not open a case.".formatted(rules.id(), words(rules, event))
            + NEXT
            + "See which contract the message belongs to.");
  }

  public static Illegal unknownEvent(CaseFile caseFile, String event) {
    return illegal(
        caseFile,
        "unknown-event",
        "The case goes by the rule set %s, which knows no '%s'."
                .formatted(caseFile.ruleSet(), event)
            + NEXT
            + "The message was written for another edition of the guidance: ask the sender what is"
            + " meant.");
  }

  public static Illegal notAllowed(CaseFile caseFile, RuleSet rules, Event event) {
    return illegal(
        caseFile,
        "not-allowed",
        "%s does not fit now: %s (state %s); it is possible in %s only."
                .formatted(
                    capital(event.words()),
                    rules.state(caseFile.state()).map(State::words).orElse("its state is unknown"),
                    caseFile.state(),
                    rules.transitions(event.id()).stream()
                        .map(Transition::from)
                        .map(from -> from.orElse("a case that is not open yet"))
                        .collect(Collectors.joining(", ")))
            + NEXT
            + "If a step before it is missing here, record that one, then this; a message that brought"
            + " it can be replayed. If the sender is mistaken, tell the sender, and discard it.");
  }

  public static Illegal reReferral(CaseFile caseFile, RuleSet rules) {
    return illegal(
        caseFile,
        "re-referral",
        "There is already a case with this URN, and this would be a second period of support ("
            + rules.state(caseFile.state()).map(State::words).orElse("its state is unknown")
            + ")."
            + NEXT
            + rules.advice().get("re-referral"));
  }

  public static Illegal returner(CaseFile caseFile, RuleSet rules) {
    return illegal(
        caseFile,
        "returner",
        "A referral with another date came while "
            + rules.state(caseFile.state()).map(State::words).orElse("the case is interrupted")
            + "."
            + NEXT
            + rules.advice().get("returner"));
  }

  public static Illegal held(CaseFile caseFile) {
    return illegal(
        caseFile,
        "case-held",
        "The case is held (%s): nothing but notes is applied to it."
                .formatted(caseFile.held().orElse("-"))
            + NEXT
            + "See why it is held, release it with a reason, and replay the message.");
  }

  /** The same event came with other facts than the first time. */
  public static Illegal saysOtherwise(CaseFile caseFile, Event event) {
    return illegal(
        caseFile,
        "says-otherwise",
        "%s is recorded already, and this one says something else about it."
                .formatted(capital(event.words()))
            + NEXT
            + "Compare the two; ask the sender which one is right.");
  }

  public static Illegal inTheFuture(String urn) {
    return new Illegal(
        null,
        urn,
        "referral-in-future",
        "The date of referral lies after the day on which the message came."
            + NEXT
            + "Ask the adviser for the right date and for a corrected form.");
  }

  public static Illegal tooOld(String urn) {
    return new Illegal(
        null,
        urn,
        "referral-too-old",
        "The support period of this referral was over before the message came."
            + NEXT
            + "Ask the adviser whether the date of referral is right; if so, open the case by hand.");
  }

  public static Illegal outsideContract(String urn, Contract contract) {
    return new Illegal(
        null,
        urn,
        "outside-contract",
        "The contract %s takes referrals dated %s to %s, and this one is not."
                .formatted(contract.id(), contract.from(), contract.to())
            + NEXT
            + "Ask the adviser whether the date of referral is right; if so, an admin adds the"
            + " contract to gateway.contracts, then replay the message.");
  }

  public static Illegal outsideCalendar(UUID caseFile, String urn, OutsideCalendar outside) {
    return new Illegal(
        caseFile,
        urn,
        "outside-calendar",
        "The deadlines cannot be computed: "
            + outside.getMessage()
            + "."
            + NEXT
            + "Then replay the message.");
  }

  public static Illegal illegal(CaseFile caseFile, String cause, String advice) {
    return new Illegal(caseFile.id(), Urn.key(caseFile.urn()), cause, advice);
  }

  static String words(RuleSet rules, String event) {
    return rules.event(event).map(Event::words).orElse("'" + event + "'");
  }

  static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
