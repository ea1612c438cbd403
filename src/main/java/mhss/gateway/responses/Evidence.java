package mhss.gateway.responses;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import mhss.gateway.history.Step;
import mhss.gateway.responses.OutboxRows.Change;

/**
 * What others say of a mail of ours: a copy of it, an answer, a report, a bounce. While it is being
 * handed over it is kept, and counts when the hand-over ended without a clear word.
 */
class Evidence {

  private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");
  private static final String BOUNCED = "bounced";

  private final OutboxRows rows;
  private final EvidenceRows kept;
  private final OutboxSteps steps;

  Evidence(OutboxRows rows, EvidenceRows kept, OutboxSteps steps) {
    this.rows = rows;
    this.kept = kept;
    this.steps = steps;
  }

  /**
   * It has left.
   *
   * @param how a code of the step {@code sent}
   * @return false when no mail of ours has this Message-ID
   */
  boolean left(String headerId, String how) {
    return learn(headerId, how);
  }

  /** It came back for good. */
  boolean bounced(String headerId, String status) {
    boolean known = status != null && STATUS.matcher(status).matches();
    return learn(headerId, known ? BOUNCED + " " + status : BOUNCED);
  }

  private boolean learn(String headerId, String evidence) {
    Optional<OutboxEntry> row = kept.locked(headerId);
    row.ifPresent(known -> learn(known, evidence));
    return row.isPresent();
  }

  private void learn(OutboxEntry row, String evidence) {
    if (row.state().equals("sending")) {
      kept.keep(row.id(), evidence);
    } else {
      apply(row, evidence);
    }
  }

  /** The hand-over has ended; the row is locked by this transaction. */
  void recall(UUID row) {
    kept.kept(row)
        .ifPresent(
            evidence -> rows.where("o.id = :value", row).forEach(now -> apply(now, evidence)));
  }

  private void apply(OutboxEntry row, String evidence) {
    if (evidence.startsWith(BOUNCED)) {
      cameBack(row, evidence.substring(BOUNCED.length()).strip());
    } else if (kept.left(row.id())) {
      steps.record(row, Step.of("sent", evidence));
    }
  }

  private void cameBack(OutboxEntry row, String code) {
    Change failed =
        Change.to("failed")
            .reply(code.isEmpty() ? null : code)
            .because(
                BOUNCED,
                "It came back: check the address in the partners file, then settle with resend or"
                    + " cancel");
    if (rows.change(row.id(), List.of("sent", "uncertain"), failed)) {
      kept.returned(row.id());
      steps.record(row, Step.of("send-failed", BOUNCED).fact("status", code));
    }
  }
}
