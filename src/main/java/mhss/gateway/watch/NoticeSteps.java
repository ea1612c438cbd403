package mhss.gateway.watch;

import java.util.UUID;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.rules.Urn;

/** What happens to a notice, in the history. */
class NoticeSteps {

  private final History history;

  NoticeSteps(History history) {
    this.history = history;
  }

  void prepared(Notice notice) {
    history.record(
        step("notice-prepared", notice.kind(), notice)
            .fact("cause", notice.cause())
            .fact("late", notice.late()));
  }

  void looked(Notice notice, String actor) {
    history.record(
        step("content-read", "letter-preview", notice).by(actor).fact("letter", notice.kind()));
  }

  void queued(Notice notice, UUID row, String actor) {
    history.record(step("notice-queued", notice.kind(), notice).by(actor).fact("outbox", row));
  }

  void discarded(Notice notice, String actor, String reason) {
    history.record(
        step("notice-discarded", notice.kind(), notice).by(actor).fact("reason", reason));
  }

  private static Step step(String step, String outcome, Notice notice) {
    return Step.of(step, outcome)
        .caseFile(notice.caseFile(), Urn.key(notice.urn()))
        .rule(notice.ruleSet() + ": " + notice.kind())
        .fact("notice", notice.id());
  }
}
