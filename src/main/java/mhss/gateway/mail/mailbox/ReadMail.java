package mhss.gateway.mail.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import mhss.gateway.mail.FetchedMail;

/** A mail with where its bytes come from. */
record ReadMail(
    String mailbox,
    String folder,
    long uidValidity,
    long uid,
    Instant receivedAt,
    long size,
    int attempts,
    boolean backfilled,
    long leaseEpoch,
    boolean inMemory,
    Bytes bytes)
    implements FetchedMail {

  @FunctionalInterface
  interface Bytes {
    InputStream open() throws IOException;
  }

  @Override
  public InputStream raw() throws IOException {
    return bytes.open();
  }

  /** The same, fetched. */
  ReadMail with(Bytes bytes) {
    return new ReadMail(
        mailbox,
        folder,
        uidValidity,
        uid,
        receivedAt,
        size,
        attempts,
        backfilled,
        leaseEpoch,
        true,
        bytes);
  }

  /** Place of the mail for logs: names and numbers, nothing of the mail. */
  String place() {
    return "mailbox " + mailbox + ", folder " + folder + ", UID " + uid;
  }
}
