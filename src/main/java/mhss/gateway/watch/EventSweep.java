package mhss.gateway.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.AppliedEvent;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.rules.NoticeRule;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.Schedule;
import mhss.gateway.rules.WorkingCalendar;
import mhss.gateway.watch.EventRows.Seen;

/** Events that were applied to cases into the notices they call for. */
class EventSweep {

  private static final int BATCH = 200;

  private final EventRows rows;
  private final Cases cases;
  private final RuleSets ruleSets;
  private final NoticeMaker maker;
  private final Isolation each;

  EventSweep(EventRows rows, Cases cases, RuleSets ruleSets, NoticeMaker maker, Isolation each) {
    this.rows = rows;
    this.cases = cases;
    this.ruleSets = ruleSets;
    this.maker = maker;
    this.each = each;
  }

  void sweep() {
    List<Seen> seen;
    boolean well;
    do {
      seen = rows.unseen(BATCH);
      well = seen.stream().filter(event -> !taken(event)).count() == 0;
    } while (well && seen.size() == BATCH);
    each.alone("Forgetting of events", rows::forget);
  }

  /** False when it is tried again next time: the other cases do not wait for this one. */
  private boolean taken(Seen event) {
    return each.alone("Event " + event.event(), () -> take(event));
  }

  /** What a mail brought the other desk knows already: it wrote it. */
  private void take(Seen seen) {
    if (rows.done(seen.event())) {
      cases.byId(seen.caseFile()).ifPresent(file -> event(seen, file));
    }
  }

  private void event(Seen seen, CaseFile file) {
    Optional<AppliedEvent> happened =
        cases.events(file.id()).stream()
            .filter(event -> event.id().equals(seen.event()))
            .filter(event -> event.message().isEmpty())
            .findFirst();
    RuleSet rules = ruleSets.get(file.ruleSet());
    happened.ifPresent(
        event ->
            rules.notices().stream()
                .filter(rule -> rule.follows(event.event(), event.stateBefore()))
                .forEach(rule -> notice(rule, event, file, rules)));
  }

  private void notice(NoticeRule rule, AppliedEvent event, CaseFile file, RuleSet rules) {
    if (rule.schedule().isPresent()) {
      rows.later(event.id(), file.id(), rule.kind(), nextDay(rule, event, rules));
    } else {
      maker.prepare(
          file,
          rule.kind(),
          "event:" + event.event() + ":" + event.id(),
          event.at(),
          EventValues.of(event, cases.appointments(file.id()), rules));
    }
  }

  private LocalDate nextDay(NoticeRule rule, AppliedEvent event, RuleSet rules) {
    Schedule schedule =
        rules.schedules().stream()
            .filter(one -> one.id().equals(rule.schedule().get()))
            .findFirst()
            .orElseThrow();
    return ScheduledDays.onOrAfter(
        schedule, WorkingCalendar.dayOf(event.at()), ruleSets.calendar());
  }

  /** One notice for all events of a case whose day has come. */
  void ripe() {
    for (UUID caseFile : rows.ripe()) {
      each.alone(
          "Notice for the period, case " + caseFile,
          () -> cases.byId(caseFile).ifPresent(this::ripe));
    }
  }

  private void ripe(CaseFile file) {
    rows.takeRipe(file.id())
        .forEach(
            (kind, ripe) ->
                maker.prepare(
                    file,
                    kind,
                    "schedule:" + ripe.day(),
                    ripe.at(),
                    EventValues.of(ripe.events(), cases.events(file.id()))));
  }
}
