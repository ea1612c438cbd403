package mhss.gateway.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
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
import mhss.gateway.rules.RuleSet.ClockRule;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.Urn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases, the newest referral first, a page at a time. A page costs the same however deep it is. */
public class CaseList {

  private static final String SELECT =
      """
      select f.id, f.desk, f.urn, f.generation, f.contract, f.rule_set, f.state, f.closed,
             f.referral_date, f.received_at, f.special, c.rule, c.due_at, c.firm,
             array_remove(array[
               case when f.held is not null then 'held' end,
               case when exists (select from notice n where n.case_id = f.id and n.state = 'prepared') then 'notice' end,
               case when exists (select from review r where r.case_id = f.id and r.state = 'open') then 'review' end,
               case when exists (select from message m where m.case_id = f.id and m.status in ('held', 'parked'))
                 or exists (select from message m where m.case_id is null and m.desk = f.desk and m.urn = f.urn_key and m.status = 'parked') then 'message' end,
               case when exists (select from outbox o where o.case_id = f.id and o.state in ('uncertain', 'failed', 'suppressed')) then 'letter' end
             ], null) as waits
      from page p join case_file f on f.id = p.id
      left join lateral (
        select rule, due_at, firm from clock
        where case_id = f.id and (state = 'running' or state = 'missed' and ended_at is null)
        order by due_at, rule limit 1) c on true
      order by p.received_at desc, p.id desc
      """;

  /** First which ones, by an index alone; then what each of these few waits for. */
  private static final String PAGE =
      """
      with page as materialized (
        select f.id, f.received_at from case_file f where f.purged_at is null%s
        order by f.received_at desc, f.id desc limit %d)
      """;

  /** Asked of one case after the other, in the order of the list, until the page is full. */
  private static final String LATE =
      """
       and (exists (select from clock k where k.case_id = f.id and k.state = 'missed' and k.ended_at is null)
         or exists (select from clock k where k.case_id = f.id and k.state = 'running' and k.due_at < :now))
      """;

  private static final String WAITING =
      """
       and (f.held is not null
         or exists (select from notice n where n.case_id = f.id and n.state = 'prepared')
         or exists (select from review r where r.case_id = f.id and r.state = 'open')
         or exists (select from outbox o where o.case_id = f.id and o.state in ('uncertain', 'failed', 'suppressed'))
         or f.id in (select m.case_id from message m where m.case_id is not null and m.status in ('held', 'parked'))
         or (f.desk, f.urn_key) in (select m.desk, m.urn from message m
                                    where m.case_id is null and m.urn is not null and m.status = 'parked'))
      """;

  private final JdbcClient jdbc;
  private final RuleSets ruleSets;
  private final Clock clock;

  CaseList(JdbcClient jdbc, RuleSets ruleSets, Clock clock) {
    this.jdbc = jdbc;
    this.ruleSets = ruleSets;
    this.clock = clock;
  }

  /**
   * @param older where the next page begins; empty when there is none
   */
  public record Page(List<CaseLine> lines, Optional<CaseFilter.Place> older) {}

  public Page page(CaseFilter filter, int size) {
    Map<String, Object> values = new HashMap<>();
    StringBuilder sql = new StringBuilder(shown(filter.show(), values));
    filter.urn().ifPresent(urn -> sql.append(" and f.urn_key like :urn"));
    filter.urn().ifPresent(urn -> values.put("urn", beginning(urn)));
    equal("desk", filter.desk(), sql, values);
    equal("state", filter.state(), sql, values);
    equal("contract", filter.contract(), sql, values);
    filter.after().ifPresent(place -> after(place, sql, values));
    List<CaseLine> found =
        jdbc.sql(PAGE.formatted(sql, size + 1) + SELECT).params(values).query(this::line).list();
    List<CaseLine> lines = new ArrayList<>(found.subList(0, Math.min(size, found.size())));
    return new Page(
        lines,
        found.size() > size
            ? Optional.of(lines.get(size - 1))
                .map(last -> new CaseFilter.Place(last.receivedAt(), last.id()))
            : Optional.empty());
  }

  private String shown(CaseFilter.Show show, Map<String, Object> values) {
    return switch (show) {
      case ALL -> "";
      case OPEN -> " and not f.closed";
      case CLOSED -> " and f.closed";
      case HELD -> " and f.held is not null";
      case WAITING -> WAITING;
      case LATE -> {
        values.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        yield LATE;
      }
    };
  }

  private static void equal(
      String column, Optional<String> wanted, StringBuilder sql, Map<String, Object> values) {
    if (wanted.isPresent()) {
      sql.append(" and f.%1$s = :%1$s".formatted(column));
      values.put(column, wanted.get());
    }
  }

  private static void after(CaseFilter.Place place, StringBuilder sql, Map<String, Object> values) {
    sql.append(" and (f.received_at, f.id) < (:at, :id)");
    values.put("at", place.receivedAt().atOffset(ZoneOffset.UTC));
    values.put("id", place.id());
  }

  /** What was typed is data, also where it holds signs that mean something to the database. */
  private static String beginning(String urn) {
    return Urn.key(urn).replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  private CaseLine line(ResultSet row, int n) throws SQLException {
    return new CaseLine(
        row.getObject("id", UUID.class),
        row.getString("desk"),
        row.getString("urn"),
        row.getInt("generation"),
        row.getString("contract"),
        row.getString("rule_set"),
        row.getString("state"),
        row.getBoolean("closed"),
        row.getObject("referral_date", LocalDate.class),
        instant(row, "received_at"),
        List.of((String[]) row.getArray("special").getArray()),
        List.of((String[]) row.getArray("waits").getArray()),
        row.getString("rule") == null ? Optional.empty() : Optional.of(next(row)));
  }

  private CaseLine.Next next(ResultSet row) throws SQLException {
    String rule = row.getString("rule");
    Instant dueAt = instant(row, "due_at");
    return new CaseLine.Next(
        rule,
        ruleSets.get(row.getString("rule_set")).clock(rule).map(ClockRule::name).orElse(rule),
        dueAt,
        row.getBoolean("firm"),
        dueAt.isBefore(clock.instant()));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
