package mhss.gateway.sandbox.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.CaseRecords;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Casework;
import mhss.gateway.documents.Document;
import mhss.gateway.reports.Finding;
import mhss.gateway.reports.NotSubmitted;
import mhss.gateway.reports.Submission;
import mhss.gateway.reports.Submissions;
import mhss.gateway.reports.Verdict;
import mhss.gateway.sandbox.world.TurnableClock;
import mhss.gateway.watch.Notice;
import mhss.gateway.watch.Notices;

/** What a coach of the provider does. */
class ProviderDesk {

  static final String ACTOR = "sam.coach";

  private final Stage stage;

  ProviderDesk(Stage stage) {
    this.stage = stage;
  }

  private UUID caseFile() {
    return stage.caseFile(Stage.PROVIDER).id();
  }

  void attempt(String medium, String result) {
    stage.apply(
        () ->
            stage.bean(CaseRecords.class).attempt(caseFile(), stage.now(), medium, result, ACTOR));
  }

  void appointment(Instant at, String medium) {
    stage.apply(() -> stage.bean(CaseRecords.class).appointment(caseFile(), at, medium, ACTOR));
  }

  void payment(String element, LocalDate on) {
    stage.apply(() -> stage.bean(CaseRecords.class).payment(caseFile(), element, on, ACTOR));
  }

  void submit(String report, Document file) {
    stage.bean(Submissions.class).submit(new Submission(stage.urn(), report, file, ACTOR));
  }

  /**
   * A report that is not to standard does not leave.
   *
   * @return the criteria that it misses
   */
  String submitFaulty(String report, Document file) {
    try {
      submit(report, file);
    } catch (NotSubmitted refused) {
      List<Finding> findings = refused.findings();
      return findings.stream()
          .filter(finding -> finding.verdict() == Verdict.NOT_MET)
          .map(Finding::criterion)
          .distinct()
          .collect(Collectors.joining(", "));
    }
    throw new NotAsExpected("the faulty " + report + " was let through");
  }

  void record(String event, Map<String, String> facts, String reason) {
    stage.apply(
        () ->
            stage
                .bean(Casework.class)
                .apply(
                    new CaseEvent(
                        null,
                        Stage.PROVIDER,
                        stage.urn(),
                        event,
                        stage.now(),
                        ACTOR,
                        reason,
                        facts)));
  }

  /** Waits for the letter that a clock or an event prepares, and lets it go. */
  void approve(String kind, Map<String, String> values) {
    stage.await("a prepared notice " + kind, () -> prepared(kind).size() == 1);
    stage.bean(Notices.class).approve(prepared(kind).get(0).id(), values, ACTOR);
  }

  private List<Notice> prepared(String kind) {
    return stage.bean(Notices.class).byCase(caseFile()).stream()
        .filter(notice -> notice.kind().equals(kind) && notice.state().equals("prepared"))
        .toList();
  }

  /** The day on which a clock runs out, in London. */
  LocalDate due(String clock) {
    return stage.bean(Cases.class).clocks(caseFile()).stream()
        .filter(running -> running.rule().equals(clock))
        .reduce((first, last) -> last)
        .map(running -> LocalDate.ofInstant(running.dueAt(), TurnableClock.LONDON))
        .orElseThrow(() -> new NotAsExpected("clock " + clock + " was not started"));
  }
}
