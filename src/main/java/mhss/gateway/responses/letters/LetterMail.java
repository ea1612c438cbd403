package mhss.gateway.responses.letters;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mhss.gateway.casework.Listing;
import mhss.gateway.mail.HeaderRefused;
import mhss.gateway.mail.MimeWriter;
import mhss.gateway.mail.MimeWriter.Attachment;
import mhss.gateway.mail.OutgoingHead;
import mhss.gateway.mail.OutgoingHead.AutoSubmitted;
import mhss.gateway.mail.SenderAddresses;
import mhss.gateway.responses.templates.CannotCompose;
import mhss.gateway.responses.templates.Letter;

/** A letter into the exact bytes of a mail, sealed where that is demanded. */
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
  public record Head(
      String mailbox,
      List<String> to,
      List<String> cc,
      String headerId,
      Optional<String> inReplyTo,
      AutoSubmitted made) {

    List<String> recipients() {
      return Stream.concat(to.stream(), cc.stream()).toList();
    }
  }

  /**
   * @param files inside the seal
   * @throws CannotCompose when it must not or cannot be made
   */
  public Composed compose(Letter letter, List<Attachment> files, Head to) {
    if (to.to().isEmpty()) {
      throw new CannotCompose("no-recipient", "Nobody is named to receive it");
    }
    try {
      OutgoingHead head = head(letter, to);
      Listing listing =
          new Listing(head.from(), to.recipients(), head.subject(), head.messageId(), head.date());
      return new Composed(bytes(head, letter, files, to), listing);
    } catch (HeaderRefused e) {
      throw new CannotCompose("header", e.getMessage());
    }
  }

  private byte[] bytes(OutgoingHead head, Letter letter, List<Attachment> files, Head to) {
    if (sealing.isEmpty()) {
      return MimeWriter.open(head, letter.text(), files);
    }
    // Of a sealed mail the receiving gateway believes a subject only when it stands inside too.
    byte[] inner = MimeWriter.inner(head, head.subject(), letter.text(), files);
    return MimeWriter.sealed(head, sealing.get().seal(inner, to.mailbox(), to.recipients()));
  }

  private OutgoingHead head(Letter letter, Head to) {
    Optional<String> inReplyTo = to.inReplyTo().filter(id -> MESSAGE_ID.matcher(id).matches());
    return new OutgoingHead(
        sender(to.mailbox()),
        to.to(),
        to.cc(),
        letter.subject(),
        clock.instant(),
        to.headerId(),
        inReplyTo,
        inReplyTo.stream().toList(),
        to.made(),
        mailDomain);
  }

  public String sender(String mailbox) {
    return senders
        .of(mailbox)
        .orElseThrow(
            () -> new CannotCompose("no-sender", "Configure gateway.smtp." + mailbox + ".from"));
  }
}
