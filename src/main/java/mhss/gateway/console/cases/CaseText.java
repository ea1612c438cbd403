package mhss.gateway.console.cases;

import java.util.ArrayList;
import java.util.List;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Cases.RunningClock;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.console.notices.NoticeWords;
import mhss.gateway.console.recording.ClaimedData;
import mhss.gateway.console.recording.London;
import mhss.gateway.responses.OutboxEntry;
import mhss.gateway.watch.Notice;

/** A case as people read it. */
final class CaseText {

  private final CaseView view;
  private final List<String> lines = new ArrayList<>();

  private CaseText(CaseView view) {
    this.view = view;
  }

  static List<String> of(CaseView view) {
    CaseText text = new CaseText(view);
    text.head();
    text.section("Clocks", view.clocks().stream().map(text::clock).toList());
    RecordText.sections(view).forEach(text::section);
    text.section("Claimed", view.claims().stream().map(ClaimedData::words).toList());
    text.section("Letters", view.letters().stream().map(CaseText::letter).toList());
    text.section("Notices", view.notices().stream().map(text::notice).toList());
    text.lines.add("");
    return text.lines;
  }

  private void head() {
    CaseFile file = view.file();
    lines.add(
        "%s (%s desk%s): %s"
            .formatted(
                file.urn(),
                file.desk(),
                file.generation() > 1 ? ", referral " + file.generation() : "",
                view.stateInWords()));
    lines.add(
        "  state %s; contract %s, rules %s"
            .formatted(file.state(), file.contract(), file.ruleSet()));
    lines.add(
        "  referred %s, received %s"
            .formatted(London.day(file.referralDate()), London.minute(file.receivedAt())));
    file.held()
        .ifPresent(
            code ->
                lines.add(
                    "  HELD (%s): nothing is applied until 'gateway case release %s --reason ...'"
                        .formatted(code, file.urn())));
    if (!file.special().isEmpty()) {
      lines.add("  special: " + String.join(", ", file.special()));
    }
    file.previous().ifPresent(previous -> lines.add("  follows the case " + previous));
    if (!file.missing().isEmpty()) {
      lines.add("  not given on the form: " + String.join(", ", file.missing()));
    }
  }

  private void section(String head, List<String> entries) {
    if (!entries.isEmpty()) {
      lines.add(head);
      entries.forEach(entry -> lines.add("  " + entry));
    }
  }

  private String clock(RunningClock clock) {
    return "%-5s %-9s %s %s  %s"
        .formatted(
            clock.rule(),
            clock.state().equals("running") && clock.dueAt().isBefore(view.now())
                ? "LATE"
                : clock.state(),
            clock.firm() ? "due " : "warn",
            London.due(clock.dueAt()),
            view.clockName(clock.rule()));
  }

  private static String letter(OutboxEntry row) {
    return "%s  %s  %s%s"
        .formatted(
            London.minute(row.sentAt() == null ? row.queuedAt() : row.sentAt()),
            row.kind(),
            row.state(),
            row.advice() == null ? "" : ". " + Terminal.text(row.cause()) + ": " + row.advice());
  }

  private String notice(Notice notice) {
    return "%s  %s  %s because of: %s  (%s)"
        .formatted(
            London.minute(notice.preparedAt()),
            NoticeWords.kind(notice, view.rules()),
            notice.state(),
            NoticeWords.cause(notice, view.rules()),
            notice.id());
  }
}
