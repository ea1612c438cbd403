package mhss.gateway.responses;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.history.Step;
import mhss.gateway.responses.OutboxRows.Change;

/** What a person decides about a mail. */
class Settling {

  private static final Map<Choice, List<String>> ALLOWED =
      Map.of(
          Choice.SENT, List.of("uncertain"),
          Choice.RESEND, List.of("uncertain", "failed", "suppressed"),
          Choice.CANCEL, List.of("uncertain", "failed", "suppressed", "due"));

  private final OutboxRows rows;
  private final OutboxSteps steps;

  Settling(OutboxRows rows, OutboxSteps steps) {
    this.rows = rows;
    this.steps = steps;
  }

  boolean knows(String headerId) {
    return ours(headerId).isPresent();
  }

  Optional<OutboxEntry> ours(String headerId) {
    return rows.where("o.header_id = :value", EvidenceRows.bare(headerId)).stream().findFirst();
  }

  /**
   * @return the row as it was
   */
  OutboxEntry settle(UUID id, Choice choice, String actor, String reason) {
    OutboxEntry row =
        rows.where("o.id = :value", id).stream()
            .findFirst()
            .orElseThrow(() -> new NotToSettle("No row " + id + " in the outbox: check the id"));
    boolean changed =
        rows.change(id, ALLOWED.get(choice), row.message() == null ? unsent(choice) : to(choice));
    if (!changed) {
      throw new NotToSettle(
          "Mail %s is %s. '%s' is for mails that are %s"
              .formatted(
                  id,
                  row.state(),
                  choice.name().toLowerCase(),
                  String.join(" or ", ALLOWED.get(choice))));
    }
    if (choice == Choice.RESEND) {
      rows.restart(id);
    }
    steps.record(
        row,
        Step.of("send-settled", choice.name().toLowerCase())
            .by(actor)
            .fact("was", row.state())
            .fact("reason", reason));
    return row;
  }

  private static Change to(Choice choice) {
    return Change.to(
        switch (choice) {
          case SENT -> "sent";
          case RESEND -> "due";
          case CANCEL -> "cancelled";
        });
  }

  /** Without bytes there is nothing to send before it has been composed. */
  private static Change unsent(Choice choice) {
    return Change.to(choice == Choice.RESEND ? "failed" : "cancelled");
  }
}
