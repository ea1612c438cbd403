package mhss.gateway.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import mhss.gateway.casework.Cases.AppliedEvent;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.replaying.CourseReplay;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.RuleSets.Contract;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cases gone through once more, event by event, by the rules in force and by others: which state
 * and which date would differ. In memory: nothing is written.
 */
public class CaseTrials {

  private final JdbcClient jdbc;
  private final Cases cases;
  private final RuleSets inForce;

  CaseTrials(JdbcClient jdbc, Cases cases, RuleSets inForce) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.inForce = inForce;
  }

  public record Difference(UUID caseFile, String urn, List<String> before, List<String> after) {}

  /**
   * @param unlike cases whose clocks, gone through by the rules in force, do not end as they do in
   *     truth: they were set by an older edition of the rules, or by hand
   */
  public record Found(int looked, int unlike, List<Difference> differences) {}

  /**
   * @param ruleSet id of the one that would differ
   * @param most so many cases, those that something happened to last first
   */
  public Found against(RuleSets others, String ruleSet, int most) {
    List<UUID> ids = newest(ruleSet, most);
    List<Difference> differences = new ArrayList<>();
    int unlike = 0;
    for (UUID id : ids) {
      CaseFile caseFile = cases.byId(id).orElseThrow();
      List<AppliedEvent> events = cases.events(id);
      CourseReplay now = replay(inForce, caseFile);
      List<String> before = now.lines(events);
      List<String> after = replay(others, caseFile).lines(events);
      unlike += now.ends().equals(truth(id)) ? 0 : 1;
      if (!before.equals(after)) {
        differences.add(new Difference(id, caseFile.urn(), before, after));
      }
    }
    return new Found(ids.size(), unlike, differences);
  }

  private CourseReplay replay(RuleSets by, CaseFile caseFile) {
    RuleSet rules = by.get(caseFile.ruleSet());
    Optional<Contract> contract = by.contract(caseFile.desk(), caseFile.contract());
    return new CourseReplay(
        rules,
        caseFile,
        cases.reports(caseFile.id()),
        by.calendar(),
        contract.map(Contract::capped).orElse(false));
  }

  private List<UUID> newest(String ruleSet, int most) {
    return jdbc.sql(
            """
            select id from case_file where purged_at is null and rule_set = :rules
             order by updated_at desc, id limit :most
            """)
        .param("rules", ruleSet)
        .param("most", most)
        .query(UUID.class)
        .list();
  }

  /** Of each rule the clock that was started last. */
  private Map<String, Instant> truth(UUID caseFile) {
    Map<String, Instant> ends = new TreeMap<>();
    Map<String, Instant> started = new TreeMap<>();
    cases
        .clocks(caseFile)
        .forEach(
            clock -> {
              Instant before = started.get(clock.rule());
              if (before == null || before.isBefore(clock.startedAt())) {
                started.put(clock.rule(), clock.startedAt());
                ends.put(clock.rule(), clock.dueAt());
              }
            });
    return ends;
  }
}
