package mhss.gateway.operations;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which messages. Null, or an empty list, asks for nothing.
 *
 * @param from received then or later
 * @param until received before
 * @param mailboxes any of them
 * @param direction {@code in} or {@code out}
 * @param kind of the rule set
 * @param statuses of a message, any of them
 * @param sending state of its row in the outbox
 * @param correspondents keyed indexes (hex), any of them: addresses stand in no query
 * @param urn that the message or its case has, normalised
 * @param attachment whether files were in it
 */
public record MessageFilter(
    Instant from,
    Instant until,
    List<String> mailboxes,
    String desk,
    String direction,
    String kind,
    List<String> statuses,
    String sending,
    List<String> correspondents,
    String urn,
    UUID caseFile,
    Boolean attachment) {

  public static final Set<String> DESKS = Set.of("provider", "adviser");
  public static final Set<String> DIRECTIONS = Set.of("in", "out");
  public static final List<String> STATUSES =
      List.of(
          "stored",
          "held",
          "parked",
          "applied",
          "duplicate",
          "not-ours",
          "withheld",
          "discarded",
          "out");
  public static final List<String> SENDING =
      List.of("due", "sending", "sent", "uncertain", "failed", "suppressed", "cancelled");

  public static final MessageFilter ALL =
      new MessageFilter(null, null, null, null, null, null, null, null, null, null, null, null);

  /** Codes go into the query as they are: a statement for each combination has its own plan. */
  public MessageFilter {
    mailboxes = mailboxes == null ? List.of() : List.copyOf(mailboxes);
    statuses = statuses == null ? List.of() : List.copyOf(statuses);
    correspondents = correspondents == null ? List.of() : List.copyOf(correspondents);
    requireKnown(STATUSES.containsAll(statuses), "status", statuses);
    requireKnown(desk == null || DESKS.contains(desk), "desk", desk);
    requireKnown(direction == null || DIRECTIONS.contains(direction), "direction", direction);
    requireKnown(sending == null || SENDING.contains(sending), "state", sending);
  }

  private static void requireKnown(boolean known, String what, Object value) {
    if (!known) {
      throw new IllegalArgumentException("There is no %s %s".formatted(what, value));
    }
  }
}
