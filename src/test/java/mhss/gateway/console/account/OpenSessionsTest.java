package mhss.gateway.console.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import mhss.gateway.access.Entrance;
import mhss.gateway.console.account.OpenSessions.OpenSession;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionTemplate;

class OpenSessionsTest {

  private static final String NAME = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

  private final TestStore store = TestStore.fresh();

  /** Which order that is, the planner decides by the size of the tables. */
  @Test
  void sessionsAreWholeInWhateverOrderTheDatabaseGivesTheirRows() throws SQLException {
    try (Connection connection = store.ownersConnection()) {
      JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
      jdbc.execute("set enable_nestloop = off");
      jdbc.execute("set enable_mergejoin = off");
      assertThat(from(repository(jdbc))).containsExactlyInAnyOrder("one browser", "another");
    }
  }

  private static JdbcIndexedSessionRepository repository(JdbcTemplate jdbc) {
    JdbcIndexedSessionRepository sessions =
        new JdbcIndexedSessionRepository(
            jdbc, new TransactionTemplate(new JdbcTransactionManager(jdbc.getDataSource())));
    new AccountConfiguration().wholeSessions().customize(sessions);
    return sessions;
  }

  /** What two sessions hold lies crosswise in the table. */
  private static <S extends Session> List<String> from(
      FindByIndexNameSessionRepository<S> sessions) {
    S one = sessions.createSession();
    S another = sessions.createSession();
    for (String holds : List.of(NAME, Entrance.FROM, "more")) {
      one.setAttribute(holds, holds.equals(NAME) ? "kim" : "one browser");
      another.setAttribute(holds, holds.equals(NAME) ? "kim" : "another");
      sessions.save(one);
      sessions.save(another);
    }
    return new OpenSessions(sessions)
        .of("kim", one.getId()).stream().map(OpenSession::from).toList();
  }
}
