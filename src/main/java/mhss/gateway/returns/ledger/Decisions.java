package mhss.gateway.returns.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mhss.gateway.returns.Made;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.Rehearsal;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.ReturnRefused;
import mhss.gateway.returns.rows.ReturnRow;
import mhss.gateway.returns.rows.Watermark;
import mhss.gateway.rules.ReturnRule;
import mhss.gateway.rules.RuleSet;

/** What people decide about a return. Every method takes part in the surrounding transaction. */
public class Decisions {

  private static final Set<String> NOT_SENT = Set.of("waiting", "due", "kept", "failed");
  private static final Set<String> LEAVING = Set.of("queued", "sending", "uncertain");

  private final Making making;
  private final Versions.Rows rows;
  private final Versions versions;
  private final Work work;
  private final Clock clock;

  Decisions(Making making, Versions.Rows rows, Versions versions, Work work, Clock clock) {
    this.making = making;
    this.rows = rows;
    this.versions = versions;
    this.work = work;
    this.clock = clock;
  }

  record Work(Posting posting, ReturnSteps steps, Watermark watermark) {}

  /** Who would get it, and what would keep it from being sealed. */
  public Rehearsal rehearse(ReturnEntry planned) {
    return work.posting().rehearse(planned);
  }

  public void approve(UUID id, String actor) {
    ReturnRow row = locked(id);
    if (!row.isIn("waiting")) {
      throw new ReturnRefused(
          "not-waiting",
          "%s is %s: there is nothing to approve".formatted(ref(row), row.shownState()));
    }
    rows.files().approved(id, actor, clock.instant());
    work.steps().record(row, "return-approved", "due", actor, "approved");
    work.posting().post(rows.files().byId(id).orElseThrow());
  }

  public void discard(UUID id, String actor, String reason) {
    ReturnRow row = locked(id);
    if (!NOT_SENT.contains(row.shownState())) {
      throw new ReturnRefused(
          "not-to-discard",
          "%s is %s. Only what has not left is discarded; otherwise: 'gateway returns correct'"
              .formatted(ref(row), row.shownState()));
    }
    if (rows.files().mayHaveLeft(id)) {
      throw new ReturnRefused(
          "may-have-left",
          "%s may have reached somebody: what it claims would be claimed twice. 'gateway returns correct' sends a version that replaces it"
              .formatted(ref(row)));
    }
    work.posting().withdraw(row, actor, reason);
    rows.lines().release(id, work.watermark().take());
    row.corrects().flatMap(rows.files()::byId).ifPresent(this::reinstate);
    rows.files().discarded(id, actor, clock.instant(), reason);
    work.steps().record(row, "return-discarded", row.shownState(), actor, reason);
  }

  /** The version before stands again, with what it claimed. */
  private void reinstate(ReturnRow before) {
    if (before.state().equals("discarded")) {
      return;
    }
    List<String> others = rows.lines().claimedSince(before.id());
    if (!others.isEmpty()) {
      throw new ReturnRefused(
          "claimed-since",
          "%s would stand again, but another claim has claimed of it since: %s. Correct this one instead"
              .formatted(ref(before), String.join(", ", others)));
    }
    rows.lines().reinstate(before.id());
    rows.files().superseded(before.id(), false);
  }

  /**
   * @return the new version
   */
  public UUID correct(UUID id, String actor, String reason) {
    ReturnRow before = correctable(id);
    Making.Version next = next(before);
    ReturnRow row =
        versions
            .keep(
                new Versions.Wanted(
                    next,
                    before.making().late(),
                    actor,
                    Optional.of(before),
                    Optional.of(reason),
                    Optional.empty()))
            .row();
    work.posting().post(row);
    return row.id();
  }

  /** What a correction would say; the caller rolls back. */
  public Made sketch(UUID id) {
    ReturnRow before = correctable(id);
    return versions.sketch(next(before), Optional.of(before));
  }

  /** As it would be made now; the caller rolls back. */
  public Made preview(String ruleSet, String returnId, Period period) {
    rows.files().lock();
    RuleSet rules = making.rules(ruleSet);
    ReturnRule rule = making.rule(rules, returnId);
    List<ReturnRow> all = rows.files().versions(ruleSet, rule.id(), period.id());
    Instant plannedAt =
        rule.schedule().isPresent() ? making.plannedAt(rules, rule, period) : clock.instant();
    return versions.sketch(
        new Making.Version(rules, rule, period, all.size() + 1, plannedAt, Optional.empty()),
        all.stream().filter(row -> !row.state().equals("discarded")).reduce((a, b) -> b));
  }

  private ReturnRow correctable(UUID id) {
    ReturnRow row = standing(locked(id));
    if (row.contentKind().equals("carried")) {
      throw new ReturnRefused(
          "filled-by-people",
          "A person fills %s: 'gateway returns carry' sends the corrected form"
              .formatted(ref(row)));
    }
    if (LEAVING.contains(row.shownState())) {
      throw new ReturnRefused(
          "leaving",
          "%s is %s. Wait until it is sent, or cancel its mail in the outbox, then correct it"
              .formatted(ref(row), row.shownState()));
    }
    return row;
  }

  /** The last version that was not discarded; where all were, the last one. */
  public ReturnRow standing(ReturnRow any) {
    List<ReturnRow> all = versions(any);
    return all.stream()
        .filter(row -> !row.state().equals("discarded"))
        .reduce((one, later) -> later)
        .orElse(all.get(all.size() - 1));
  }

  private List<ReturnRow> versions(ReturnRow any) {
    return rows.files().versions(any.name().ruleSet(), any.name().returnId(), any.period().id());
  }

  private Making.Version next(ReturnRow before) {
    RuleSet rules = making.rules(before.name().ruleSet());
    return new Making.Version(
        rules,
        making.rule(rules, before.name().returnId()),
        before.period(),
        versions(before).size() + 1,
        before.making().plannedAt(),
        before.selection());
  }

  private ReturnRow locked(UUID id) {
    rows.files().lock();
    return rows.files()
        .byId(id)
        .orElseThrow(
            () ->
                new ReturnRefused(
                    "unknown-return", "No return %s: see 'gateway returns'".formatted(id)));
  }

  private String ref(ReturnRow row) {
    return row.entry(clock.instant()).ref();
  }
}
