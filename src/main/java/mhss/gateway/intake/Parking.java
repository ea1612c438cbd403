package mhss.gateway.intake;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What waits for a person or a key, and what a person does about it. Every act has an actor and a
 * reason, in the history.
 */
public class Parking {

  private static final List<String> WAITING = List.of("parked", "held");
  private static final List<String> REPLAYABLE = List.of("parked", "held", "not-ours", "discarded");

  private static final String COLUMNS =
      "select id, status, mailbox, desk, received_at, kind, cause, cause_text, needs_key, assigned_to, urn from message ";

  private final JdbcClient jdbc;
  private final History history;
  private final TransactionTemplate transactions;
  private final Intake intake;

  Parking(JdbcClient jdbc, History history, TransactionTemplate transactions, Intake intake) {
    this.jdbc = jdbc;
    this.history = history;
    this.transactions = transactions;
    this.intake = intake;
  }

  /** Oldest first. */
  public List<ParkedMessage> parked() {
    return jdbc.sql(COLUMNS + "where status in ('parked', 'held') order by received_at, id")
        .query(Parking::message)
        .list();
  }

  /**
   * Processes a message again, from its stored bytes, with today's rules, keys and partners.
   *
   * @param send without it nothing leaves, whatever comes out
   * @throws NotReplayable for a message that has changed a case already, or must not be held
   */
  public Replay replay(UUID message, boolean dryRun, boolean send, String actor, String reason) {
    ParkedMessage parked = byId(message);
    if (!REPLAYABLE.contains(parked.status())) {
      throw new NotReplayable(message, parked.status(), "replayed", REPLAYABLE);
    }
    return dryRun ? rehearse(message, send) : queue(parked, send, actor, reason);
  }

  private Replay rehearse(UUID message, boolean send) {
    InHand inHand = intake.rehearse(message, send);
    List<String> effects = new ArrayList<>(Effects.of(inHand));
    return new Replay(message, true, inHand.outcome().status(), effects);
  }

  private Replay queue(ParkedMessage parked, boolean send, String actor, String reason) {
    act(
        parked,
        "status = 'stored', attempts = 0, replays = replays + 1, may_send = " + send,
        Step.of("replayed", send ? "may-send" : "sends-nothing").by(actor).fact("reason", reason));
    return new Replay(
        parked.id(), false, "stored", List.of("It is processed again by the running gateway"));
  }

  public void assign(UUID message, String person, String actor, String reason) {
    ParkedMessage parked = waiting(message);
    transactions.executeWithoutResult(
        status -> {
          jdbc.sql("update message set assigned_to = :person where id = :id")
              .param("person", person)
              .param("id", parked.id())
              .update();
          history.record(
              Step.of("assigned", "to " + person)
                  .by(actor)
                  .message(parked.id())
                  .fact("reason", reason));
        });
  }

  /**
   * A person has dealt with it, or it needs nothing. Its content stays until its time, and it can
   * be replayed.
   */
  public void discard(UUID message, String actor, String reason) {
    act(
        waiting(message),
        "status = 'discarded'",
        Step.of("discarded", "by-person").by(actor).fact("reason", reason));
  }

  /** Its key has arrived: it is processed again, as if it had just come. */
  void release(ParkedMessage held, Collection<String> arrived) {
    act(
        held,
        "status = 'stored', attempts = 0",
        Step.of("released", "key-arrived").fact("keys", String.join(" ", arrived)));
  }

  /** Only from the state a person saw: two people, or a person and the gateway, do not both act. */
  private void act(ParkedMessage seen, String change, Step step) {
    transactions.executeWithoutResult(
        status -> {
          int rows =
              jdbc.sql("update message set " + change + " where id = :id and status = :seen")
                  .param("id", seen.id())
                  .param("seen", seen.status())
                  .update();
          if (rows == 0) {
            throw new AlreadySettled(seen.id());
          }
          history.record(step.message(seen.id()));
        });
  }

  private ParkedMessage waiting(UUID message) {
    ParkedMessage found = byId(message);
    if (!WAITING.contains(found.status())) {
      throw new NotReplayable(message, found.status(), "assigned or discarded", WAITING);
    }
    return found;
  }

  private ParkedMessage byId(UUID message) {
    return jdbc.sql(COLUMNS + "where id = :id and direction = 'in'")
        .param("id", message)
        .query(Parking::message)
        .optional()
        .orElseThrow(() -> new NoSuchMessage(message));
  }

  private static ParkedMessage message(ResultSet row, int n) throws SQLException {
    Array keys = row.getArray("needs_key");
    return new ParkedMessage(
        row.getObject("id", UUID.class),
        row.getString("status"),
        row.getString("mailbox"),
        row.getString("desk"),
        row.getTimestamp("received_at").toInstant(),
        row.getString("kind"),
        row.getString("cause"),
        row.getString("cause_text"),
        keys == null ? List.of() : List.of((String[]) keys.getArray()),
        row.getString("assigned_to"),
        row.getString("urn"));
  }
}
