package mhss.gateway.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The returns of the provider desk: what is planned, what was made, and what became of it. */
public class Returns {

  /** Planned and made ones, by planned day. */
  public List<ReturnEntry> calendar(LocalDate from, LocalDate to) {
    return List.of();
  }

  /**
   * @param ref {@code [<rule set>/]<return or kind>/<period>[/v<version>]} (the latest version when
   *     none is named), or an id
   */
  public Optional<ReturnEntry> find(String ref) {
    return Optional.empty();
  }

  /** All versions of one return, the first one first. */
  public List<ReturnEntry> versions(String ref) {
    return List.of();
  }

  /** As it would be made now; nothing is stored. */
  public Made preview(String ruleSet, String returnId, Period period) {
    throw new UnsupportedOperationException("not built yet");
  }

  /**
   * @throws ReturnRefused when it does not wait for an approval
   */
  public void approve(UUID id, String actor) {
    throw new UnsupportedOperationException("not built yet");
  }

  /**
   * It is not sent.
   *
   * @throws ReturnRefused when it may have left already
   */
  public void discard(UUID id, String actor, String reason) {
    throw new UnsupportedOperationException("not built yet");
  }

  /** Makes the next version from what is known now. */
  public UUID correct(String ref, String actor, String reason) {
    throw new UnsupportedOperationException("not built yet");
  }

  /** What {@link #correct} would change; of a correction, what it changed. Nothing is stored. */
  public Changes changes(String ref) {
    throw new UnsupportedOperationException("not built yet");
  }

  public Proof proof(String ref) {
    throw new UnsupportedOperationException("not built yet");
  }

  /**
   * @param figure id of a figure, an element of a claim, or a URN
   */
  public List<Evidence> explain(String ref, String figure) {
    throw new UnsupportedOperationException("not built yet");
  }

  /** What a person asked for, due ten working days after the request (C-28); it is made at once. */
  public UUID adHoc(AdHocRequest request, String actor) {
    throw new UnsupportedOperationException("not built yet");
  }

  /**
   * @param selection what of it is wanted
   */
  public record AdHocRequest(
      String ruleSet,
      LocalDate first,
      LocalDate last,
      Selection selection,
      LocalDate requestedOn) {}

  /** The form that a person has filled, sealed and sent as the return of its period. */
  public UUID carry(String ruleSet, String returnId, Period period, MadeFile filled, String actor) {
    throw new UnsupportedOperationException("not built yet");
  }
}
