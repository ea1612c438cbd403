package mhss.gateway.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mhss.gateway.mail.head.Addresses;
import mhss.gateway.mail.head.MailDates;
import mhss.gateway.mail.head.MessageIds;

/**
 * What the headers of a mail say, read once. Every value is untrusted.
 *
 * @param messageId without angle brackets; empty when there is none
 * @param from addresses, lower case, of every From header; more than one is suspicious
 * @param subject decoded, on one line; empty when there is none
 * @param date as the sender says, however wrong
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

  /** Two From headers are wrong already; a thousand must not cost anything. */
  private static final int SAME_NAME = 5;

  public static MailHead of(MailPart mail) {
    Set<String> references = new LinkedHashSet<>();
    raw(mail, "In-Reply-To").forEach(value -> references.addAll(MessageIds.of(value)));
    raw(mail, "References").forEach(value -> references.addAll(MessageIds.of(value)));
    return new MailHead(
        raw(mail, "Message-ID").stream().findFirst().map(MessageIds::own).orElse(""),
        addresses(mail, "From"),
        addresses(mail, "Sender").stream().findFirst(),
        addresses(mail, "Reply-To"),
        addresses(mail, "To"),
        addresses(mail, "Cc"),
        mail.header("Subject").orElse(""),
        raw(mail, "Date").stream().findFirst().flatMap(MailDates::of),
        List.copyOf(references));
  }

  /**
   * The mail that this one answers, without angle brackets. The others of its thread it may know
   * from our later mails only.
   */
  public static Optional<String> answered(MailPart mail) {
    List<String> named =
        raw(mail, "In-Reply-To").stream().flatMap(value -> MessageIds.of(value).stream()).toList();
    if (!named.isEmpty()) {
      return Optional.of(named.get(0));
    }
    List<String> thread =
        raw(mail, "References").stream().flatMap(value -> MessageIds.of(value).stream()).toList();
    return thread.stream().reduce((before, last) -> last);
  }

  /** Whom it is from and what about belongs in no log. */
  @Override
  public String toString() {
    return "MailHead[" + messageId + "]";
  }

  private static List<String> addresses(MailPart mail, String name) {
    Set<String> addresses = new LinkedHashSet<>();
    raw(mail, name).forEach(value -> addresses.addAll(Addresses.of(value)));
    return new ArrayList<>(addresses);
  }

  private static List<String> raw(MailPart mail, String name) {
    return mail.headers().stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(MailPart.Header::raw)
        .limit(SAME_NAME)
        .toList();
  }
}
