package mhss.gateway.mail;

import java.util.List;

/**
 * Mails fetched in one go. They are settled together, in one transaction, or one by one when that
 * fails.
 */
public record FetchedBatch(String mailbox, String desk, long leaseEpoch, List<FetchedMail> mails) {}
