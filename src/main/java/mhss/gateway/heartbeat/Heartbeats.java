package mhss.gateway.heartbeat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.heartbeat.Beat.State;
import mhss.gateway.mail.Mode;
import mhss.gateway.responses.OwnMail;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Marked mails that a mailbox sends to itself: through the outbox, the mail servers, the ledger and
 * the steps of processing. They touch no case and no figure, and leave nothing but when they came.
 */
public class Heartbeats {

  public static final String KIND = "heartbeat";

  private static final Duration GIVEN_UP = Duration.ofDays(1);
  private static final Duration WATCHED = Duration.ofMinutes(5);

  private final BeatRows rows;
  private final BeatText text;
  private final Sending sending;
  private final TransactionTemplate transactions;
  private final Clock clock;

  /** What a heartbeat leaves by. */
  record Sending(OwnMail mail, MessageStore messages, Mode mode, HeartbeatSettings settings) {}

  Heartbeats(
      BeatRows rows,
      BeatText text,
      Sending sending,
      TransactionTemplate transactions,
      Clock clock) {
    this.rows = rows;
    this.text = text;
    this.sending = sending;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * A heartbeat of ours.
   *
   * @param first false: it came back before, and this is somebody's copy, or it is long forgotten
   */
  public record Recognised(UUID id, boolean first) {}

  /** Empty for all that this installation did not write, word for word, for this mailbox. */
  public Optional<Recognised> look(String mailbox, String words) {
    return text.id(words, mailbox).map(id -> new Recognised(id, rows.expected(id).orElse(false)));
  }

  /** In the transaction that settles its message. */
  public void arrived(UUID id) {
    rows.arrived(id, clock.instant());
  }

  /**
   * Puts one into the outbox, whatever the schedule says.
   *
   * @param actor login name of the person who asks
   * @throws CannotBeat
   */
  public UUID send(String mailbox, String actor) {
    if (!sending.mail().has(mailbox)) {
      throw new CannotBeat(
          "Mailbox %s cannot send: add gateway.smtp.%1$s, with its host and from"
              .formatted(mailbox));
    }
    return transactions.execute(status -> queue(mailbox, actor));
  }

  private UUID queue(String mailbox, String actor) {
    UUID id = UUID.randomUUID();
    rows.insert(id, mailbox, actor, clock.instant());
    rows.queued(
        id,
        sending
            .mail()
            .queue(mailbox, rows.desk(mailbox), KIND, id.toString(), text.of(id, mailbox), actor));
    return id;
  }

  /** Sends what is due, and takes away what has done its work. */
  public void sweep() {
    Instant now = clock.instant();
    transactions.executeWithoutResult(
        status -> {
          for (BeatRows.Spent spent : rows.spent(now.minus(GIVEN_UP))) {
            rows.remove(spent);
            Optional.ofNullable(spent.message()).ifPresent(sending.messages()::remove);
          }
          rows.forget(now.minus(sending.settings().keep()));
        });
    transactions.executeWithoutResult(status -> due(now));
  }

  private void due(Instant now) {
    sending.settings().mailboxes().stream()
        .filter(this::scheduled)
        .filter(sending.mail()::has)
        .filter(mailbox -> !rows.recent(mailbox, now.minus(sending.settings().every())))
        .forEach(mailbox -> queue(mailbox, "gateway"));
  }

  /** In mode shadow nothing leaves. */
  private boolean scheduled(String mailbox) {
    return sending.mode() != Mode.SHADOW && sending.settings().mailboxes().contains(mailbox);
  }

  /** Whether any mailbox sends them by itself. */
  public boolean scheduled() {
    return sending.settings().mailboxes().stream().anyMatch(this::scheduled);
  }

  /** Mailboxes that are to send them by themselves, a slip of the pen among them. */
  public List<String> wanted() {
    return sending.settings().mailboxes();
  }

  /** How long one may be under way. */
  public Duration patience() {
    return sending.settings().late();
  }

  /** Whether somebody may sit and wait for it to come back. */
  public boolean awaited(Beat beat) {
    return beat.underWay() && beat.sentAt().isAfter(clock.instant().minus(WATCHED));
  }

  /** How each mailbox beats that ever sent one. */
  public List<Beat> latest() {
    return rows.newest().stream().map(this::beat).toList();
  }

  private Beat beat(BeatRows.Row row) {
    return new Beat(
        row.id(),
        row.mailbox(),
        row.askedBy(),
        row.sentAt(),
        row.arrivedAt(),
        row.lastArrived(),
        row.silentSince(),
        row.problem(),
        state(row));
  }

  private State state(BeatRows.Row row) {
    Duration age = Duration.between(row.sentAt(), clock.instant());
    HeartbeatSettings settings = sending.settings();
    if (row.arrivedAt().isPresent()) {
      if (!scheduled(row.mailbox())) {
        return State.CAME_BACK;
      }
      boolean silent = age.compareTo(settings.every().plus(settings.late())) > 0;
      return silent ? State.SILENT : State.BEATS;
    }
    if (row.problem().isPresent()) {
      return State.NOT_SENT;
    }
    // Those before it count: a mailbox that is silent stays so while the next one is on its way.
    Instant first = row.silentSince().orElse(row.sentAt());
    return first.plus(settings.late()).isBefore(clock.instant()) ? State.LATE : State.ON_ITS_WAY;
  }

  /** The mailbox cannot send one. */
  public static final class CannotBeat extends RuntimeException {
    CannotBeat(String message) {
      super(message);
    }
  }
}
