package mhss.gateway.mail;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The mailboxes of {@code gateway.smtp}, to be tried out without sending anything.
 *
 * @param guard says of a mailbox why its mail to itself would be kept back; empty when it may leave
 */
public record SendingChecks(List<MailboxCheck> all, Function<String, Optional<String>> guard) {}
