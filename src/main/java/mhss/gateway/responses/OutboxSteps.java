package mhss.gateway.responses;

import mhss.gateway.history.History;
import mhss.gateway.history.Step;

/** What happens to a row of the outbox, in the history. */
class OutboxSteps {

  private final History history;

  OutboxSteps(History history) {
    this.history = history;
  }

  void record(OutboxEntry row, Step step) {
    Step placed =
        step.message(row.message() == null ? row.inReplyTo() : row.message())
            .caseFile(row.caseFile(), row.urn())
            .fact("outbox", row.id())
            .fact("kind", row.kind())
            .fact("message-id", row.headerId());
    if (row.inReplyTo() != null) {
      placed = placed.fact("in-reply-to", row.inReplyTo());
    }
    if (row.revision() != 0) {
      placed = placed.fact("revision", row.revision());
    }
    history.record(row.report().equals("-") ? placed : placed.fact("report", row.report()));
  }
}
