package mhss.gateway.responses.letters;

import java.nio.charset.StandardCharsets;
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

  /** The letter itself, where each file is sealed for itself. */
  private static final String TEXT_FILE = "letter.txt";

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

  /** As letters go that nobody has to prove: under which keys, is not kept. */
  public Composed compose(Letter letter, List<Attachment> files, Head to) {
    Composed composed = compose(letter, files, to, Wrapping.PGP_MIME);
    return new Composed(composed.raw(), composed.listing(), Optional.empty(), files.size());
  }

  /**
   * @param files inside the seal
   * @throws CannotCompose when it must not or cannot be made
   */
  public Composed compose(Letter letter, List<Attachment> files, Head to, Wrapping wrapping) {
    if (to.to().isEmpty()) {
      throw new CannotCompose("no-recipient", "Nobody is named to receive it");
    }
    try {
      OutgoingHead head = head(letter, to);
      Listing listing =
          new Listing(head.from(), to.recipients(), head.subject(), head.messageId(), head.date());
      Optional<Seal> seal = sealing.map(with -> seal(with, head, letter, files, to, wrapping));
      return new Composed(bytes(head, letter, files, seal, wrapping), listing, seal, files.size());
    } catch (HeaderRefused e) {
      throw new CannotCompose("header", e.getMessage());
    }
  }

  /** What keeps a mail from being sealed, each with its next step. */
  public List<String> sealingProblems(Sealing.Wanted wanted) {
    return sealing
        .map(with -> with.problems(wanted))
        .orElse(List.of("Letters are not sealed here: this one must be"));
  }

  private static Seal seal(
      Sealing sealing,
      OutgoingHead head,
      Letter letter,
      List<Attachment> files,
      Head to,
      Wrapping wrapping) {
    Sealing.Wanted wanted =
        new Sealing.Wanted(to.mailbox(), to.recipients(), wrapping.archiveKey());
    if (wrapping.cover().isPresent()) {
      Stream<Seal.Part> text = Stream.of(new Seal.Part(TEXT_FILE, utf8(letter.text())));
      Stream<Seal.Part> others =
          files.stream().map(file -> new Seal.Part(file.fileName(), file.content()));
      return sealing.files(Stream.concat(others, text).toList(), wanted);
    }
    // Of a sealed mail the receiving gateway believes a subject only when it stands inside too.
    byte[] inner = MimeWriter.inner(head, head.subject(), letter.text(), files);
    return sealing.message(MimeWriter.SEALED_FILE, inner, wanted);
  }

  private static byte[] bytes(
      OutgoingHead head,
      Letter letter,
      List<Attachment> files,
      Optional<Seal> seal,
      Wrapping wrapping) {
    if (seal.isEmpty()) {
      return MimeWriter.open(head, letter.text(), files);
    }
    List<Seal.Part> parts = seal.get().parts();
    return wrapping
        .cover()
        .map(text -> MimeWriter.open(head, text, parts.stream().map(LetterMail::file).toList()))
        .orElseGet(() -> MimeWriter.sealed(head, parts.get(0).content()));
  }

  private static Attachment file(Seal.Part part) {
    return new Attachment(part.name(), "application/octet-stream", part.content());
  }

  private static byte[] utf8(String text) {
    return text.replaceAll("\\R", "\r\n").getBytes(StandardCharsets.UTF_8);
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
