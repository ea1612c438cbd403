package mhss.gateway.casework.state;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.rows.CaseLock;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.Urn;
import mhss.gateway.rules.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case for whoever changes it: alone until the end of the transaction. */
public class CaseAccess {

  private final Cases cases;
  private final RuleSets ruleSets;
  private final CaseLock lock;

  public CaseAccess(JdbcClient jdbc, Cases cases, RuleSets ruleSets) {
    this.cases = cases;
    this.ruleSets = ruleSets;
    this.lock = new CaseLock(jdbc);
  }

  /**
   * @throws IllegalArgumentException when there is no such case, or it was purged
   */
  public CaseFile locked(UUID id) {
    CaseFile before = get(id);
    lock(before.desk(), Urn.key(before.urn()));
    return get(id);
  }

  /** Empty when another node has the case: that one deals with it. */
  public Optional<CaseFile> tryLocked(UUID id) {
    return cases
        .byId(id)
        .filter(before -> lock.tryTake(before.desk(), Urn.key(before.urn())))
        .flatMap(before -> cases.byId(id));
  }

  public void lock(String desk, String urn) {
    lock.take(desk, urn);
  }

  public Optional<CaseFile> byUrn(String desk, String urn) {
    return cases.byUrn(desk, urn);
  }

  public Map<UUID, CaseFile> byIds(Collection<UUID> ids) {
    return cases.byIds(ids).stream().collect(Collectors.toMap(CaseFile::id, Function.identity()));
  }

  public RuleSet rules(CaseFile caseFile) {
    return ruleSets.get(caseFile.ruleSet());
  }

  public WorkingCalendar calendar() {
    return ruleSets.calendar();
  }

  private CaseFile get(UUID id) {
    return cases
        .byId(id)
        .orElseThrow(() -> new IllegalArgumentException("No case " + id + ": check the id"));
  }
}
