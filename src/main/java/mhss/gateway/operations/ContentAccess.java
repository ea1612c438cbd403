package mhss.gateway.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.Listing;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.history.Entry;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.vault.ContentDestroyed;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a person the content of a message, and says so in the history first. */
public class ContentAccess {

  static final String STEP = "content-read";

  private static final Duration WHILE_OPEN = Duration.ofMinutes(30);

  private final MessageStore messages;
  private final History history;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ContentAccess(
      MessageStore messages, History history, TransactionTemplate transaction, Clock clock) {
    this.clock = clock;
    this.messages = messages;
    this.history = history;
    this.transaction = transaction;
  }

  /**
   * @param listing empty while the mail was not looked into yet
   * @param raw the exact bytes
   */
  public record Content(Optional<Listing> listing, byte[] raw) {}

  /**
   * @throws IllegalArgumentException when there is no such message, or it has more than {@code max}
   *     bytes
   */
  public Content read(UUID message, long max, String actor) {
    return read(message, max, ContentReading.shown(actor));
  }

  /**
   * @throws IllegalArgumentException as above
   */
  public Content read(UUID message, long max, ContentReading reading) {
    transaction.executeWithoutResult(status -> history.record(reading.step().message(message)));
    return content(message, max);
  }

  /**
   * As {@link #read}, for what belongs to content that this person has open already: the pictures
   * of its pages. It is recorded only where nothing says that the person opened it just now.
   */
  public Content readOn(UUID message, long max, ContentReading reading) {
    Instant since = clock.instant().minus(WHILE_OPEN);
    boolean open =
        history.ofMessage(message).stream()
            .filter(entry -> entry.at().isAfter(since))
            .map(Entry::step)
            .anyMatch(step -> isOpened(step) && step.actor().equals(reading.actor()));
    return open ? content(message, max) : read(message, max, reading);
  }

  /** A list with senders and subjects, or one downloaded file, is not the whole message. */
  private static boolean isOpened(Step step) {
    return step.step().equals(STEP) && step.outcome().equals(ContentReading.SHOWN);
  }

  /** Senders and subjects of a list, each of them recorded. */
  public Map<UUID, Listing> listings(List<UUID> ids, ContentReading reading) {
    transaction.executeWithoutResult(
        status -> ids.forEach(id -> history.record(reading.step().message(id))));
    Map<UUID, Listing> listings = new LinkedHashMap<>();
    ids.forEach(id -> listing(id).ifPresent(listing -> listings.put(id, listing)));
    return listings;
  }

  private Optional<Listing> listing(UUID id) {
    try {
      return messages.listing(id);
    } catch (ContentDestroyed gone) {
      return Optional.empty();
    }
  }

  private Content content(UUID message, long max) {
    return new Content(messages.listing(message), messages.raw(message, max));
  }
}
