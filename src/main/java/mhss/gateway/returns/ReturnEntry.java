package mhss.gateway.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A return in the calendar. Identifiers and numbers only.
 *
 * @param id null: only planned
 * @param kind of message, {@code V-24} …; null for one that is kept and not sent
 * @param version 0: only planned
 * @param state {@code planned}, {@code due} (not made yet, or cannot be sealed: the problem says
 *     why), {@code waiting} (for an approval, or for the filled form), {@code queued}, {@code
 *     sending}, {@code sent}, {@code kept} (not sent to anybody), {@code uncertain}, {@code
 *     failed}, {@code bounced}, {@code discarded}, {@code superseded}
 * @param late made, or left, after the planned day; or not yet although that is over
 * @param problem the cause and the next step; null when nothing is wrong
 * @param madeAt null: only planned
 * @param corrects the version that it replaces
 */
public record ReturnEntry(
    UUID id,
    String ruleSet,
    String returnId,
    String kind,
    Period period,
    int version,
    LocalDate plannedOn,
    String state,
    boolean late,
    String problem,
    long rows,
    OptionalLong totalPence,
    Instant madeAt,
    Optional<Instant> sentAt,
    Optional<UUID> corrects) {

  /** How a person names it: {@code <rule set>/<return>/<period>/v<version>}. */
  public String ref() {
    return "%s/%s/%s".formatted(ruleSet, returnId, period.id())
        + (version == 0 ? "" : "/v" + version);
  }
}
