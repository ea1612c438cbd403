package mhss.gateway.casework.state;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.rules.Deadlines;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.ClockRule;
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
  public List<Due> due(RuleSet rules, List<String> starts, Deadlines.Start start) {
    List<Due> due = new ArrayList<>();
    Map<String, LocalDate> ends = new HashMap<>(start.ends());
    for (ClockRule rule : rules.clocks()) {
      if (rule.starts().stream().anyMatch(starts::contains)) {
        Instant at =
            deadlines.due(
                rule, new Deadlines.Start(start.at(), start.referralDate(), ends, start.capped()));
        ends.put(rule.id(), WorkingCalendar.dayOf(at));
        due.add(new Due(rule, at));
      }
    }
    return due;
  }

  /** The days on which the clocks of a case end, the latest of each rule. */
  public Map<String, LocalDate> ends(UUID caseFile) {
    Map<String, LocalDate> ends = new HashMap<>();
    jdbc.sql("select rule, due_at from clock where case_id = ? order by started_at")
        .param(caseFile)
        .query(
            row -> {
              Instant due = row.getObject("due_at", OffsetDateTime.class).toInstant();
              ends.put(row.getString("rule"), WorkingCalendar.dayOf(due));
            });
    return ends;
  }

  /** A clock that runs already under the same rule gives way to the new one. */
  public void start(UUID caseFile, Instant at, List<Due> due) {
    if (due.isEmpty()) {
      return;
    }
    end(caseFile, at, "stopped", due.stream().map(Due::rule).toList());
    jdbc.sql(
            """
            insert into clock (id, case_id, rule, started_at, due_at, firm, state)
            select gen_random_uuid(), :case, started.rule, :started, started.due::timestamptz,
                   started.firm, 'running'
            from unnest(:rules, :due, :firm) as started (rule, due, firm)
            on conflict (case_id, rule, started_at)
              do update set due_at = excluded.due_at, state = 'running', ended_at = null
            """)
        .param("case", caseFile)
        .param("started", timestamp(at))
        .param("rules", due.stream().map(clock -> clock.rule().id()).toArray(String[]::new))
        .param("due", due.stream().map(clock -> clock.at().toString()).toArray(String[]::new))
        .param("firm", due.stream().map(clock -> clock.rule().firm()).toArray(Boolean[]::new))
        .update();
  }

  /** Ends the clocks that this event meets: in time, or late. */
  public void meet(UUID caseFile, Instant at, RuleSet rules, String event) {
    List<ClockRule> met =
        rules.clocks().stream().filter(rule -> rule.metBy().contains(event)).toList();
    end(caseFile, at, "met", met);
  }

  /** A case that closes stops its clocks, but for those that outlive it. */
  public void close(UUID caseFile, Instant at, RuleSet rules) {
    end(caseFile, at, "stopped", rules.clocks().stream().filter(rule -> !rule.outlives()).toList());
  }

  private void end(UUID caseFile, Instant at, String state, List<ClockRule> rules) {
    if (rules.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            update clock
            set ended_at = :at,
                state = case when state = 'running' and (due_at >= :at or :state = 'stopped')
                             then :state else 'missed' end
            where case_id = :case and rule = any(:rules)
              and (state = 'running' or state = 'missed' and ended_at is null)
            """)
        .param("at", timestamp(at))
        .param("state", state)
        .param("case", caseFile)
        .param("rules", rules.stream().map(ClockRule::id).toArray(String[]::new))
        .update();
  }

  private static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
