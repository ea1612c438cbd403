package mhss.gateway.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A case in a list.
 *
 * @param waits what of it waits for a person: {@code held}, {@code notice}, {@code review}, {@code
 *     message}, {@code letter}
 * @param next the clock to be met next; empty when none runs
 */
public record CaseLine(
    UUID id,
    String desk,
    String urn,
    int generation,
    String contract,
    String ruleSet,
    String state,
    boolean closed,
    LocalDate referralDate,
    Instant receivedAt,
    List<String> special,
    List<String> waits,
    Optional<Next> next) {

  public CaseLine {
    special = List.copyOf(special);
    waits = List.copyOf(waits);
  }

  /**
   * @param clock id of the rule set
   * @param firm false: warn only
   */
  public record Next(String clock, String name, Instant dueAt, boolean firm, boolean late) {}
}
