package mhss.gateway.responses;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.history.Step;
import mhss.gateway.responses.OutboxRows.Change;
import mhss.gateway.responses.letters.Composed;
import mhss.gateway.responses.letters.Seal;
import mhss.gateway.responses.templates.CannotCompose;
import mhss.gateway.responses.templates.WrongValue;
import mhss.gateway.vault.Vault;

/** Puts a mail into the outbox once, whoever asks again: its Message-ID follows from what it is. */
class Queueing {

  /** Bytes of the HMAC in a Message-ID: as unguessable and as unique as a SHA-1. */
  private static final int ID_LENGTH = 20;

  private final OutboxRows rows;
  private final OutboxSteps steps;
  private final MessageStore store;
  private final Vault vault;
  private final ResponsesSettings settings;

  Queueing(
      OutboxRows rows,
      OutboxSteps steps,
      MessageStore store,
      Vault vault,
      ResponsesSettings settings) {
    this.rows = rows;
    this.steps = steps;
    this.store = store;
    this.vault = vault;
    this.settings = settings;
  }

  /**
   * @param report {@code -} when nothing but kind and revision tells it apart
   * @param to the first recipient's address; empty when there is none
   * @param answer made because a mail came in: too many of them to one address are a loop
   */
  record Wanted(
      String mailbox,
      String desk,
      String kind,
      String report,
      int revision,
      UUID inReplyTo,
      UUID caseFile,
      UUID caseKey,
      String to,
      String actor,
      boolean answer) {}

  interface Composer {
    Composed compose(String headerId);
  }

  /** What became of composing a mail: its bytes are stored, or why they are not. */
  private record Made(UUID message, Optional<Seal> seal, Change change, Step step) {

    Made(Change change, Step step) {
      this(null, Optional.empty(), change, step);
    }
  }

  /** Nothing is composed when the row is already there. */
  OutboxEntry queue(Wanted wanted, Composer composer) {
    byte[] index = vault.index("outbox", identity(wanted));
    String headerId = HexFormat.of().formatHex(index, 0, ID_LENGTH) + "@" + settings.mailDomain();
    rows.lock(index);
    return byHeaderId(headerId).orElseGet(() -> insert(wanted, headerId, composer));
  }

  /** Empty while the row is not there, not composed, or not of a letter that must be provable. */
  Optional<QueuedLetter> queued(UUID row) {
    return rows.where("o.id = :value", row).stream()
        .filter(entry -> entry.message() != null)
        .findFirst()
        .flatMap(entry -> rows.seal(row, entry.message()));
  }

  private Optional<OutboxEntry> byHeaderId(String headerId) {
    return rows.where("o.header_id = :value", headerId).stream().findFirst();
  }

  /**
   * Written once, as it is to stay: each later change of a row is an entry in a dozen of indexes.
   */
  private OutboxEntry insert(Wanted wanted, String headerId, Composer composer) {
    byte[] correspondent = vault.index("address", wanted.to().strip().toLowerCase(Locale.ROOT));
    Made made =
        make(
            wanted,
            () -> composer.compose(headerId),
            wanted.answer() && loops(wanted, correspondent));
    OutboxEntry row =
        rows.insert(
            new NewRow(
                UUID.randomUUID(),
                made.message(),
                wanted.inReplyTo(),
                wanted.mailbox(),
                wanted.caseFile(),
                wanted.kind(),
                wanted.report(),
                wanted.revision(),
                headerId,
                correspondent,
                made.change()));
    settle(row, made);
    return row;
  }

  /**
   * A row that could not be composed, once more: its case has got a key, its template was mended.
   *
   * @return whether it could be now
   */
  boolean again(OutboxEntry row, Wanted wanted, Composer composer) {
    Made made = make(wanted, () -> composer.compose(row.headerId()), false);
    if (made.message() != null) {
      rows.composed(row.id(), made.message());
    }
    rows.change(row.id(), List.of("failed"), made.change());
    settle(rows.where("o.id = :value", row.id()).get(0), made);
    return made.message() != null;
  }

  private boolean loops(Wanted wanted, byte[] correspondent) {
    int most = settings.acknowledgementsPerHour();
    return rows.queuedTo(correspondent, wanted.kind(), Duration.ofHours(1), most) >= most;
  }

  private void settle(OutboxEntry row, Made made) {
    made.seal().ifPresent(seal -> rows.sealed(row.id(), seal));
    steps.record(row, made.step());
  }

  private Made make(Wanted wanted, Supplier<Composed> composer, boolean loop) {
    try {
      Composed composed = composer.get();
      UUID message =
          store.storeOut(
              new MessageStore.OutMail(
                  wanted.mailbox(),
                  wanted.desk(),
                  wanted.kind(),
                  wanted.caseFile(),
                  wanted.caseKey(),
                  composed.raw(),
                  composed.listing(),
                  composed.files()));
      return made(message, composed.seal(), wanted.actor(), loop);
    } catch (CannotCompose e) {
      return failed(e.code(), e.getMessage() + ", then settle this with resend", wanted.actor());
    } catch (WrongValue e) {
      return failed(e.code(), e.getMessage(), wanted.actor());
    }
  }

  private static Made failed(String code, String advice, String actor) {
    return new Made(
        Change.to("failed").because(code, advice), Step.of("send-failed", code).by(actor));
  }

  private Made made(UUID message, Optional<Seal> seal, String actor, boolean loop) {
    if (!loop) {
      return new Made(message, seal, Change.to("due"), Step.of("queued", "due").by(actor));
    }
    String advice =
        "More than %d mails to one address in an hour look like a loop: find out who answers whom,"
            + " then settle with resend or cancel";
    return new Made(
        message,
        seal,
        Change.to("suppressed")
            .because("rate-limit", advice.formatted(settings.acknowledgementsPerHour())),
        Step.of("send-suppressed", "rate-limit").by(actor));
  }

  /** A case belongs to one desk; without a case the mailbox tells the desks apart. */
  private static String identity(Wanted wanted) {
    return "%s|%s|%s|%d|%s"
        .formatted(
            wanted.caseFile() == null ? wanted.mailbox() : wanted.caseFile(),
            wanted.kind(),
            wanted.report(),
            wanted.revision(),
            wanted.inReplyTo());
  }
}
