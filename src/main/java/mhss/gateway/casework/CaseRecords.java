package mhss.gateway.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import mhss.gateway.history.History;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people record on a case beside the events of the transition table, and what they mark on it.
 * Every method takes part in the surrounding transaction; {@code actor} is the login name of a
 * person, {@code reason} holds no personal data.
 */
public class CaseRecords {

  public CaseRecords(
      Casework casework, Cases cases, JdbcClient jdbc, History history, Clock clock) {}

  /**
   * An attempt to contact the customer. One that reached the customer is the contact itself.
   *
   * @param medium see {@link Cases.Attempt}
   * @param result see {@link Cases.Attempt}
   */
  public Registered attempt(UUID caseFile, Instant at, String medium, String result, String actor) {
    throw new UnsupportedOperationException("to come");
  }

  /**
   * An appointment that was set.
   *
   * @param at when it takes place
   * @param medium {@code phone}, {@code video}, {@code in-person}
   */
  public Registered appointment(UUID caseFile, Instant at, String medium, String actor) {
    throw new UnsupportedOperationException("to come");
  }

  /** The cancellation of the appointment that is set. */
  public Registered cancel(UUID caseFile, Cancellation cancellation, String actor) {
    throw new UnsupportedOperationException("to come");
  }

  /**
   * @param by {@code customer} or {@code provider}
   * @param reasonCode of {@code choices.cancellation} of the rule set; null for none
   * @param reason null for none
   */
  public record Cancellation(String by, Instant at, String reasonCode, String reason) {}

  /**
   * @param element of the payments of the rule set
   */
  public Registered payment(UUID caseFile, String element, LocalDate paidOn, String actor) {
    throw new UnsupportedOperationException("to come");
  }

  /**
   * Nothing but notes is applied until a person releases it.
   *
   * @param code why, for example {@code own-employee}
   * @return false when it was held already
   */
  public boolean hold(UUID caseFile, String code, String actor) {
    throw new UnsupportedOperationException("to come");
  }

  /**
   * @return false when it was not held
   */
  public boolean release(UUID caseFile, String actor, String reason) {
    throw new UnsupportedOperationException("to come");
  }

  /**
   * @param special {@code mappa}, {@code sensitive}, {@code own-employee}, {@code incident}
   * @return false when it was marked already
   */
  public boolean mark(UUID caseFile, String special, String actor) {
    throw new UnsupportedOperationException("to come");
  }

  /** Gives a case that was opened without a URN the one that Access to Work gave it. */
  public Registered urn(UUID caseFile, String urn, String actor) {
    throw new UnsupportedOperationException("to come");
  }

  /**
   * The customer turned out to be one whose records must not be held on any electronic system
   * (4.49): what can be read is destroyed, and what names anybody is taken out of the rows.
   */
  public void purge(UUID caseFile, String actor) {
    throw new UnsupportedOperationException("to come");
  }
}
