package mhss.gateway.responses.letters;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mhss.gateway.casework.Listing;
import mhss.gateway.mail.HeaderRefused;
import mhss.gateway.mail.MimeWriter;
import mhss.gateway.mail.OutgoingHead;
import mhss.gateway.mail.OutgoingHead.AutoSubmitted;
import mhss.gateway.mail.SenderAddresses;

/**
 * A letter into the exact bytes of an automatic reply (RFC 3834), sealed where that is demanded.
 */
public class LetterMail {

  private static final Pattern MESSAGE_ID = Pattern.compile("[\\x21-\\x7e&&[^<>]]{1,900}");

  private final SenderAddresses senders;
  private final Optional<Sealing> sealing;
  private final String mailDomain;
  private final Clock clock;

  /**
   * @param sealing empty: letters go unencrypted
   */
  public LetterMail(
      SenderAddresses senders, Optional<Sealing> sealing, String mailDomain, Clock clock) {
    this.senders = senders;
    this.sealing = sealing;
    this.mailDomain = mailDomain;
    this.clock = clock;
  }

  /**
   * @param headerId Message-ID, without angle brackets
   * @param inReplyTo as the other side wrote it; left out when it is no Message-ID
   */
  public record Head(String mailbox, String to, String headerId, String inReplyTo) {}

  /**
   * @throws CannotCompose when it must not or cannot be made
   */
  public Composed compose(Letter letter, Head to) {
    try {
      OutgoingHead head = head(letter, to);
      Listing listing =
          new Listing(head.from(), head.to(), head.subject(), head.messageId(), head.date());
      return new Composed(bytes(head, letter, to), listing);
    } catch (HeaderRefused e) {
      throw new CannotCompose("header", e.getMessage());
    }
  }

  private byte[] bytes(OutgoingHead head, Letter letter, Head to) {
    if (sealing.isEmpty()) {
      return MimeWriter.open(head, letter.text(), List.of());
    }
    byte[] inner = MimeWriter.inner(letter.text(), List.of());
    return MimeWriter.sealed(head, sealing.get().seal(inner, to.mailbox(), to.to()));
  }

  private OutgoingHead head(Letter letter, Head to) {
    Optional<String> inReplyTo =
        Optional.ofNullable(to.inReplyTo()).filter(id -> MESSAGE_ID.matcher(id).matches());
    return new OutgoingHead(
        sender(to.mailbox()),
        List.of(to.to()),
        List.of(),
        letter.subject(),
        clock.instant(),
        to.headerId(),
        inReplyTo,
        inReplyTo.stream().toList(),
        AutoSubmitted.AUTO_REPLIED,
        mailDomain);
  }

  private String sender(String mailbox) {
    return senders
        .of(mailbox)
        .orElseThrow(
            () -> new CannotCompose("no-sender", "Configure gateway.smtp." + mailbox + ".from"));
  }
}
