package mhss.gateway.responses;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.history.Step;
import mhss.gateway.mail.Delivery;
import mhss.gateway.mail.ExactMail;
import mhss.gateway.vault.ContentAltered;
import mhss.gateway.vault.ContentDestroyed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due, each mail once. Called by the routes {@code send}, {@code deliver} and {@code
 * outbox-recovery}; what a method changed is committed when it returns.
 */
public class Dispatch {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final OutboxRows rows;
  private final Loading loading;
  private final Verdicts verdicts;
  private final OutboxSteps steps;
  private final TransactionTemplate transaction;
  private final Slots slots;
  private final RunningProcess process = RunningProcess.current();

  Dispatch(Work work, TransactionTemplate transaction, int workers) {
    this.rows = work.rows();
    this.loading = work.loading();
    this.verdicts = work.verdicts();
    this.steps = work.steps();
    this.transaction = transaction;
    this.slots = new Slots(workers);
  }

  record Work(OutboxRows rows, Loading loading, Verdicts verdicts, OutboxSteps steps) {}

  /** As many due rows as workers are free, now in state {@code sending}; waits a moment for one. */
  public List<UUID> claim() {
    int free = slots.take(PATIENCE);
    int unused = free;
    try {
      List<UUID> claimed = free == 0 ? List.of() : transaction.execute(status -> claim(free));
      claimed.forEach(slots::occupy);
      unused -= claimed.size();
      return claimed;
    } finally {
      slots.giveBack(unused);
    }
  }

  private List<UUID> claim(int count) {
    List<OutboxEntry> claimed = rows.claim(process.name(), count);
    claimed.forEach(
        row -> steps.record(row, Step.of("sending", "claimed").fact("attempt", row.attempts())));
    return claimed.stream().map(OutboxEntry::id).toList();
  }

  /** The mail of a claimed row. Whatever fails here, nothing has left. */
  public ExactMail load(UUID row) {
    ExactMail mail =
        transaction.execute(
            status ->
                rows.claimed(row, process.name(), List.of("sending")).map(this::load).orElse(null));
    if (mail == null) {
      throw new IllegalStateException(
          "Outbox " + row + " is not this process's to send (any more); it is left as it is");
    }
    slots.handOver(row);
    return mail;
  }

  private ExactMail load(OutboxEntry row) {
    Optional<String> objection = loading.objection(row);
    if (objection.isPresent()) {
      verdicts.objected(row, objection.get());
      return null;
    }
    try {
      ExactMail mail = loading.load(row);
      return rows.handOver(row.id()) ? mail : null;
    } catch (ContentDestroyed | ContentAltered | IllegalArgumentException e) {
      verdicts.unreadable(row, e.getMessage());
      return null;
    }
  }

  /** What became of it. May be called again when it failed. */
  public void note(ExactMail mail) {
    Delivery delivery =
        mail.delivery()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Outbox " + mail.outbox() + " was not handed to SMTP: check the route"));
    transaction.executeWithoutResult(
        status ->
            rows.claimed(mail.outbox(), process.name(), List.of("sending", "uncertain"))
                .ifPresent(row -> verdicts.of(row, delivery)));
    slots.free(mail.outbox());
  }

  /** The route broke off. What cannot have left is tried again; the rest becomes uncertain. */
  public void lost(UUID row, Throwable cause) {
    // Its class only: what others throw may quote an address.
    LOG.error("Outbox {}: the route broke off ({})", row, cause.getClass().getName());
    try {
      if (!slots.handedOver(row)) {
        transaction.executeWithoutResult(
            status ->
                rows.claimed(row, process.name(), List.of("sending"))
                    .ifPresent(
                        known ->
                            verdicts.of(
                                known,
                                new Delivery.NotSent(
                                    "not-loaded", "see the log of the gateway for the cause"))));
      } else {
        LOG.warn("Outbox {}: its outcome could not be noted, it becomes uncertain", row);
      }
    } finally {
      slots.free(row);
    }
  }

  /**
   * Rows whose process died while it sent them, or has been at it for 5 minutes, may have been
   * sent: they become {@code uncertain}. Those that it had not handed over are due again, on
   * whatever machine it was: should it only have been paused, it cannot hand them over any more.
   *
   * @return how many
   */
  public int recover() {
    List<OutboxRows.Claim> stuck =
        rows.claims().stream()
            .filter(claim -> claim.overdue() || process.knowsDead(claim.process()))
            .toList();
    stuck.forEach(claim -> transaction.executeWithoutResult(status -> recover(claim)));
    return stuck.size();
  }

  private void recover(OutboxRows.Claim claim) {
    rows.claimed(claim.id(), claim.process(), List.of("sending")).ifPresent(this::recover);
  }

  /** Takes the right to hand it over; whoever had taken it before may have sent it. */
  private void recover(OutboxEntry row) {
    if (rows.handOver(row.id())) {
      verdicts.of(row, new Delivery.NotSent("process-stopped", "It is tried again by itself"));
    } else {
      verdicts.uncertain(row, "process-stopped");
    }
  }
}
