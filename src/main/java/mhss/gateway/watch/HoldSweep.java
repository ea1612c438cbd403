package mhss.gateway.watch;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.rules.NoticeRule;
import mhss.gateway.rules.RuleSets;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases that are held into the notices that their hold calls for. */
class HoldSweep {

  private final JdbcClient jdbc;
  private final Cases cases;
  private final RuleSets ruleSets;
  private final NoticeMaker maker;
  private final Isolation each;

  HoldSweep(JdbcClient jdbc, Cases cases, RuleSets ruleSets, NoticeMaker maker, Isolation each) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.ruleSets = ruleSets;
    this.maker = maker;
    this.each = each;
  }

  record Held(UUID caseFile, String desk, String urn, String code, Instant since) {}

  static List<Held> held(JdbcClient jdbc) {
    return jdbc.sql(
            "select id, desk, urn, held, held_at from case_file"
                + " where held is not null and purged_at is null order by held_at")
        .query(
            (row, n) ->
                new Held(
                    row.getObject("id", UUID.class),
                    row.getString("desk"),
                    row.getString("urn"),
                    row.getString("held"),
                    row.getObject("held_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  void sweep() {
    for (Held held : held(jdbc)) {
      cases.byId(held.caseFile()).ifPresent(file -> rules(held, file));
    }
  }

  private void rules(Held held, CaseFile file) {
    for (NoticeRule rule : ruleSets.get(file.ruleSet()).notices()) {
      if (rule.hold().filter(held.code()::equals).isPresent()) {
        String cause = "hold:" + held.code() + ":" + held.since();
        each.alone(
            "Notice " + rule.kind() + " for the hold of case " + file.id(),
            () -> maker.prepare(file, rule.kind(), cause, held.since(), Map.of()));
      }
    }
  }
}
