package mhss.gateway.responses;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Listing;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.history.Step;
import mhss.gateway.mail.OutgoingHead.AutoSubmitted;
import mhss.gateway.responses.Outbox.Acknowledgement;
import mhss.gateway.responses.Queueing.Composer;
import mhss.gateway.responses.Queueing.Wanted;
import mhss.gateway.responses.letters.AcknowledgementLetters;
import mhss.gateway.responses.letters.LetterMail;
import mhss.gateway.responses.templates.CannotCompose;

/** The acknowledgement of a referral, into the outbox. */
class ReferralReplies {

  static final String KIND = "referral-acknowledged";

  private final Queueing queueing;
  private final Cases cases;
  private final MessageStore store;
  private final AcknowledgementLetters letters;
  private final LetterMail mails;

  ReferralReplies(
      Queueing queueing,
      Cases cases,
      MessageStore store,
      AcknowledgementLetters letters,
      LetterMail mails) {
    this.queueing = queueing;
    this.cases = cases;
    this.store = store;
    this.letters = letters;
    this.mails = mails;
  }

  UUID acknowledge(Acknowledgement wanted) {
    return queueing.queue(row(wanted), composer(wanted)).id();
  }

  /** A row that could not be composed when its referral came. */
  void again(OutboxEntry row) {
    Acknowledgement wanted = wanted(row);
    queueing.again(row, row(wanted), composer(wanted));
  }

  private Acknowledgement wanted(OutboxEntry row) {
    CaseFile caseFile = caseFile(row.caseFile());
    Listing referral = store.listing(row.inReplyTo()).orElseThrow();
    return new Acknowledgement(
        row.inReplyTo(),
        row.mailbox(),
        caseFile.desk(),
        caseFile.id(),
        caseFile.key(),
        caseFile.urn(),
        referral.from(),
        referral.messageId(),
        caseFile.missing());
  }

  private Composer composer(Acknowledgement wanted) {
    return headerId ->
        mails.compose(
            letters.of(caseFile(wanted.caseFile()), wanted.missing()),
            List.of(),
            new LetterMail.Head(
                wanted.mailbox(),
                List.of(wanted.to()),
                List.of(),
                headerId,
                Optional.ofNullable(wanted.inReplyTo()),
                AutoSubmitted.AUTO_REPLIED));
  }

  private CaseFile caseFile(UUID id) {
    return cases
        .byId(id)
        .orElseThrow(() -> new CannotCompose("no-case", "Case " + id + " is not there any more"));
  }

  private static Wanted row(Acknowledgement wanted) {
    return new Wanted(
        wanted.mailbox(),
        wanted.desk(),
        KIND,
        "-",
        0,
        wanted.message(),
        wanted.caseFile(),
        wanted.caseKey(),
        wanted.to(),
        Step.GATEWAY,
        true);
  }
}
