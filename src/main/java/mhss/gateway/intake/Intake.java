package mhss.gateway.intake;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.casework.StoredMail;
import mhss.gateway.history.Step;
import mhss.gateway.rules.RuleSet;

/**
 * The steps of the process route. Each takes the message in hand further, unless it has its outcome
 * already.
 */
public class Intake {

  /** What other nodes stored, and what is due again, is looked for this often. */
  private static final Duration LOOK = Duration.ofMillis(250);

  private final WorkQueue queue;
  private final MessageStore messages;
  private final Stages stages;
  private final Failures failures;
  private final IntakeSettings settings;
  private final Workers workers = new Workers();
  private final AtomicInteger unfinished = new AtomicInteger();
  private volatile boolean idle;

  /** In their order; a message that has its outcome passes the rest untouched. */
  record Stages(
      Opening opening,
      Scanning scanning,
      ReturnedBeats beats,
      Recognition recognition,
      Reading reading,
      Registration registration) {}

  Intake(
      WorkQueue queue,
      MessageStore messages,
      Stages stages,
      Failures failures,
      IntakeSettings settings) {
    this.queue = queue;
    this.messages = messages;
    this.stages = stages;
    this.failures = failures;
    this.settings = settings;
  }

  /** As {@link #claim}; when there was nothing to do, waits a little for something to arrive. */
  public List<InHand> next() {
    if (idle) {
      queue.awaitStored(LOOK);
    }
    List<InHand> due = claim();
    idle = due.isEmpty();
    return due;
  }

  /** The next messages to process; empty when there is nothing to do. */
  public List<InHand> claim() {
    workers.none();
    List<WorkQueue.Claim> claims = queue.claim(settings.batch());
    Map<UUID, StoredMail> stored =
        messages.byIds(claims.stream().map(WorkQueue.Claim::message).toList());
    List<InHand> due =
        claims.stream()
            .flatMap(claim -> inHand(claim, stored.get(claim.message())).stream())
            .toList();
    unfinished.set(due.size());
    return due;
  }

  private void finished(InHand inHand) {
    workers.end(inHand.stored().id());
    if (unfinished.decrementAndGet() == 0) {
      queue.done();
    }
  }

  public void open(InHand inHand) {
    workers.begin(inHand.stored().id());
    look(inHand);
  }

  private void look(InHand inHand) {
    unlessSettled(inHand, stages.opening()::open);
    unlessSettled(inHand, stages.scanning()::scan);
  }

  public void recognise(InHand inHand) {
    unlessSettled(inHand, stages.beats()::recognise);
    unlessSettled(inHand, stages.recognition()::recognise);
  }

  public void read(InHand inHand) {
    unlessSettled(inHand, stages.reading()::read);
  }

  /** Commits everything: case, clocks, letters, outcome and history. */
  public void register(InHand inHand) {
    stages.registration().register(inHand);
    finished(inHand);
  }

  /** After an error that no step expected: tried again when it may pass, else parked. */
  public void failed(InHand inHand, Exception cause) {
    try {
      failures.handle(inHand, cause);
    } finally {
      finished(inHand);
    }
  }

  /**
   * What would become of the message, with nothing written and nothing sent.
   *
   * @param steps of the history that would be written
   */
  record Rehearsed(InHand inHand, List<Step> steps) {}

  Rehearsed rehearse(UUID message, boolean maySend, Said said) {
    StoredMail stored = messages.byId(message).orElseThrow(() -> new NoSuchMessage(message));
    InHand inHand = inHand(stored, maySend, said);
    look(inHand);
    recognise(inHand);
    read(inHand);
    return new Rehearsed(inHand, stages.registration().rehearse(inHand));
  }

  /** Kinds as which a person can have the messages of this mailbox treated. */
  List<RuleSet.Kind> kinds(String mailbox, String desk) {
    return stages.recognition().kinds(desk, settings.submissionMailboxes().contains(mailbox));
  }

  /** What is claimed anew while a thread is still at it only counts as a try. */
  private Optional<InHand> inHand(WorkQueue.Claim claim, StoredMail stored) {
    InHand inHand = inHand(stored, claim.maySend(), claim.said());
    inHand.besideOthers(claim.besideOthers());
    return failures.exhausted(inHand, claim.attempts()) || workers.have(claim.message())
        ? Optional.empty()
        : Optional.of(inHand);
  }

  private InHand inHand(StoredMail stored, boolean maySend, Said said) {
    boolean submission = settings.submissionMailboxes().contains(stored.mailbox());
    return new InHand(stored, maySend, submission, said);
  }

  private static void unlessSettled(InHand inHand, Consumer<InHand> stage) {
    if (!inHand.settled()) {
      stage.accept(inHand);
    }
  }
}
