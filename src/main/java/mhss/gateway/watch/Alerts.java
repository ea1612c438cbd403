package mhss.gateway.watch;

import java.util.List;
import java.util.Optional;
import mhss.gateway.casework.ClockSweep;
import mhss.gateway.casework.ClockSweep.Swept;
import mhss.gateway.reports.Review;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.rules.RuleSet.ClockRule;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.watch.AlertRows.Alert;
import mhss.gateway.watch.HoldSweep.Held;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds what people must hear of at once. Codes and identifiers only. */
class Alerts {

  private final AlertRows rows;
  private final ClockSweep clocks;
  private final Waiting waiting;
  private final RuleSets ruleSets;
  private final JdbcClient jdbc;

  Alerts(AlertRows rows, ClockSweep clocks, Waiting waiting, RuleSets ruleSets, JdbcClient jdbc) {
    this.rows = rows;
    this.clocks = clocks;
    this.waiting = waiting;
    this.ruleSets = ruleSets;
    this.jdbc = jdbc;
  }

  /** In the transaction that notes that a clock was missed. */
  void missed(Swept swept) {
    if (swept.clock().firm() && clocks.alerted(swept.clock().id())) {
      String rule = swept.clock().rule();
      String name =
          ruleSets.get(swept.caseFile().ruleSet()).clock(rule).map(ClockRule::name).orElse(rule);
      rows.note(
          new Alert(
              "clock:" + swept.clock().id(),
              swept.caseFile().desk(),
              swept.caseFile().urn(),
              "%s was missed (%s). See to it, then record it: 'gateway case'".formatted(rule, name),
              swept.clock().dueAt()));
    }
  }

  List<Alert> take(String desk) {
    return rows.take(desk);
  }

  /** Cases that are held, reports for review, returns in trouble, mail that must not be held. */
  void find() {
    HoldSweep.held(jdbc).forEach(this::held);
    waiting.reviews(Optional.of("adviser")).forEach(this::review);
    waiting.returns(Optional.of("provider")).forEach(this::returned);
    waiting.forms(rows.remindDays()).forEach(this::toFill);
    withheld();
  }

  private void toFill(ReturnEntry entry) {
    rows.note(
        new Alert(
            "fill:" + entry.ref(),
            "provider",
            null,
            "return %s is due on %s and has to be filled by a person: 'gateway returns form %s' writes the form, 'gateway returns carry' sends it"
                .formatted(entry.ref(), entry.plannedOn(), entry.returnId()),
            rows.now()));
  }

  private void held(Held held) {
    rows.note(
        new Alert(
            "held:" + held.caseFile() + ":" + held.since(),
            held.desk(),
            held.urn(),
            "the case is held (%s). Look at it with 'gateway case', then release it"
                .formatted(held.code()),
            held.since()));
  }

  private void review(Review review) {
    rows.note(
        new Alert(
            "review:" + review.id(),
            "adviser",
            review.urn(),
            "a report (%s, revision %d) waits for a decision: 'gateway review'"
                .formatted(review.report(), review.revision()),
            review.receivedAt()));
  }

  /** What is late, or cannot leave: once for each way in which it stands. */
  private void returned(ReturnEntry entry) {
    rows.note(
        new Alert(
            "return:" + entry.ref() + ":" + entry.state() + (entry.late() ? ":late" : ""),
            "provider",
            null,
            "return %s is %s%s. 'gateway returns show %s' says more"
                .formatted(
                    entry.ref(), entry.state(), entry.late() ? ", and late" : "", entry.ref()),
            rows.now()));
  }

  /**
   * A special customer record: the entry of the history, and the place in the mailbox that stands
   * there, are all there is (4.51).
   */
  private void withheld() {
    rows.withheld()
        .forEach(
            entry ->
                rows.note(
                    new Alert(
                        "withheld:" + entry.seq(),
                        entry.desk(),
                        null,
                        "a mail must not be held here, and nothing of it is kept. History entry %d says where it lies; deal with it on paper"
                            .formatted(entry.seq()),
                        entry.at())));
  }
}
