package mhss.gateway.mail;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fetched mail without a mail server, which the ledger takes: for tests of what comes after. */
public record GivenMail(
    String mailbox,
    String folder,
    long uidValidity,
    long uid,
    Instant receivedAt,
    int attempts,
    boolean backfilled,
    long leaseEpoch,
    byte[] bytes)
    implements FetchedMail {

  private static final AtomicLong UID = new AtomicLong();

  /** In the inbox of that mailbox, whose lease is held by the test from now on. */
  public static GivenMail in(String mailbox, Instant receivedAt, byte[] bytes, JdbcClient jdbc) {
    jdbc.sql(
            """
            insert into mailbox_lease (mailbox, owner, epoch, expires_at)
            values (?, 'test', 1, clock_timestamp() + interval '1 day')
            on conflict do nothing
            """)
        .param(mailbox)
        .update();
    return new GivenMail(
        mailbox, "INBOX", 1, UID.incrementAndGet(), receivedAt, 0, false, 1, bytes);
  }

  public static GivenMail in(String mailbox, Instant receivedAt, String text, JdbcClient jdbc) {
    return in(mailbox, receivedAt, text.getBytes(StandardCharsets.UTF_8), jdbc);
  }

  public FetchedBatch alone(String desk) {
    return new FetchedBatch(mailbox, desk, leaseEpoch, List.of(this));
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public InputStream raw() {
    return new ByteArrayInputStream(bytes);
  }
}
