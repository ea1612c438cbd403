package mhss.gateway.sandbox;

/**
 * A mail that the sandbox sends, and what should become of it.
 *
 * @param story what it is, for the person who watches
 * @param messageId without angle brackets
 * @param expected status of the message
 * @param cause expected of a parked one; empty for any
 */
record Sample(
    String name,
    String story,
    String to,
    String messageId,
    byte[] mail,
    String expected,
    String cause) {}
