package mhss.gateway.work;

import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Stream;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.intake.ParkedMessage;
import mhss.gateway.intake.Parking;
import mhss.gateway.operations.RuleWords;
import mhss.gateway.reports.Review;
import mhss.gateway.reports.Reviews;
import mhss.gateway.responses.Outbox;
import mhss.gateway.responses.OutboxEntry;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.Returns;
import mhss.gateway.watch.Notice;
import mhss.gateway.watch.Notices;
import mhss.gateway.work.Task.Sort;

/** What the other packages put before a person, each as a task. */
class WaitingTasks {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Sources sources;
  private final Cases cases;
  private final RuleWords words;

  record Sources(
      Parking parking, Outbox outbox, Reviews reviews, Notices notices, Returns returns) {}

  WaitingTasks(Sources sources, Cases cases, RuleWords words) {
    this.sources = sources;
    this.cases = cases;
    this.words = words;
  }

  Stream<Task> tasks() {
    return Stream.of(
            sources.parking().parked().stream().map(this::of),
            sources.outbox().unsettled().stream().map(this::of),
            sources.returns().attention().stream().map(WaitingTasks::of),
            sources.reviews().queue().stream().map(WaitingTasks::of),
            sources.notices().waiting().stream().map(this::of))
        .flatMap(tasks -> tasks);
  }

  private Task of(ParkedMessage message) {
    boolean held = message.status().equals("held");
    Sort sort = held ? Sort.HELD : Sort.PARKED;
    String kind = words.kind(message.kind()).map(name -> " (" + name + ")").orElse("");
    return new Task(
        sort.key(message.id()),
        sort,
        message.desk(),
        message.urn(),
        message.receivedAt(),
        (held ? "A message waits for a key" : "A message needs a decision") + kind,
        message.cause(),
        message.advice(),
        message.assignedTo());
  }

  private Task of(OutboxEntry mail) {
    return new Task(
        Sort.MAIL.key(mail.id()),
        Sort.MAIL,
        desk(mail.caseFile()),
        mail.urn(),
        mail.queuedAt(),
        "Mail '%s' is %s".formatted(mail.kind().replace('-', ' '), mail.state()),
        mail.cause() == null ? mail.state() : mail.cause(),
        mail.advice() == null ? "Find out whether it arrived, then settle it" : mail.advice(),
        null);
  }

  private static Task of(ReturnEntry entry) {
    return new Task(
        Sort.RETURN.key(entry.ref()),
        Sort.RETURN,
        "provider",
        null,
        entry.madeAt() == null
            ? entry.plannedOn().atStartOfDay(LONDON).toInstant()
            : entry.madeAt(),
        "Return %s of %s is %s"
            .formatted(
                entry.returnId(), entry.period().id(), entry.late() ? "late" : entry.state()),
        entry.late() ? "late" : entry.state(),
        entry.problem() == null ? "Look at it, then approve or discard it" : entry.problem(),
        null);
  }

  private static Task of(Review review) {
    return new Task(
        Sort.REVIEW.key(review.id()),
        Sort.REVIEW,
        "adviser",
        review.urn(),
        review.receivedAt(),
        "A report waits for a decision (%s, revision %d)"
            .formatted(review.report(), review.revision()),
        null,
        "Read it beside its findings, then accept or reject it",
        null);
  }

  private Task of(Notice notice) {
    return new Task(
        Sort.NOTICE.key(notice.id()),
        Sort.NOTICE,
        notice.desk(),
        notice.urn(),
        notice.preparedAt(),
        "A notice waits for approval (%s)"
            .formatted(words.kind(notice.kind()).orElse(notice.kind())),
        notice.problem() == null ? null : "not-sent-by-itself",
        notice.problem() == null ? "Read it, then approve or discard it" : notice.problem(),
        null);
  }

  /** What belongs to no case concerns everybody. */
  private String desk(UUID caseFile) {
    return caseFile == null ? null : cases.byId(caseFile).map(CaseFile::desk).orElse(null);
  }
}
