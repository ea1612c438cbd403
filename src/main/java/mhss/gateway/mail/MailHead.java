package mhss.gateway.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the headers of a mail say, read once. Every value is untrusted.
 *
 * @param from addresses, lower case, of the From header; more than one is suspicious
 * @param messageId without angle brackets; empty when there is none
 * @param references Message-IDs of In-Reply-To and References, without angle brackets
 */
public record MailHead(
    String messageId,
    List<String> from,
    Optional<String> sender,
    List<String> replyTo,
    List<String> to,
    List<String> cc,
    String subject,
    Optional<Instant> date,
    List<String> references) {

  public static MailHead of(MailPart mail) {
    throw new UnsupportedOperationException(mail.path());
  }
}
