package mhss.gateway.intake;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.StoredMail;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.Urn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What waits for a person or a key, and what a person does about it. Every act has an actor and a
 * reason, in the history.
 */
public class Parking {

  private static final List<String> WAITING = List.of("parked", "held");
  private static final List<String> REPLAYABLE = List.of("parked", "held", "not-ours", "discarded");

  private static final String AGAIN =
      """
      status = 'stored', attempts = 0, replays = replays + 1, may_send = :send,
      said_kind = :kind, said_urn = :urn
      """;

  private static final String COLUMNS =
      "select id, status, mailbox, desk, received_at, kind, cause, cause_text, needs_key, assigned_to, sender_index, urn from message ";

  private final JdbcClient jdbc;
  private final History history;
  private final TransactionTemplate transactions;
  private final Intake intake;
  private final Cases cases;
  private final Destruction destruction;

  Parking(
      JdbcClient jdbc,
      History history,
      TransactionTemplate transactions,
      Intake intake,
      Cases cases,
      Destruction destruction) {
    this.cases = cases;
    this.jdbc = jdbc;
    this.history = history;
    this.transactions = transactions;
    this.intake = intake;
    this.destruction = destruction;
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
    return again(message, Said.NOTHING, new Asked(dryRun, send, actor, reason));
  }

  /**
   * @param send without it nothing leaves, whatever comes out
   */
  public record Asked(boolean dryRun, boolean send, String actor, String reason) {}

  /**
   * Processes a message again as what a person says it is: another kind, about a case that it does
   * not name, or both. Its form or words are read all the same, and who may send what still holds.
   *
   * @throws NotTreatable for a kind or a case that this desk does not have
   */
  public Replay treat(UUID message, Said said, Asked asked) {
    ParkedMessage parked = byId(message);
    said.kind().ifPresent(kind -> requireKind(parked, kind));
    Optional<String> urn = said.urn().map(Urn::key);
    urn.ifPresent(key -> requireCase(parked, key));
    return again(message, new Said(said.kind(), urn), asked);
  }

  /** As which a message can be treated, each once. */
  public List<RuleSet.Kind> kinds(UUID message) {
    return kinds(byId(message));
  }

  private List<RuleSet.Kind> kinds(ParkedMessage parked) {
    Map<String, RuleSet.Kind> kinds = new TreeMap<>();
    intake
        .kinds(parked.mailbox(), parked.desk())
        .forEach(kind -> kinds.putIfAbsent(kind.id(), kind));
    return List.copyOf(kinds.values());
  }

  private void requireKind(ParkedMessage parked, String kind) {
    List<String> ids = kinds(parked).stream().map(RuleSet.Kind::id).toList();
    if (!ids.contains(kind)) {
      throw new NotTreatable(
          "The %s desk receives no kind %s in mailbox %s: there are %s"
              .formatted(parked.desk(), kind, parked.mailbox(), String.join(", ", ids)));
    }
  }

  private void requireCase(ParkedMessage parked, String urn) {
    if (cases.byUrn(parked.desk(), urn).isEmpty()) {
      throw new NotTreatable(
          "The %s desk has no case %s: check the URN%s, or let a caseworker or adviser open the case first (Cases, Open a case by hand)"
              .formatted(parked.desk(), urn, alike(parked.desk(), urn)));
    }
  }

  private String alike(String desk, String urn) {
    return cases.alike(urn).stream()
        .filter(file -> file.desk().equals(desk))
        .findFirst()
        .map(file -> " (there is " + file.urn() + ")")
        .orElse("");
  }

  private Replay again(UUID message, Said said, Asked asked) {
    ParkedMessage parked = in(REPLAYABLE, message, "replayed");
    return asked.dryRun()
        ? Effects.of(message, intake.rehearse(message, asked.send(), said))
        : queue(parked, said, asked);
  }

  private Replay queue(ParkedMessage parked, Said said, Asked asked) {
    Map<String, Object> values = new HashMap<>();
    values.put("send", asked.send());
    values.put("kind", said.kind().orElse(null));
    values.put("urn", said.urn().orElse(null));
    act(parked, AGAIN, values, step(said, asked));
    return new Replay(
        parked.id(),
        false,
        "stored",
        List.of("It is processed again by the running gateway"),
        List.of(),
        0);
  }

  private static Step step(Said said, Asked asked) {
    Step step =
        said.equals(Said.NOTHING)
            ? Step.of("replayed", asked.send() ? "may-send" : "sends-nothing")
            : Step.of("treated", asked.send() ? "may-send" : "sends-nothing")
                .fact("kind", said.kind().orElse("as recognised"))
                .fact("case", said.urn().orElse("as it says"));
    return step.by(asked.actor()).fact("reason", asked.reason());
  }

  public void assign(UUID message, String person, String actor, String reason) {
    assign(message, person, Step.of("assigned", "to " + person).by(actor).fact("reason", reason));
  }

  /** Nobody in particular deals with it. */
  public void unassign(UUID message, String actor, String reason) {
    assign(message, null, Step.of("assigned", "to nobody").by(actor).fact("reason", reason));
  }

  private void assign(UUID message, String person, Step step) {
    ParkedMessage parked = waiting(message);
    transactions.executeWithoutResult(
        status -> {
          jdbc.sql("update message set assigned_to = :person where id = :id")
              .param("person", person)
              .param("id", parked.id())
              .update();
          history.record(step.message(parked.id()));
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
        Map.of(),
        Step.of("discarded", "by-person").by(actor).fact("reason", reason));
  }

  /**
   * A person has seen in it what must not be held (SCR): what is stored of it is destroyed, in
   * every copy, and the same bytes are not stored again. Also when somebody has taken it off the
   * list before.
   *
   * @return each copy as it was, this one among them
   */
  public List<StoredMail> withhold(UUID message, String actor, String reason) {
    ParkedMessage seen = in(REPLAYABLE, message, "destroyed");
    Step step = Step.of("withheld", Withholding.SPECIAL_RECORD).by(actor).fact("reason", reason);
    return transactions.execute(
        status -> {
          List<StoredMail> copies = destruction.destroy(message, step);
          if (copies.stream().noneMatch(mail -> as(seen, mail))) {
            throw new AlreadySettled(message);
          }
          return copies;
        });
  }

  private static boolean as(ParkedMessage seen, StoredMail mail) {
    return mail.id().equals(seen.id()) && mail.status().equals(seen.status());
  }

  /** Its key has arrived: it is processed again, as if it had just come. */
  void release(ParkedMessage held, Collection<String> arrived) {
    act(
        held,
        "status = 'stored', attempts = 0",
        Map.of(),
        Step.of("released", "key-arrived").fact("keys", String.join(" ", arrived)));
  }

  /** Only from the state a person saw: two people, or a person and the gateway, do not both act. */
  private void act(ParkedMessage seen, String change, Map<String, Object> values, Step step) {
    act(seen, change, values, List.of(step));
  }

  private void act(
      ParkedMessage seen, String change, Map<String, Object> values, List<Step> steps) {
    transactions.executeWithoutResult(
        status -> {
          int rows =
              jdbc.sql("update message set " + change + " where id = :id and status = :seen")
                  .params(values)
                  .param("id", seen.id())
                  .param("seen", seen.status())
                  .update();
          if (rows == 0) {
            throw new AlreadySettled(seen.id());
          }
          steps.forEach(step -> history.record(step.message(seen.id())));
        });
  }

  private ParkedMessage waiting(UUID message) {
    return in(WAITING, message, "assigned or discarded");
  }

  private ParkedMessage in(List<String> states, UUID message, String act) {
    ParkedMessage found = byId(message);
    if (!states.contains(found.status())) {
      throw new NotReplayable(message, found.status(), act, states);
    }
    return found;
  }

  /**
   * A message of whatever state; what it waits for is empty unless it waits.
   *
   * @throws NoSuchMessage
   */
  public ParkedMessage byId(UUID message) {
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
        Optional.ofNullable(row.getBytes("sender_index"))
            .map(HexFormat.of()::formatHex)
            .orElse(null),
        row.getString("urn"));
  }
}
