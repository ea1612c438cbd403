package mhss.gateway.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.watch.JournalEntry.What;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened while somebody was away. */
public class Journal {

  private static final String HAPPENED =
      """
      select e.noted_at as at, f.desk, f.urn, f.rule_set, e.event as code, e.actor as by,
             case when e.state_before is null then 'OPENED' else 'EVENT' end as what
      from case_event e join case_file f on f.id = e.case_id
      where e.noted_at >= :since and f.purged_at is null
      union all
      select o.sent_at, m.desk, f.urn, f.rule_set, o.kind, o.state, 'SENT'
      from outbox o join message m on m.id = o.message left join case_file f on f.id = o.case_id
      where o.sent_at >= :since and o.kind <> 'heartbeat' and f.purged_at is null
      union all
      select m.stored_at, m.desk, f.urn, f.rule_set, m.kind, m.status, 'RECEIVED'
      from message m left join case_file f on f.id = m.case_id
      where m.direction = 'in' and m.stored_at >= :since and m.status <> 'not-ours'
        and f.purged_at is null
      """;

  private final JdbcClient jdbc;
  private final RuleSets ruleSets;

  Journal(JdbcClient jdbc, RuleSets ruleSets) {
    this.jdbc = jdbc;
    this.ruleSets = ruleSets;
  }

  /**
   * The earliest first. Mail that was left to the people who share the mailbox is not in it.
   *
   * @param desk empty for both
   */
  public List<JournalEntry> since(Instant since, Optional<String> desk) {
    return jdbc.sql(
            "select * from ("
                + HAPPENED
                + ") h where cast(:desk as text) is null or desk = :desk order by at, urn, what")
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("desk", desk.orElse(null))
        .query(this::entry)
        .list();
  }

  private JournalEntry entry(ResultSet row, int n) throws SQLException {
    Optional<RuleSet> rules = Optional.ofNullable(row.getString("rule_set")).map(ruleSets::get);
    String code = Optional.ofNullable(row.getString("code")).orElse("unknown");
    What what = What.valueOf(row.getString("what"));
    boolean decision =
        what == What.EVENT && rules.filter(known -> decides(known, code)).isPresent();
    return new JournalEntry(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("desk"),
        Optional.ofNullable(row.getString("urn")).orElse(""),
        decision ? What.DECISION : what,
        code,
        rules.flatMap(known -> words(known, what, code)).orElse(code),
        row.getString("by"));
  }

  private static boolean decides(RuleSet rules, String event) {
    return rules.reports().stream()
        .flatMap(type -> Stream.of(type.accepted(), type.rejected()))
        .anyMatch(event::equals);
  }

  private static Optional<String> words(RuleSet rules, What what, String code) {
    return what == What.OPENED || what == What.EVENT
        ? rules.event(code).map(RuleSet.Event::done)
        : rules
            .kind(code)
            .map(kind -> "%s (%s)".formatted(kind.name().replace('-', ' '), kind.id()));
  }
}
