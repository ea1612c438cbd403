package mhss.gateway.returns.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.Selection;
import mhss.gateway.rules.WorkingCalendar;

/**
 * A row of {@code return_file}, with the mail it left in.
 *
 * @param key of the vault
 * @param mail null while there is none in the outbox
 */
public record ReturnRow(
    UUID id,
    Name name,
    Period period,
    String kind,
    String contentKind,
    String state,
    Making making,
    Optional<Selection> selection,
    long rows,
    OptionalLong totalPence,
    UUID key,
    Optional<UUID> corrects,
    boolean superseded,
    Optional<String> reason,
    Optional<Approval> approval,
    Optional<String> problem,
    Mail mail) {

  /** What tells it from all others, beside its version of the same. */
  public record Name(String ruleSet, String returnId, int version) {}

  public record Making(
      Instant plannedAt, boolean late, Instant cutOff, long asOf, Instant at, String by) {}

  public record Approval(String by, Instant at) {}

  /**
   * @param state of the outbox
   * @param message holds the exact bytes
   */
  public record Mail(
      UUID outbox,
      UUID message,
      String headerId,
      String state,
      Instant sentAt,
      String reply,
      String cause,
      String advice,
      String sha256) {}

  public LocalDate plannedOn() {
    return WorkingCalendar.dayOf(making.plannedAt());
  }

  public boolean isIn(String aState) {
    return !superseded && state.equals(aState);
  }

  /** As people see it. */
  public String shownState() {
    if (state.equals("discarded")) {
      return state;
    }
    if (superseded) {
      return "superseded";
    }
    if (mail == null) {
      return state;
    }
    return switch (mail.state()) {
      case "due" -> "queued";
      case "failed" -> "bounced".equals(mail.cause()) ? "bounced" : "failed";
      case "suppressed", "cancelled" -> "failed";
      default -> mail.state();
    };
  }

  public ReturnEntry entry(Instant now) {
    return new ReturnEntry(
        id,
        name.ruleSet(),
        name.returnId(),
        kind,
        period,
        name.version(),
        plannedOn(),
        shownState(),
        making.late() || corrects.isEmpty() && isOver(left(now)),
        problem.or(this::mailProblem).orElse(null),
        rows,
        totalPence,
        making.at(),
        Optional.ofNullable(mail).map(Mail::sentAt),
        corrects);
  }

  /** A correction is late by nature: only the first version is measured. */
  private boolean isOver(Instant left) {
    return WorkingCalendar.dayOf(left).isAfter(plannedOn());
  }

  private Instant left(Instant now) {
    if (mail != null && mail.sentAt() != null) {
      return mail.sentAt();
    }
    return mail == null && !isIn("waiting") && !isIn("due") ? making.at() : now;
  }

  private Optional<String> mailProblem() {
    if (mail == null || superseded) {
      return Optional.empty();
    }
    return mail.state().equals("cancelled")
        ? Optional.of("Its mail was cancelled in the outbox: correct the return, or discard it")
        : Optional.ofNullable(mail.advice());
  }
}
