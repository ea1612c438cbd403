package mhss.gateway.access;

/** What somebody may do. */
public enum Right {
  /** Metadata: what there is, and what became of it. */
  SEE("sees what there is"),
  /** Bodies, fields, attachments and personal values; each opening is recorded. */
  CONTENT("opens contents"),
  /** Events on cases; submit reports, letters and notices. */
  RECORD("records events, sends reports and letters"),
  /** Accept and reject reports. */
  DECIDE("accepts and rejects reports"),
  /** Approve, correct, discard and carry returns. */
  RETURNS("approves and corrects returns"),
  /** Parked messages, replay, tasks. */
  WORK("works through what waits for a person"),
  /** Mailboxes, starting and stopping routes, the outbox. */
  OPERATE("looks after mailboxes, routes and the outbox"),
  /** Changes of routes, templates and rules; partners. */
  CONFIGURE("changes routes, templates, rules and partners"),
  KEYS("looks after OpenPGP keys"),
  USERS("lets people in"),
  /** Search and verify the history, export. */
  AUDIT("searches, verifies and exports the history");

  private final String words;

  Right(String words) {
    this.words = words;
  }

  /** What whoever has it does. */
  public String words() {
    return words;
  }
}
