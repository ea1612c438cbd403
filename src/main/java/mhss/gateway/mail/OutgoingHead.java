package mhss.gateway.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the headers of a mail we write say. One with an impossible value cannot be made.
 *
 * @param from address without display name, as in {@code to} and {@code cc}
 * @param messageId without angle brackets, as in {@code inReplyTo} and {@code references}
 * @param gateway our domain, by which {@link Automatic#OWN_COPY} knows the mail again
 */
public record OutgoingHead(
    String from,
    List<String> to,
    List<String> cc,
    String subject,
    Instant date,
    String messageId,
    Optional<String> inReplyTo,
    List<String> references,
    AutoSubmitted autoSubmitted,
    String gateway) {

  /** RFC 3834 section 5. */
  public enum AutoSubmitted {
    AUTO_GENERATED,
    /** In answer to a mail, which {@code inReplyTo} names. */
    AUTO_REPLIED,
    /** A person had it sent; the header is left out. */
    NO;

    public String value() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final Pattern ADDRESS =
      Pattern.compile("[\\w!#$%&'*+/=?^`{|}~.-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})*");
  private static final Pattern MESSAGE_ID = Pattern.compile("[\\x21-\\x7e&&[^<>]]{1,900}");
  private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9.-]{1,255}");

  public OutgoingHead {
    to = List.copyOf(to);
    cc = List.copyOf(cc);
    references = List.copyOf(references);
    require(ADDRESS, "From", List.of(from));
    require(ADDRESS, "To", to);
    require(ADDRESS, "Cc", cc);
    require(MESSAGE_ID, "Message-ID", List.of(messageId));
    require(MESSAGE_ID, "In-Reply-To", inReplyTo.stream().toList());
    require(MESSAGE_ID, "References", references);
    require(DOMAIN, Automatic.GATEWAY_HEADER, List.of(gateway));
    if (to.isEmpty()) {
      throw new HeaderRefused("To", "has no address");
    }
    if (subject.codePoints().anyMatch(Character::isISOControl)) {
      throw new HeaderRefused("Subject", "has a line break or control character in it");
    }
  }

  /** The same mail under a subject that everybody on the way may see. */
  public OutgoingHead withSubject(String other) {
    return new OutgoingHead(
        from, to, cc, other, date, messageId, inReplyTo, references, autoSubmitted, gateway);
  }

  /** Whom it is to and what about belongs in no log. */
  @Override
  public String toString() {
    return "OutgoingHead[" + messageId + "]";
  }

  private static void require(Pattern form, String header, List<String> values) {
    for (String value : values) {
      if (!form.matcher(value).matches()) {
        throw new HeaderRefused(header, "has a value that may not stand there");
      }
    }
  }
}
