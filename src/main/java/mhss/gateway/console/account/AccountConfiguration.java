package mhss.gateway.console.account;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class AccountConfiguration {

  @Bean
  OpenSessions openSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
    return new OpenSessions(sessions);
  }
}
