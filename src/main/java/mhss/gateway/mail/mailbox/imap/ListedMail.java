package mhss.gateway.mail.mailbox.imap;

import java.time.Instant;

/**
 * @param size RFC822.SIZE in bytes, an estimate on some servers; -1 when it cannot be read
 * @param receivedAt INTERNALDATE; null when it cannot be read
 */
public record ListedMail(long uid, long size, Instant receivedAt) {}
