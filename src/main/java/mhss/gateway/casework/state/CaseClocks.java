package mhss.gateway.casework.state;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.rules.Deadlines;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.ClockRule;
import mhss.gateway.rules.Term;
import mhss.gateway.rules.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clocks of cases: started, met, missed and stopped by events. */
public class CaseClocks {

  private final JdbcClient jdbc;
  private final Deadlines deadlines;

  public CaseClocks(JdbcClient jdbc, WorkingCalendar calendar) {
    this.jdbc = jdbc;
    this.deadlines = new Deadlines(calendar);
  }

  /** A clock about to start. */
  public record Due(ClockRule rule, Instant at) {}

  /**
   * The clocks that an event, or the state it leads to, starts. Nothing is written yet, so that a
   * date outside the calendar stops the event before it changes anything.
   *
   * @param starts ids of the event and of the state entered
   * @throws mhss.gateway.rules.OutsideCalendar
   */
  public List<Due> due(RuleSet rules, String desk, List<String> starts, Deadlines.Start start) {
    List<ClockRule> started =
        rules.clocks().stream()
            .filter(rule -> rule.desk().isEmpty() || rule.desk().get().equals(desk))
            .filter(rule -> rule.starts().stream().anyMatch(starts::contains))
            .toList();
    return due(started, start);
  }

  private List<Due> due(List<ClockRule> rules, Deadlines.Start start) {
    List<Due> due = new ArrayList<>();
    Map<String, LocalDate> ends = new HashMap<>(start.ends());
    for (ClockRule rule : rules) {
      Instant at =
          deadlines.due(
              rule, new Deadlines.Start(start.at(), start.referralDate(), ends, start.capped()));
      ends.put(rule.id(), WorkingCalendar.dayOf(at));
      due.add(new Due(rule, at));
    }
    return due;
  }

  /**
   * The days on which the clocks of a case end: of each rule the one started last, and one that was
   * stopped only when there is no other.
   */
  public Map<String, LocalDate> ends(UUID caseFile) {
    Map<String, LocalDate> ends = new HashMap<>();
    jdbc.sql(
            "select rule, due_at from clock where case_id = ?"
                + " order by state <> 'stopped', started_at")
        .param(caseFile)
        .query(
            row -> {
              Instant due = row.getObject("due_at", OffsetDateTime.class).toInstant();
              ends.put(row.getString("rule"), WorkingCalendar.dayOf(due));
            });
    return ends;
  }

  /** When the clock of that rule ends, or ended, that was started last. */
  public Optional<Instant> end(UUID caseFile, String rule) {
    return jdbc.sql(
            "select due_at from clock where case_id = ? and rule = ? order by state = 'stopped', started_at desc limit 1")
        .params(caseFile, rule)
        .query((row, n) -> row.getObject("due_at", OffsetDateTime.class).toInstant())
        .optional();
  }

  /** A clock that runs already under the same rule gives way to the new one. */
  public void start(UUID caseFile, Instant at, List<Due> due) {
    end(caseFile, at, "stopped", due.stream().map(Due::rule).toList());
    startFirst(caseFile, at, due);
  }

  /** Those of a case that had none. */
  public void startFirst(UUID caseFile, Instant at, List<Due> due) {
    if (due.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into clock (id, case_id, rule, started_at, due_at, firm, state)
            select gen_random_uuid(), :case, started.rule, :started, started.due::timestamptz,
                   started.firm, 'running'
            from unnest(:rules, :due, :firm) as started (rule, due, firm)
            on conflict (case_id, rule, started_at)
              do update set due_at = excluded.due_at, state = 'running', ended_at = null,
                            warned_at = null, missed_at = null, alerted_at = null
            """)
        .param("case", caseFile)
        .param("started", timestamp(at))
        .param("rules", due.stream().map(clock -> clock.rule().id()).toArray(String[]::new))
        .param("due", due.stream().map(clock -> clock.at().toString()).toArray(String[]::new))
        .param("firm", due.stream().map(clock -> clock.rule().firm()).toArray(Boolean[]::new))
        .update();
  }

  /**
   * What a submission started counts from another day: the one that the acceptance states.
   *
   * @param start at the beginning of that day
   * @return the clocks that were set anew
   */
  public List<Due> anchor(
      UUID caseFile, RuleSet rules, List<String> submissions, Deadlines.Start start) {
    Map<String, Instant> running = running(caseFile);
    LocalDate day = WorkingCalendar.dayOf(start.at());
    List<ClockRule> moved =
        rules.clocks().stream()
            .filter(rule -> running.containsKey(rule.id()))
            .filter(rule -> rule.starts().stream().anyMatch(submissions::contains))
            .filter(rule -> rule.duration().from().equals(Term.RECEIVED))
            .filter(rule -> !WorkingCalendar.dayOf(running.get(rule.id())).equals(day))
            .toList();
    List<Due> due = due(moved, start);
    start(caseFile, start.at(), due);
    return due;
  }

  private Map<String, Instant> running(UUID caseFile) {
    Map<String, Instant> started = new HashMap<>();
    jdbc.sql("select rule, started_at from clock where case_id = ? and state = 'running'")
        .param(caseFile)
        .query(
            row -> {
              started.put(
                  row.getString("rule"),
                  row.getObject("started_at", OffsetDateTime.class).toInstant());
            });
    return started;
  }

  /**
   * Ends the clocks that this event meets: in time, or late.
   *
   * @return whether one of them was late
   */
  public boolean meet(UUID caseFile, Instant at, RuleSet rules, String event) {
    List<ClockRule> met =
        rules.clocks().stream().filter(rule -> rule.metBy().contains(event)).toList();
    return end(caseFile, at, "met", met).contains("missed");
  }

  /** A case that closes stops its clocks, but for those that outlive it. */
  public void close(UUID caseFile, Instant at, RuleSet rules) {
    end(caseFile, at, "stopped", rules.clocks().stream().filter(rule -> !rule.outlives()).toList());
  }

  private List<String> end(UUID caseFile, Instant at, String state, List<ClockRule> rules) {
    if (rules.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            update clock
            set ended_at = :at,
                state = case when state = 'running' and (due_at >= :at or :state = 'stopped')
                             then :state else 'missed' end
            where case_id = :case and rule = any(:rules)
              and state in ('running', 'missed') and ended_at is null
            returning state
            """)
        .param("at", timestamp(at))
        .param("state", state)
        .param("case", caseFile)
        .param("rules", rules.stream().map(ClockRule::id).toArray(String[]::new))
        .query(String.class)
        .list();
  }

  private static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
