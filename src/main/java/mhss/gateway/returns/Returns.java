package mhss.gateway.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.returns.ledger.Decisions;
import mhss.gateway.returns.ledger.PlainCause;
import mhss.gateway.returns.ledger.Requests;
import mhss.gateway.returns.lookup.Entries;
import mhss.gateway.returns.lookup.Explaining;
import mhss.gateway.returns.lookup.Proofs;
import mhss.gateway.returns.lookup.Sketches;
import mhss.gateway.returns.rows.ReturnRow;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The returns of the provider desk: what is planned, what was made, and what became of it. Every
 * method that writes takes part in the surrounding transaction, or has one of its own.
 */
public class Returns {

  private final Entries entries;
  private final Decisions decisions;
  private final Requests requests;
  private final Reading reading;
  private final TransactionTemplate transaction;

  public Returns(
      Entries entries,
      Decisions decisions,
      Requests requests,
      Reading reading,
      TransactionTemplate transaction) {
    this.entries = entries;
    this.decisions = decisions;
    this.requests = requests;
    this.reading = reading;
    this.transaction = transaction;
  }

  public record Reading(Proofs proofs, Explaining explaining, Sketches sketches) {}

  /** Planned and made ones, by planned day. */
  public List<ReturnEntry> calendar(LocalDate from, LocalDate to) {
    return entries.calendar(from, to);
  }

  /**
   * @param ref {@code [<rule set>/]<return or kind>/<period>[/v<version>]} (the latest version when
   *     none is named), or an id
   * @throws ReturnRefused when it is neither, or can be several
   */
  public Optional<ReturnEntry> find(String ref) {
    return entries.find(ref);
  }

  /** All versions of one return, the first one first. */
  public List<ReturnEntry> versions(String ref) {
    return entries.versions(ref);
  }

  /** What people must look at: it waits for them, is late, or something keeps it from leaving. */
  public List<ReturnEntry> attention() {
    return entries.attention();
  }

  /** Those that a person fills, and has not filled yet, planned within so many days. */
  public List<ReturnEntry> formsDue(int days) {
    return entries.formsDue(days);
  }

  /** Where a case was claimed, in that order. */
  public List<CaseReturn> ofCase(UUID caseFile) {
    return entries.ofCase(caseFile);
  }

  /** As it would be made now, or made anew; nothing is stored. */
  public Made preview(String ruleSet, String returnId, Period period) {
    return reading.sketches().preview(ruleSet, returnId, period);
  }

  /**
   * Who would get a planned return, and what would keep it from being made or sent if its day were
   * today. Nothing is stored.
   */
  public Rehearsal rehearse(ReturnEntry planned) {
    Rehearsal rehearsal =
        planned.kind() == null ? new Rehearsal(List.of(), List.of()) : decisions.rehearse(planned);
    try {
      preview(planned.ruleSet(), planned.returnId(), planned.period());
      return rehearsal;
    } catch (RuntimeException e) {
      return rehearsal.with(PlainCause.of(e));
    }
  }

  /** What a return said: its lines, what it left out, its figures; not its files. */
  public Made said(String ref) {
    return reading.sketches().said(entries.existing(ref));
  }

  /**
   * @throws ReturnRefused when it does not wait for an approval
   */
  public void approve(UUID id, String actor) {
    transaction.executeWithoutResult(status -> decisions.approve(id, actor));
  }

  /**
   * It is not sent; a version that it was to replace stands again.
   *
   * @throws ReturnRefused when it may have left already
   */
  public void discard(UUID id, String actor, String reason) {
    transaction.executeWithoutResult(status -> decisions.discard(id, actor, reason));
  }

  /**
   * Makes the next version from what is known now.
   *
   * @throws ReturnRefused when there is none yet, or it is just leaving
   */
  public UUID correct(String ref, String actor, String reason) {
    ReturnRow row = entries.existing(ref);
    return transaction.execute(status -> decisions.correct(row.id(), actor, reason));
  }

  /** What {@link #correct} would change. Nothing is stored. */
  public Changes changes(String ref) {
    return reading.sketches().changes(entries.existing(ref));
  }

  /** What this version changed; empty when it corrects none. */
  public Optional<Changes> changed(String ref) {
    return reading.sketches().changed(entries.existing(ref));
  }

  public Proof proof(String ref) {
    return reading.proofs().of(entries.existing(ref));
  }

  /**
   * @param figure id of a figure, an element of a claim, or a URN
   */
  public List<Evidence> explain(String ref, String figure) {
    return reading.explaining().explain(entries.existing(ref), figure);
  }

  /** What a person asked for, due ten working days after the request (C-28); it is made at once. */
  public UUID adHoc(AdHocRequest request, String actor) {
    return transaction.execute(status -> requests.adHoc(request, actor));
  }

  /**
   * @param selection what of it is wanted
   */
  public record AdHocRequest(
      String ruleSet,
      LocalDate first,
      LocalDate last,
      Selection selection,
      LocalDate requestedOn) {}

  /** What {@link #adHoc} would make. Nothing is stored. */
  public AdHocSketch preview(AdHocRequest request) {
    return reading.sketches().rolledBack(() -> requests.sketch(request));
  }

  /**
   * @param due the tenth working day after the request
   */
  public record AdHocSketch(LocalDate due, Period period, Made made) {}

  /** The form that a person has filled, sealed and sent as the return of its period. */
  public UUID carry(String ruleSet, String returnId, Period period, MadeFile filled, String actor) {
    return transaction.execute(status -> requests.carry(ruleSet, returnId, period, filled, actor));
  }
}
