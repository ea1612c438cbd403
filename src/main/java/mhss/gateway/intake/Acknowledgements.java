package mhss.gateway.intake;

import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.mail.MailHead;
import mhss.gateway.responses.Outbox;

/**
 * Answers a referral once, unless nobody would read it (RFC 3834) or a replay was not asked to
 * send.
 */
class Acknowledgements {

  private final Outbox outbox;
  private final History history;

  Acknowledgements(Outbox outbox, History history) {
    this.outbox = outbox;
    this.history = history;
  }

  void acknowledge(InHand inHand, Outcome.Applied applied) {
    if (!inHand.mayAnswer()) {
      history.record(
          Step.of("not-acknowledged", inHand.automatic() ? "automatic-mail" : "replay-without-send")
              .message(inHand.stored().id())
              .caseFile(applied.caseFile(), applied.urn()));
      return;
    }
    MailHead head = inHand.opened().head();
    outbox.acknowledge(
        new Outbox.Acknowledgement(
            inHand.stored().id(),
            inHand.stored().mailbox(),
            inHand.stored().desk(),
            applied.caseFile(),
            applied.caseKey(),
            applied.urn(),
            head.from().get(0),
            head.messageId(),
            inHand.referral().missing()));
  }
}
