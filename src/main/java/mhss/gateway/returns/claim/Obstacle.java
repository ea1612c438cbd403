package mhss.gateway.returns.claim;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import mhss.gateway.returns.claim.due.Element;
import mhss.gateway.returns.claim.due.Entitled;
import mhss.gateway.rules.WorkingCalendar;

/** Why an element is not claimed, or is and somebody should look (8.2, 4.62, A-19). */
enum Obstacle {
  SENSITIVE(false, "The case is of a sensitive customer: claim it clerically (4.62)"),
  URN_MISSING(
      true, "Access to Work has given no URN yet: assign it, then it is in the next one (8.2)"),
  CLAIMED_BEFORE(false, "It was claimed before for this URN, and is due once (8.2)"),
  PAID_BEFORE(false, "It was recorded as paid for this URN, and is due once (8.2)"),
  NOT_IN_EMPLOYMENT(
      false, "The accepted report says that the customer is not in employment (1.60)"),
  EMPLOYMENT_NOT_STATED(
      true,
      "No accepted report says whether the customer is in employment (1.60): see the report, and"
          + " claim it by hand if it does"),
  HELD(true, "The case is held (%s): release it, then it is in the next one"),
  WARNED_AFTER_SUPPORT(
      false, "It is claimed. The plan was accepted after the end of the support, on %s (A-19)");

  private final boolean lasts;
  private final String words;

  Obstacle(boolean lasts, String words) {
    this.lasts = lasts;
    this.words = words;
  }

  /** It stands until a person does something: every return names it anew. */
  boolean lasts() {
    return lasts;
  }

  String words(Entitled one) {
    return this == HELD
        ? words.formatted(one.standing().held())
        : this == WARNED_AFTER_SUPPORT
            ? words.formatted(WorkingCalendar.dayOf(one.standing().supportEnds()))
            : words;
  }

  /** As a code: {@code claimed-before}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Obstacle> of(Entitled one, Element element, Predicate<Entitled> isTaken) {
    Obstacle found = null;
    if (one.standing().sensitive()) {
      found = SENSITIVE;
    } else if (isProvisional(one.urnKey())) {
      found = URN_MISSING;
    } else if (one.standing().claimedBefore() || isTaken.test(one)) {
      found = CLAIMED_BEFORE;
    } else if (one.standing().paidBefore()) {
      found = PAID_BEFORE;
    } else if (element.payment().inEmployment()) {
      found = employment(one.report().employed());
    }
    return Optional.ofNullable(found == null && one.standing().held() != null ? HELD : found);
  }

  static Optional<Obstacle> warning(Entitled one, Element element) {
    boolean after =
        element.isOf("plan")
            && one.standing().supportEnds() != null
            && one.at().isAfter(one.standing().supportEnds());
    return after ? Optional.of(WARNED_AFTER_SUPPORT) : Optional.empty();
  }

  private static Obstacle employment(Boolean employed) {
    if (employed == null) {
      return EMPLOYMENT_NOT_STATED;
    }
    return employed ? null : NOT_IN_EMPLOYMENT;
  }

  /** Of an enquiry: see {@code ByHand.provisionalUrn}. */
  private static boolean isProvisional(String urn) {
    return urn.matches("ENQ-[0-9]{8}");
  }
}
