package mhss.gateway.mail;

/** What became of a mail handed to SMTP. Codes and causes only, never content or an address. */
public sealed interface Delivery {

  /**
   * The server has taken it over.
   *
   * @param reply code and enhanced code (RFC 3463), for example {@code 250 2.0.0}
   */
  record Accepted(String reply) implements Delivery {}

  /**
   * The server has said no.
   *
   * @param permanent 5xx; the same mail would be refused again
   */
  record Refused(String reply, boolean permanent) implements Delivery {}

  /**
   * The content never left: no connection, no TLS, no login, lost before DATA. Safe to try again.
   */
  record NotSent(String cause, String advice) implements Delivery {}

  /** The content left, or part of it, and no answer came. It may have arrived. */
  record Unknown(String cause) implements Delivery {}

  /** Mode or allow-list kept it here. */
  record Suppressed(String cause) implements Delivery {}
}
