package mhss.gateway.operations;

import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.Listing;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a person the content of a message, and says so in the history first. */
public class ContentAccess {

  private final MessageStore messages;
  private final History history;
  private final TransactionTemplate transaction;

  ContentAccess(MessageStore messages, History history, TransactionTemplate transaction) {
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
    transaction.executeWithoutResult(
        status -> history.record(Step.of("content-read", "shown").by(actor).message(message)));
    return new Content(messages.listing(message), messages.raw(message, max));
  }
}
