package mhss.gateway.responses;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of the outbox. Identifiers and codes only.
 *
 * @param message holds the exact bytes; null when it could not be composed
 * @param inReplyTo null when it answers nothing
 * @param urn null without a case
 * @param report tells two mails of a kind apart, as {@code revision}; {@code -} when nothing does
 * @param headerId the Message-ID, without angle brackets
 * @param state {@code due}, {@code sending}, {@code sent}, {@code uncertain}, {@code failed},
 *     {@code suppressed}, {@code cancelled}
 * @param reply of the SMTP server: code and enhanced code; null before it answered
 * @param cause code of why it is not sent; null when nothing is wrong
 * @param advice next step in plain words; null when nothing is wrong
 */
public record OutboxEntry(
    UUID id,
    UUID message,
    UUID inReplyTo,
    String mailbox,
    UUID caseFile,
    String urn,
    String kind,
    String report,
    int revision,
    String headerId,
    String state,
    int attempts,
    Instant queuedAt,
    Instant dueAt,
    Instant sentAt,
    String reply,
    String cause,
    String advice) {

  /** It only says that a referral has come. */
  public boolean acknowledges() {
    return kind.equals(ReferralReplies.KIND);
  }
}
