package mhss.gateway.responses;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import mhss.gateway.history.Step;
import mhss.gateway.responses.OutboxRows.Change;

/** What is found out later about a mail: by its copy, by a bounce, by a person. */
class Settling {

  private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");

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

  boolean seen(String headerId) {
    Optional<OutboxEntry> row = ours(headerId);
    row.filter(known -> rows.change(known.id(), List.of("uncertain"), Change.to("sent")))
        .ifPresent(known -> steps.record(known, Step.of("sent", "copy-seen")));
    return row.isPresent();
  }

  boolean bounced(String headerId, String status) {
    String code = status != null && STATUS.matcher(status).matches() ? status : "";
    Change failed =
        Change.to("failed")
            .reply(code.isEmpty() ? null : code)
            .because(
                "bounced",
                "It came back: check the address in the partners file, then settle with resend or"
                    + " cancel");
    Optional<OutboxEntry> row = ours(headerId);
    row.filter(known -> rows.change(known.id(), List.of("sent", "uncertain"), failed))
        .ifPresent(
            known -> steps.record(known, Step.of("send-failed", "bounced").fact("status", code)));
    return row.isPresent();
  }

  Optional<OutboxEntry> ours(String headerId) {
    String bare = headerId.replaceAll("[<>\\s]", "");
    return rows.where("o.header_id = :value", bare).stream().findFirst();
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
