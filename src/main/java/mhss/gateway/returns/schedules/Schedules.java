package mhss.gateway.returns.schedules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.Returns;
import mhss.gateway.rules.ReturnRule;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.Schedule;
import mhss.gateway.rules.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schedules as they are, to be read. */
public class Schedules {

  private static final String DESK = "provider";
  private static final int MONTHS = 13;

  private final JdbcClient jdbc;
  private final RuleSets ruleSets;
  private final Returns returns;
  private final Clock clock;

  Schedules(JdbcClient jdbc, RuleSets ruleSets, Returns returns, Clock clock) {
    this.jdbc = jdbc;
    this.ruleSets = ruleSets;
    this.returns = returns;
    this.clock = clock;
  }

  /** Of the rule sets that a contract of the provider desk uses. */
  public List<Scheduled> all() {
    LocalDate today = WorkingCalendar.dayOf(clock.instant());
    List<ReturnEntry> toCome = returns.calendar(today, today.plusMonths(MONTHS));
    return ruleSets.all().stream()
        .filter(this::isUsed)
        .flatMap(rules -> rules.returns().stream().flatMap(rule -> scheduled(rules, rule, toCome)))
        .toList();
  }

  private boolean isUsed(RuleSet rules) {
    return ruleSets.contracts(DESK).stream()
        .anyMatch(contract -> contract.ruleSet().equals(rules.id()));
  }

  private Stream<Scheduled> scheduled(RuleSet rules, ReturnRule rule, List<ReturnEntry> toCome) {
    return rules.schedules().stream()
        .filter(schedule -> rule.schedule().filter(schedule.id()::equals).isPresent())
        .map(schedule -> scheduled(rules, rule, schedule, toCome));
  }

  private Scheduled scheduled(
      RuleSet rules, ReturnRule rule, Schedule schedule, List<ReturnEntry> toCome) {
    Optional<ReturnEntry> next =
        toCome.stream()
            .filter(entry -> entry.version() == 0)
            .filter(entry -> entry.ruleSet().equals(rules.id()))
            .filter(entry -> entry.returnId().equals(rule.id()))
            .findFirst();
    return new Scheduled(rules.id(), rule, schedule, since(rules.id(), rule.id()), next);
  }

  private Optional<LocalDate> since(String ruleSet, String returnId) {
    return jdbc.sql("select since from schedule_since where rule_set = ? and return_id = ?")
        .params(ruleSet, returnId)
        .query(LocalDate.class)
        .optional();
  }

  /**
   * What became of planned returns, the latest first.
   *
   * @param after where the page before ends
   */
  public List<Run> runs(Optional<Run.Key> after, int most) {
    Run.Key place = after.orElse(new Run.Key(Instant.parse("9999-12-31T00:00:00Z"), "", "", ""));
    return jdbc.sql(
            """
            select * from schedule_run
            where (planned_at, rule_set, return_id, period) < (:at, :rules, :return, :period)
            order by planned_at desc, rule_set desc, return_id desc, period desc limit :most
            """)
        .param("at", place.plannedAt().atOffset(ZoneOffset.UTC))
        .param("rules", place.ruleSet())
        .param("return", place.returnId())
        .param("period", place.period())
        .param("most", most)
        .query(Schedules::run)
        .list();
  }

  private static Run run(ResultSet row, int n) throws SQLException {
    return new Run(
        new Run.Key(
            at(row, "planned_at").orElseThrow(),
            row.getString("rule_set"),
            row.getString("return_id"),
            row.getString("period")),
        row.getObject("planned_on", LocalDate.class),
        row.getString("state"),
        row.getInt("attempts"),
        Optional.ofNullable(row.getString("problem")),
        at(row, "next_at").orElseThrow(),
        Optional.ofNullable(row.getObject("return", UUID.class)),
        at(row, "settled_at"),
        row.getBoolean("late"));
  }

  private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  /** What wakes the routes of the returns. */
  public List<Tick> ticks() {
    return jdbc.sql(
            """
            select t.trigger_group || '/' || t.trigger_name as name, c.cron_expression,
                   t.trigger_state, t.prev_fire_time, t.next_fire_time
            from qrtz_triggers t
            left join qrtz_cron_triggers c using (sched_name, trigger_name, trigger_group)
            order by 1
            """)
        .query(
            (row, n) ->
                new Tick(
                    row.getString("name"),
                    row.getString("cron_expression"),
                    row.getString("trigger_state"),
                    fired(row.getLong("prev_fire_time")),
                    fired(row.getLong("next_fire_time"))))
        .list();
  }

  /** Quartz has -1, or nothing, for never. */
  private static Optional<Instant> fired(long millis) {
    return millis <= 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  /** The nodes that take ticks. */
  public List<Node> nodes() {
    return jdbc.sql(
            "select instance_name, last_checkin_time from qrtz_scheduler_state order by 2 desc")
        .query(
            (row, n) ->
                new Node(
                    row.getString("instance_name"),
                    Instant.ofEpochMilli(row.getLong("last_checkin_time"))))
        .list();
  }
}
