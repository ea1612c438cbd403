package mhss.gateway.mail.mailbox.imap;

/**
 * What a folder says about itself without being read (RFC 3501, STATUS, EXAMINE and NOOP).
 *
 * @param uidNext a new mail gets at least this UID; 0 when the server does not say
 * @param messages how many are there; rises when a UID below {@code uidNext} is published late
 */
public record FolderState(String name, long uidValidity, long uidNext, int messages) {}
