package mhss.gateway.casework;

import java.time.Clock;
import java.util.List;
import mhss.gateway.casework.state.CaseAccess;
import mhss.gateway.history.History;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.store.TestStore;
import mhss.gateway.vault.Vault;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The records of cases, for the tests of those who look at them from outside. */
public final class TestRecords {

  private TestRecords() {}

  public static CaseRecords on(
      TestStore store, Vault vault, History history, RuleSets rules, Clock clock) {
    CaseworkConfiguration beans = new CaseworkConfiguration();
    JdbcTransactionManager transactions = new JdbcTransactionManager(store.dataSource());
    CaseAccess access = beans.caseAccess(store.jdbc(), new Cases(store.jdbc(), vault), rules);
    MessageStore messages = new MessageStore(store.jdbc(), vault, clock, transactions);
    return beans.caseRecords(
        new Casework(store.jdbc(), vault, history, rules, clock),
        access,
        beans.caseMarks(access, store.jdbc(), vault, messages, List.of(), history, clock),
        store.jdbc(),
        history,
        clock);
  }
}
