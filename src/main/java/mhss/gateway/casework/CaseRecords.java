package mhss.gateway.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import mhss.gateway.casework.Cases.Attempt;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Cases.Payment;
import mhss.gateway.casework.Registered.CaseMoved;
import mhss.gateway.casework.Registered.Duplicate;
import mhss.gateway.casework.Registered.Illegal;
import mhss.gateway.casework.opening.ByHandRefusals;
import mhss.gateway.casework.records.AppointmentRows;
import mhss.gateway.casework.records.Payments;
import mhss.gateway.casework.records.Recording;
import mhss.gateway.casework.state.CaseAccess;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.Urn;
import mhss.gateway.rules.WorkingCalendar;

/**
 * What people record on a case beside the events of the transition table. Every method takes part
 * in the surrounding transaction; {@code actor} is the login name of a person.
 */
public class CaseRecords {

  private static final String CONTACT = "contact-made";

  private final Casework casework;
  private final CaseAccess access;
  private final CaseMarks marks;
  private final Recording recording;
  private final Clock clock;

  CaseRecords(
      Casework casework, CaseAccess access, CaseMarks marks, Recording recording, Clock clock) {
    this.casework = casework;
    this.access = access;
    this.marks = marks;
    this.recording = recording;
    this.clock = clock;
  }

  /**
   * An attempt to contact the customer. The first one that reaches the customer is the contact that
   * the transition table waits for.
   *
   * @param medium see {@link Attempt}
   * @param result see {@link Attempt}
   */
  public Registered attempt(UUID caseFile, Instant at, String medium, String result, String actor) {
    CaseFile file = access.locked(caseFile);
    RuleSet rules = access.rules(file);
    Optional<Illegal> refusal = refusal(file, rules, at);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Attempt attempt = new Attempt(at, medium, result, actor);
    if (!recording.reading().attempts().add(caseFile, attempt, clock.instant())) {
      return new Duplicate(caseFile, Urn.key(file.urn()));
    }
    recording.steps().attempted(file, result, medium, actor);
    boolean waitedFor =
        rules.transition(Optional.of(file.state()), CONTACT, file.desk()).isPresent();
    return result.equals("reached") && waitedFor && file.held().isEmpty()
        ? casework.apply(caseFile, event(file, CONTACT, at, actor))
        : stays(file);
  }

  private Optional<Illegal> refusal(CaseFile file, RuleSet rules, Instant at) {
    if (rules.state(file.state()).map(RuleSet.State::closed).orElse(true)) {
      return Optional.of(ByHandRefusals.closed(file, rules));
    }
    if (at.isAfter(clock.instant())) {
      return Optional.of(ByHandRefusals.inTheFuture(file));
    }
    LocalDate day = WorkingCalendar.dayOf(at);
    return ByHandRefusals.day(day, file, day).or(() -> recording.guards().contact(file, rules));
  }

  /**
   * An appointment that was set.
   *
   * @param at when it takes place
   * @param medium {@code phone}, {@code video}, {@code in-person}
   */
  public Registered appointment(UUID caseFile, Instant at, String medium, String actor) {
    CaseFile file = access.locked(caseFile);
    LocalDate day = WorkingCalendar.dayOf(at);
    Optional<Illegal> refusal = ByHandRefusals.day(day, file, day);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Map<String, String> facts = Map.of("appointment-at", at.toString(), "medium", medium);
    return casework.apply(
        caseFile, event(file, AppointmentRows.SET, clock.instant(), actor).with(facts));
  }

  /** The cancellation of the appointment that is set. */
  public Registered cancel(UUID caseFile, Cancellation cancellation, String actor) {
    CaseFile file = access.locked(caseFile);
    Map<String, String> facts = new HashMap<>();
    if (cancellation.reasonCode() != null) {
      facts.put("reason-code", cancellation.reasonCode());
    }
    return casework.apply(
        caseFile,
        new CaseEvent(
            null,
            file.desk(),
            Urn.key(file.urn()),
            AppointmentRows.CANCELLED + cancellation.by(),
            cancellation.at(),
            actor,
            cancellation.reason(),
            facts));
  }

  /**
   * @param by {@code customer} or {@code provider}
   * @param at when it became known
   * @param reasonCode of {@code choices.cancellation} of the rule set; null for none
   * @param reason without personal data; null for none
   */
  public record Cancellation(String by, Instant at, String reasonCode, String reason) {}

  /**
   * An element of the fee that was paid, once per URN. The one that the transition table waits for
   * moves the case.
   *
   * @param element of the payments of the rule set
   */
  public Registered payment(UUID caseFile, String element, LocalDate paidOn, String actor) {
    CaseFile file = access.locked(caseFile);
    RuleSet rules = access.rules(file);
    if (recording.payments().isPaid(file, element)) {
      return new Duplicate(caseFile, Urn.key(file.urn()));
    }
    Optional<Illegal> refusal =
        ByHandRefusals.day(paidOn, file, WorkingCalendar.dayOf(clock.instant()))
            .or(() -> recording.payments().refusal(file, rules, element));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (recording.payments().movesTheCase(file, rules, element)) {
      Instant at = paidOn.atStartOfDay(WorkingCalendar.LONDON).toInstant();
      Map<String, String> facts = Map.of("element", element, "paid-on", paidOn.toString());
      Registered moved =
          casework.apply(caseFile, event(file, Payments.EVENT, at, actor).with(facts));
      if (moved instanceof Illegal) {
        return moved;
      }
      paid(file, element, paidOn, actor);
      return moved;
    }
    paid(file, element, paidOn, actor);
    return stays(file);
  }

  private void paid(CaseFile file, String element, LocalDate paidOn, String actor) {
    recording.payments().add(file.id(), new Payment(element, paidOn, actor), clock.instant());
    recording.steps().paid(file, element, paidOn, actor);
  }

  /**
   * Nothing but notes is applied until a person releases it.
   *
   * @param code why, for example {@code own-employee}
   * @return false when it was held already
   */
  public boolean hold(UUID caseFile, String code, String actor) {
    return marks.hold(caseFile, code, actor);
  }

  /**
   * @param reason without personal data
   * @return false when it was not held
   */
  public boolean release(UUID caseFile, String actor, String reason) {
    return marks.release(caseFile, actor, reason);
  }

  /**
   * @param special {@code mappa}, {@code sensitive}, {@code own-employee}, {@code incident}
   * @return false when it was marked already
   */
  public boolean mark(UUID caseFile, String special, String actor) {
    return marks.mark(caseFile, special, actor);
  }

  /** Gives a case that was opened without a URN the one that Access to Work gave it. */
  public Registered urn(UUID caseFile, String urn, String actor) {
    return marks.urn(caseFile, urn, actor);
  }

  /**
   * The customer turned out to be one whose records must not be held on any electronic system
   * (4.49): the keys of the case and its messages are destroyed, and what names anybody is taken
   * out of the rows, here and in every other part. What the history says about the case stays: it
   * cannot be changed.
   *
   * @param reason without personal data
   * @return how many of what went, in the words of people
   */
  public SortedMap<String, Integer> purge(UUID caseFile, String actor, String reason) {
    return marks.purge(caseFile, actor, reason);
  }

  private static CaseEvent event(CaseFile file, String event, Instant at, String actor) {
    return new CaseEvent(null, file.desk(), Urn.key(file.urn()), event, at, actor, null);
  }

  private static CaseMoved stays(CaseFile file) {
    return new CaseMoved(file.id(), Urn.key(file.urn()), file.state(), file.state());
  }
}
