package mhss.gateway.responses;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.Listing;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.mail.ExactMail;
import mhss.gateway.mail.SenderAddresses;

/** A row of the outbox into the mail that leaves: the stored bytes, the stored recipients. */
class Loading {

  /** Bytes; more than any mail server takes. */
  private static final long LARGEST = 64L << 20;

  private final MessageStore store;
  private final SenderAddresses senders;
  private final List<LastLook> looks;

  Loading(MessageStore store, SenderAddresses senders, List<LastLook> looks) {
    this.store = store;
    this.senders = senders;
    this.looks = List.copyOf(looks);
  }

  /** Why it must not leave any more. */
  Optional<String> objection(OutboxEntry row) {
    return looks.stream().flatMap(look -> look.objection(row.id()).stream()).findFirst();
  }

  ExactMail load(OutboxEntry row) {
    UUID message = row.message();
    Listing listing = store.listing(message).orElseThrow();
    return new ExactMail(
        row.id(),
        row.mailbox(),
        row.headerId(),
        new ExactMail.Envelope(senders.of(row.mailbox()).orElse(listing.from()), listing.to()),
        store.raw(message, LARGEST));
  }
}
