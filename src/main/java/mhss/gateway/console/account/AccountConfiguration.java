package mhss.gateway.console.account;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class AccountConfiguration {

  private static final String OF_A_PERSON =
      """
      select s.primary_id, s.session_id, s.creation_time, s.last_access_time,
        s.max_inactive_interval, a.attribute_name, a.attribute_bytes
      from %TABLE_NAME% s left join %TABLE_NAME%_attributes a on a.session_primary_id = s.primary_id
      where s.principal_name = ? order by s.primary_id
      """;

  @Bean
  OpenSessions openSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
    return new OpenSessions(sessions);
  }

  /**
   * Spring Session puts a session together from rows that follow each other, and does not ask for
   * them in that order: of two sessions in one answer each may lack what it holds.
   */
  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> wholeSessions() {
    return repository -> repository.setListSessionsByPrincipalNameQuery(OF_A_PERSON);
  }
}
