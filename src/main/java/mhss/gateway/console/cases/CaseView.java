package mhss.gateway.console.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.AppliedEvent;
import mhss.gateway.casework.Cases.Appointment;
import mhss.gateway.casework.Cases.Attempt;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Cases.Payment;
import mhss.gateway.casework.Cases.Report;
import mhss.gateway.casework.Cases.RunningClock;
import mhss.gateway.console.notices.NoticeWords;
import mhss.gateway.responses.OutboxEntry;
import mhss.gateway.returns.CaseReturn;
import mhss.gateway.rules.ReportRules;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.watch.Notice;

/** A case and everything that hangs on it. */
public record CaseView(
    CaseFile file,
    RuleSet rules,
    Instant now,
    List<RunningClock> clocks,
    Records records,
    List<OutboxEntry> letters,
    List<Notice> notices,
    List<CaseReturn> claims) {

  /** What was recorded on it. */
  public record Records(
      List<AppliedEvent> events,
      List<Attempt> attempts,
      List<Appointment> appointments,
      List<Report> reports,
      List<Payment> payments) {

    static Records of(UUID caseFile, Cases cases) {
      return new Records(
          cases.events(caseFile),
          cases.attempts(caseFile),
          cases.appointments(caseFile),
          cases.reports(caseFile),
          cases.payments(caseFile));
    }
  }

  public String stateInWords() {
    return rules.state(file.state()).map(RuleSet.State::words).orElse("its state is unknown");
  }

  public Journey journey() {
    return Journey.of(rules, file.state(), records.events());
  }

  public String eventInWords(String event) {
    return rules.event(event).map(RuleSet.Event::done).orElse(event);
  }

  public String reportName(String type) {
    return rules.report(type).map(ReportRules.ReportType::name).orElse(type);
  }

  public List<Notice> waitingNotices() {
    return notices.stream().filter(notice -> notice.state().equals("prepared")).toList();
  }

  public String noticeKind(Notice notice) {
    return NoticeWords.kind(notice, rules);
  }

  public String noticeCause(Notice notice) {
    return NoticeWords.cause(notice, rules);
  }

  /** Those of which nobody knows for certain that they left. */
  public List<OutboxEntry> unsettledLetters() {
    return letters.stream()
        .filter(letter -> List.of("uncertain", "failed", "suppressed").contains(letter.state()))
        .toList();
  }

  public List<AppliedEvent> newestFirst() {
    List<AppliedEvent> events = new ArrayList<>(records.events());
    Collections.reverse(events);
    return events;
  }

  public String clockName(String id) {
    return rules.clock(id).map(RuleSet.ClockRule::name).orElse(id);
  }
}
