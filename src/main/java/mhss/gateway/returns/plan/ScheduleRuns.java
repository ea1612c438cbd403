package mhss.gateway.returns.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.returns.ledger.Produced;
import mhss.gateway.returns.plan.PlannedReturn.Key;
import mhss.gateway.rules.ReturnRule;
import mhss.gateway.rules.RuleSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of each planned return, once on however many nodes. */
class ScheduleRuns {

  private final JdbcClient jdbc;

  ScheduleRuns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  enum State {
    /** Not made yet. */
    DUE,
    MADE,
    /** There was nothing to report any more. */
    NONE
  }

  /**
   * @param problem why it could not be made, and the next step
   * @param nextAt when it is tried again
   */
  record Run(State state, int attempts, Optional<String> problem, Instant nextAt) {

    boolean isSettled() {
      return state != State.DUE;
    }
  }

  /** The day since which a return is planned: the one on which the gateway first knew of it. */
  Optional<LocalDate> since(RuleSet rules, ReturnRule rule) {
    return jdbc.sql("select since from schedule_since where rule_set = ? and return_id = ?")
        .params(rules.id(), rule.id())
        .query(LocalDate.class)
        .optional();
  }

  void begin(RuleSet rules, ReturnRule rule, LocalDate today) {
    jdbc.sql(
            """
            insert into schedule_since (rule_set, return_id, since) values (?, ?, ?)
            on conflict do nothing
            """)
        .params(rules.id(), rule.id(), today)
        .update();
  }

  Map<Key, Run> between(LocalDate from, LocalDate to) {
    Map<Key, Run> runs = new HashMap<>();
    jdbc.sql("select * from schedule_run where planned_on between ? and ?")
        .params(from, to)
        .query(
            row -> {
              runs.put(
                  new Key(
                      row.getString("rule_set"),
                      row.getString("return_id"),
                      row.getString("period")),
                  new Run(
                      State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                      row.getInt("attempts"),
                      Optional.ofNullable(row.getString("problem")),
                      row.getObject("next_at", OffsetDateTime.class).toInstant()));
            });
    return runs;
  }

  /** A row for it, whoever comes first. */
  void note(PlannedReturn planned, Instant now) {
    jdbc.sql(
            """
            insert into schedule_run (rule_set, return_id, period, planned_on, planned_at, state, next_at)
            values (:ruleSet, :returnId, :period, :on, :at, 'due', :now)
            on conflict do nothing
            """)
        .params(key(planned))
        .param("on", planned.day())
        .param("at", planned.at().atOffset(ZoneOffset.UTC))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Until the end of the transaction; false when another node has it, or it is settled. */
  boolean take(PlannedReturn planned) {
    return jdbc.sql(
            """
            select 1 from schedule_run
            where rule_set = :ruleSet and return_id = :returnId and period = :period
              and state = 'due'
            for update skip locked
            """)
        .params(key(planned))
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** Nobody has to look at it any more, unless a person is to fill it: then how is kept. */
  void made(PlannedReturn planned, Produced made, Instant now) {
    String next = made.id() == null ? made.problem().orElse(null) : null;
    settle(planned, State.MADE, made.id(), next, now);
  }

  void none(PlannedReturn planned, Instant now) {
    settle(planned, State.NONE, null, null, now);
  }

  private void settle(PlannedReturn planned, State state, UUID made, String problem, Instant now) {
    jdbc.sql(
            """
            update schedule_run
            set state = :state, "return" = :made, settled_at = :now, late = :late, problem = :problem
            where rule_set = :ruleSet and return_id = :returnId and period = :period
            """)
        .params(key(planned))
        .param("state", state.name().toLowerCase(Locale.ROOT))
        .param("made", made)
        .param("problem", problem)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("late", planned.isLate(now))
        .update();
  }

  void failed(PlannedReturn planned, String problem, Instant nextAt) {
    jdbc.sql(
            """
            update schedule_run
            set attempts = attempts + 1, problem = :problem, next_at = :next
            where rule_set = :ruleSet and return_id = :returnId and period = :period
              and state = 'due'
            """)
        .params(key(planned))
        .param("problem", problem)
        .param("next", nextAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Map<String, Object> key(PlannedReturn planned) {
    return Map.of(
        "ruleSet", planned.rules().id(),
        "returnId", planned.rule().id(),
        "period", planned.period().id());
  }
}
