package mhss.gateway.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mhss.gateway.history.Step;

/**
 * A referral form that has been read and checked: what opens a case.
 *
 * @param urn as received
 * @param event of the transition table, for example {@code referral}
 * @param details fields of the form with the place each was found, as JSON; stored only as
 *     ciphertext
 * @param missing keys of required fields that were not given
 * @param actor login name of the person who makes it, or {@link Step#GATEWAY}
 */
public record Referral(
    UUID message,
    String desk,
    String urn,
    String event,
    String ruleSet,
    String contract,
    LocalDate referralDate,
    Instant receivedAt,
    byte[] details,
    List<String> missing,
    String actor) {

  /** One that a message brought. */
  public Referral(
      UUID message,
      String desk,
      String urn,
      String event,
      String ruleSet,
      String contract,
      LocalDate referralDate,
      Instant receivedAt,
      byte[] details,
      List<String> missing) {
    this(
        message,
        desk,
        urn,
        event,
        ruleSet,
        contract,
        referralDate,
        receivedAt,
        details,
        missing,
        Step.GATEWAY);
  }
}
