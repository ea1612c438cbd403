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
import mhss.gateway.responses.OutboxRows.NewRow;
import mhss.gateway.responses.letters.Composed;
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

  /** Nothing is composed when the row is already there. */
  OutboxEntry queue(Wanted wanted, Composer composer) {
    byte[] index = vault.index("outbox", identity(wanted));
    String headerId = HexFormat.of().formatHex(index, 0, ID_LENGTH) + "@" + settings.mailDomain();
    rows.lock(index);
    return byHeaderId(headerId)
        .orElseGet(
            () -> {
              insert(wanted, headerId, composer);
              return byHeaderId(headerId).orElseThrow();
            });
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

  private void insert(Wanted wanted, String headerId, Composer composer) {
    byte[] correspondent = vault.index("address", wanted.to().strip().toLowerCase(Locale.ROOT));
    int before =
        wanted.answer() ? rows.queuedTo(correspondent, wanted.kind(), Duration.ofHours(1)) : 0;
    UUID id = UUID.randomUUID();
    rows.insert(
        new NewRow(
            id,
            wanted.inReplyTo(),
            wanted.mailbox(),
            wanted.caseFile(),
            wanted.kind(),
            wanted.report(),
            wanted.revision(),
            headerId,
            correspondent));
    compose(id, wanted, () -> composer.compose(headerId), before);
  }

  /**
   * A row that could not be composed, once more: its case has got a key, its template was mended.
   *
   * @return whether it could be now
   */
  boolean again(OutboxEntry row, Wanted wanted, Composer composer) {
    return compose(row.id(), wanted, () -> composer.compose(row.headerId()), 0);
  }

  private boolean compose(UUID id, Wanted wanted, Supplier<Composed> composer, int before) {
    try {
      Composed composed = composer.get();
      rows.composed(
          id,
          store.storeOut(
              new MessageStore.OutMail(
                  wanted.mailbox(),
                  wanted.desk(),
                  wanted.kind(),
                  wanted.caseFile(),
                  wanted.caseKey(),
                  composed.raw(),
                  composed.listing(),
                  composed.files())));
      composed.seal().ifPresent(seal -> rows.sealed(id, seal));
      composed(id, wanted.actor(), before);
      return true;
    } catch (CannotCompose e) {
      failed(id, wanted.actor(), e.code(), e.getMessage() + ", then settle this with resend");
      return false;
    } catch (WrongValue e) {
      failed(id, wanted.actor(), e.code(), e.getMessage());
      return false;
    }
  }

  private void failed(UUID id, String actor, String code, String advice) {
    change(id, Change.to("failed").because(code, advice), Step.of("send-failed", code).by(actor));
  }

  private void composed(UUID id, String actor, int before) {
    if (before >= settings.acknowledgementsPerHour()) {
      change(
          id,
          Change.to("suppressed")
              .because(
                  "rate-limit",
                  "More than %d mails to one address in an hour look like a loop: find out who"
                          .formatted(settings.acknowledgementsPerHour())
                      + " answers whom, then settle with resend or cancel"),
          Step.of("send-suppressed", "rate-limit").by(actor));
    } else {
      change(id, Change.to("due"), Step.of("queued", "due").by(actor));
    }
  }

  private void change(UUID id, Change change, Step step) {
    rows.change(id, List.of("failed"), change);
    steps.record(rows.where("o.id = :value", id).get(0), step);
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
