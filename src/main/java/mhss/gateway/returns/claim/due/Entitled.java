package mhss.gateway.returns.claim.due;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An element for which everything has happened that the rule set asks for, and that was not claimed
 * for this case.
 *
 * @param event {@code case_event.n} of what entitles to it
 * @param at of that event
 * @param isNew it could not be in the return before
 * @param standing of the case
 * @param report that was accepted; its values null when none is known
 */
public record Entitled(
    UUID caseFile,
    String contract,
    String urn,
    String urnKey,
    String element,
    long event,
    Instant at,
    boolean isNew,
    Standing standing,
    Accepted report) {

  /**
   * @param held code; null when it is not
   * @param claimedBefore for another case of the same URN
   * @param paidBefore for some case of the same URN, and never claimed here
   * @param supportEnds when the support period of the case ends; null when it is not known
   */
  public record Standing(
      String held,
      boolean sensitive,
      boolean claimedBefore,
      boolean paidBefore,
      Instant supportEnds) {}

  /**
   * @param inEmployment as it states
   * @param outcome as it is ticked
   * @param countsFrom day of submission as the acceptance states it, else of the accepted revision
   *     (A-08)
   * @param planOn the same of the plan of the case
   */
  public record Accepted(
      Boolean inEmployment, String outcome, LocalDate countsFrom, LocalDate planOn) {

    static final String NOT_IN_WORK = "not-in-work";

    /**
     * True for the outcomes 1 to 3 of Annex D, of which self-employment is one; null when
     * nothing is stated, or the two contradict each other.
     */
    public Boolean employed() {
      if (outcome == null) {
        return inEmployment;
      }
      boolean ticked = !outcome.equals(NOT_IN_WORK);
      return inEmployment == null || inEmployment == ticked ? Boolean.valueOf(ticked) : null;
    }
  }
}
