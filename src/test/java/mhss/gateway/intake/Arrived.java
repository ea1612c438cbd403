package mhss.gateway.intake;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import mhss.gateway.mail.FetchedMail;

/** A mail in a mailbox that is only a list. */
record Arrived(long uid, byte[] mail, int attempts, String mailbox, Instant receivedAt)
    implements FetchedMail {

  static final Instant WHEN = Instant.parse("2026-11-20T10:15:00Z");

  Arrived(long uid, byte[] mail) {
    this(uid, mail, 1);
  }

  Arrived(long uid, byte[] mail, int attempts) {
    this(uid, mail, attempts, "provider", WHEN);
  }

  @Override
  public String folder() {
    return "INBOX";
  }

  @Override
  public boolean backfilled() {
    return false;
  }

  @Override
  public long leaseEpoch() {
    return 1;
  }

  @Override
  public long uidValidity() {
    return 1;
  }

  @Override
  public long size() {
    return mail.length;
  }

  @Override
  public InputStream raw() {
    return new ByteArrayInputStream(mail);
  }
}
