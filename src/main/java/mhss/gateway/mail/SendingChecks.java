package mhss.gateway.mail;

import java.util.List;

/** The mailboxes of {@code gateway.smtp}, to be tried out without sending anything. */
public record SendingChecks(List<MailboxCheck> all) {}
