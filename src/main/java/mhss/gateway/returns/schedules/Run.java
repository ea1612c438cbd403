package mhss.gateway.returns.schedules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of a planned return.
 *
 * @param state {@code due}, {@code made}, or {@code none}: there was nothing to report any more
 * @param problem why it is not made, or how a person fills it
 * @param nextAt when it is tried again, while it is due
 * @param made the return; empty where a person fills the form
 * @param late made after the planned day
 */
public record Run(
    Key key,
    LocalDate plannedOn,
    String state,
    int attempts,
    Optional<String> problem,
    Instant nextAt,
    Optional<UUID> made,
    Optional<Instant> settledAt,
    boolean late) {

  /** Its place in the list. */
  public record Key(Instant plannedAt, String ruleSet, String returnId, String period) {}
}
