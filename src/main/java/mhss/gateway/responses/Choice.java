package mhss.gateway.responses;

/** What a person decides about a mail that is stuck in the outbox. */
public enum Choice {
  /** It has arrived. */
  SENT,
  /** It has not arrived: send it, under the same Message-ID. */
  RESEND,
  /** It is no longer wanted. */
  CANCEL
}
