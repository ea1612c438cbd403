package mhss.gateway.intake;

import java.util.List;
import java.util.UUID;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.casework.StoredMail;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.intake.special.Places;
import mhss.gateway.responses.Answers;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Destroys what must not be held: every copy of a mail, in whichever mailbox, and what answers it.
 * Each copy has its own entries in the history: where it lies in a mailbox. Neither kind, case nor
 * steps: nothing that was learnt from the content stays. In the surrounding transaction.
 */
class Destruction {

  private final JdbcClient jdbc;
  private final MessageStore messages;
  private final Answers answers;
  private final OpenedMails opened;
  private final History history;
  private final Places places;

  Destruction(
      JdbcClient jdbc,
      MessageStore messages,
      Answers answers,
      OpenedMails opened,
      History history) {
    this.jdbc = jdbc;
    this.messages = messages;
    this.answers = answers;
    this.opened = opened;
    this.history = history;
    this.places = new Places(jdbc);
  }

  /**
   * @return each copy as it was, this one among them; nothing when it was destroyed before
   */
  List<StoredMail> destroy(UUID message, Step step) {
    return recorded(messages.withhold(message), step);
  }

  /** What is stored already of a mail that has just come in. */
  void destroyCopies(byte[] raw, Step step) {
    recorded(messages.withholdCopies(raw), step);
  }

  private List<StoredMail> recorded(List<StoredMail> destroyed, Step step) {
    List<UUID> ids = destroyed.stream().map(StoredMail::id).toList();
    if (!ids.isEmpty()) {
      answers.destroyTo(ids);
      jdbc.sql("delete from seen_signature where message = any(?)")
          .param(ids.toArray(UUID[]::new))
          .update();
    }
    ids.forEach(opened::take); // Nobody claims it any more.
    ids.forEach(id -> places.named(step, id).forEach(named -> history.record(named.message(id))));
    return destroyed;
  }
}
