package mhss.gateway.mail.mailbox.books;

/**
 * A mail that is known and not settled.
 *
 * @param attempts how often it was tried
 */
public record DueMail(long uid, int attempts, boolean backfilled) {}
