package mhss.gateway.access;

/** What somebody may do. */
public enum Right {
  /** Metadata: what there is, and what became of it. */
  SEE,
  /** Bodies, fields, attachments and personal values; each opening is recorded. */
  CONTENT,
  /** Events on cases; submit reports, letters and notices. */
  RECORD,
  /** Accept and reject reports. */
  DECIDE,
  /** Approve, correct, discard and carry returns. */
  RETURNS,
  /** Parked messages, replay, tasks. */
  WORK,
  /** Mailboxes, starting and stopping routes, the outbox. */
  OPERATE,
  /** Changes of routes, templates and rules; partners. */
  CONFIGURE,
  KEYS,
  USERS,
  /** Search and verify the history, export. */
  AUDIT
}
