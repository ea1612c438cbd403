package mhss.gateway.returns.ledger;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import mhss.gateway.returns.Assignment;
import mhss.gateway.returns.Made;
import mhss.gateway.returns.MadeFile;
import mhss.gateway.returns.rows.ContentRows;
import mhss.gateway.returns.rows.FindingRows;
import mhss.gateway.returns.rows.LineRows;
import mhss.gateway.returns.rows.ReturnRow;
import mhss.gateway.returns.rows.ReturnRows;
import mhss.gateway.vault.Vault;

/** Makes the next version of a return and keeps it. */
class Versions {

  private final Making making;
  private final Rows rows;
  private final Posting posting;
  private final ReturnSteps steps;
  private final Vault vault;

  Versions(Making making, Rows rows, Posting posting, ReturnSteps steps, Vault vault) {
    this.making = making;
    this.rows = rows;
    this.posting = posting;
    this.steps = steps;
    this.vault = vault;
  }

  record Rows(ReturnRows files, ContentRows contents, LineRows lines, FindingRows findings) {}

  /**
   * @param late made after the planned day
   * @param corrects the version that it replaces
   * @param reason of a correction
   * @param filled by a person, instead of being made
   */
  record Wanted(
      Making.Version version,
      boolean late,
      String actor,
      Optional<ReturnRow> corrects,
      Optional<String> reason,
      Optional<MadeFile> filled) {}

  record Kept(ReturnRow row, Made made) {}

  /** In the surrounding transaction, under the lock of the returns. */
  Kept keep(Wanted wanted) {
    Assignment assignment = making.assignment(wanted.version());
    wanted.corrects().ifPresent(before -> replace(before, assignment.asOf()));
    // Else whoever sends it again later would send what was corrected.
    wanted
        .corrects()
        .ifPresent(
            before -> posting.withdraw(before, wanted.actor(), "a later version replaces it"));
    Made made = wanted.filled().map(Versions::carried).orElseGet(() -> making.make(assignment));
    ReturnRow row = row(wanted, assignment, made);
    rows.files().insert(row);
    rows.contents().insert(row.id(), row.key(), made.files());
    rows.lines().insert(row, made.lines());
    rows.findings().leftOut(row.id(), made.leftOut());
    rows.findings().figures(row.id(), made.figures());
    steps.made(row);
    return new Kept(row, made);
  }

  /** What it would say; the caller rolls back. */
  Made sketch(Making.Version version, Optional<ReturnRow> corrects) {
    Assignment assignment = making.assignment(version);
    corrects.ifPresent(before -> replace(before, assignment.asOf()));
    return making.make(assignment);
  }

  private void replace(ReturnRow before, long asOf) {
    rows.lines().release(before.id(), asOf);
    rows.files().superseded(before.id(), true);
  }

  private static Made carried(MadeFile filled) {
    return new Made(1, OptionalLong.empty(), List.of(filled), List.of(), List.of(), List.of());
  }

  private ReturnRow row(Wanted wanted, Assignment assignment, Made made) {
    var rule = assignment.rule();
    return new ReturnRow(
        UUID.randomUUID(),
        new ReturnRow.Name(assignment.rules().id(), rule.id(), assignment.version()),
        assignment.period(),
        rule.kind().orElse(null),
        rule.content(),
        wanted.filled().isPresent() ? "due" : posting.first(rule.kind(), rule.id()),
        new ReturnRow.Making(
            wanted.version().plannedAt(),
            wanted.late(),
            assignment.cutOff(),
            assignment.asOf(),
            assignment.at(),
            wanted.actor()),
        assignment.selection(),
        made.rows(),
        made.totalPence(),
        vault.newKey(Vault.Purpose.RETURN),
        wanted.corrects().map(ReturnRow::id),
        false,
        wanted.reason(),
        Optional.empty(),
        Optional.empty(),
        null);
  }
}
