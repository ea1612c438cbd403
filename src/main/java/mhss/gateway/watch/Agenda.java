package mhss.gateway.watch;

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
import mhss.gateway.rules.RuleSet.ClockRule;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clocks that somebody still has to meet, the most urgent first. */
public class Agenda {

  private static final int WEEK = 7;
  private static final OffsetDateTime END_OF_TIME =
      LocalDate.of(9999, 12, 31).atStartOfDay().atOffset(ZoneOffset.UTC);

  private final JdbcClient jdbc;
  private final RuleSets ruleSets;
  private final Clock clock;

  public Agenda(JdbcClient jdbc, RuleSets ruleSets, Clock clock) {
    this.jdbc = jdbc;
    this.ruleSets = ruleSets;
    this.clock = clock;
  }

  /**
   * Clocks that run, and those that ran out and have not been met since.
   *
   * @param desk empty for both
   */
  public List<Duty> duties(Optional<String> desk) {
    return open(desk, END_OF_TIME, Integer.MAX_VALUE);
  }

  /** The most urgent of those that are due before then, at both desks. */
  List<Duty> first(Instant before, int most) {
    return open(Optional.empty(), before.atOffset(ZoneOffset.UTC), most);
  }

  private List<Duty> open(Optional<String> desk, OffsetDateTime before, int most) {
    return jdbc.sql(
            """
            select f.id, f.desk, f.urn, f.rule_set, f.state as case_state,
                   c.rule, c.started_at, c.due_at, c.firm
            from
              (select case_id, rule, started_at, due_at, firm from clock
               where (state = 'running' or state = 'missed' and ended_at is null)
                 and due_at <= :before
               order by due_at limit :most) c
              join case_file f on f.id = c.case_id
            where cast(:desk as text) is null or f.desk = :desk
            order by c.due_at, f.urn_key, c.rule
            """)
        .param("desk", desk.orElse(null))
        .param("before", before)
        .param("most", most)
        .query(this::duty)
        .list();
  }

  private Duty duty(ResultSet row, int n) throws SQLException {
    String rule = row.getString("rule");
    Instant dueAt = row.getObject("due_at", OffsetDateTime.class).toInstant();
    return new Duty(
        row.getObject("id", UUID.class),
        row.getString("desk"),
        row.getString("urn"),
        row.getString("case_state"),
        rule,
        ruleSets.get(row.getString("rule_set")).clock(rule).map(ClockRule::name).orElse(rule),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        dueAt,
        row.getBoolean("firm"),
        when(dueAt));
  }

  private Duty.When when(Instant dueAt) {
    if (dueAt.isBefore(clock.instant())) {
      return Duty.When.LATE;
    }
    LocalDate today = WorkingCalendar.dayOf(clock.instant());
    LocalDate day = WorkingCalendar.lastDayOf(dueAt);
    if (day.equals(today)) {
      return Duty.When.TODAY;
    }
    return day.isBefore(today.plusDays(WEEK)) ? Duty.When.THIS_WEEK : Duty.When.LATER;
  }
}
