package mhss.gateway.responses;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.Listing;
import mhss.gateway.mail.MimeWriter;
import mhss.gateway.mail.OutgoingHead;
import mhss.gateway.mail.OutgoingHead.AutoSubmitted;
import mhss.gateway.mail.SenderAddresses;
import mhss.gateway.pgp.OpenPgp;
import mhss.gateway.pgp.Refused;
import mhss.gateway.responses.letters.Composed;
import mhss.gateway.responses.templates.CannotCompose;

/** A mail of a mailbox to itself; signed and sealed with our own key where it has one. */
public class OwnMail {

  private final Queueing queueing;
  private final SenderAddresses senders;
  private final OpenPgp openPgp;
  private final ResponsesSettings settings;
  private final Clock clock;

  OwnMail(
      Queueing queueing,
      SenderAddresses senders,
      OpenPgp openPgp,
      ResponsesSettings settings,
      Clock clock) {
    this.queueing = queueing;
    this.senders = senders;
    this.openPgp = openPgp;
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether it can send at all. */
  public boolean has(String mailbox) {
    return senders.of(mailbox).isPresent();
  }

  /**
   * In the surrounding transaction.
   *
   * @param key tells two of a kind apart
   * @param actor who wants it sent
   * @return id of the row in the outbox
   */
  public UUID queue(
      String mailbox, String desk, String kind, String key, String text, String actor) {
    String address = senders.of(mailbox).orElseThrow();
    Queueing.Wanted wanted =
        new Queueing.Wanted(mailbox, desk, kind, key, 0, null, null, null, address, actor, false);
    return queueing.queue(wanted, id -> compose(mailbox, address, kind, id, text)).id();
  }

  private Composed compose(String mailbox, String address, String kind, String id, String text) {
    OutgoingHead head =
        new OutgoingHead(
            address,
            List.of(address),
            List.of(),
            "MHSS Gateway " + kind,
            clock.instant(),
            id,
            Optional.empty(),
            List.of(),
            AutoSubmitted.AUTO_GENERATED,
            settings.mailDomain());
    byte[] raw =
        Optional.ofNullable(settings.signingKeys().get(mailbox))
            .map(key -> sealed(head, text, key.replace(" ", "").toUpperCase(Locale.ROOT)))
            .orElseGet(() -> MimeWriter.open(head, text, List.of()));
    Listing listing =
        new Listing(head.from(), head.to(), head.subject(), head.messageId(), head.date());
    return new Composed(raw, listing, Optional.empty(), 0);
  }

  private byte[] sealed(OutgoingHead head, String text, String key) {
    byte[] inner = MimeWriter.inner(head, head.subject(), text, List.of());
    try {
      String armoured =
          new String(openPgp.seal(inner, List.of(key), key), StandardCharsets.US_ASCII);
      return MimeWriter.sealed(
          head, armoured.replaceAll("\\r?\\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
    } catch (Refused e) {
      throw new CannotCompose("no-key", e.getMessage());
    }
  }
}
