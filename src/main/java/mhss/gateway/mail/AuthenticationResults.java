package mhss.gateway.mail;

import java.util.Set;

/**
 * What a trusted hop found out about the sender (RFC 8601).
 *
 * @param dmarc {@code pass}, {@code fail}, {@code none} …; {@code absent} when no trusted hop said
 *     anything
 */
public record AuthenticationResults(String dmarc, String dkim, String spf) {

  /**
   * Reads only the topmost header of a hop in {@code trusted}: anybody can write the ones below.
   */
  public static AuthenticationResults of(MailPart mail, Set<String> trusted) {
    throw new UnsupportedOperationException(mail.path() + trusted);
  }
}
