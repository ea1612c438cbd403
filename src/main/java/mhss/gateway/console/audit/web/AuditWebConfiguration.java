package mhss.gateway.console.audit.web;

import java.time.Clock;
import mhss.gateway.audit.Chains;
import mhss.gateway.history.History;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class AuditWebConfiguration {

  @Bean
  ChainJob chainJob(Chains chains, History history, Clock clock) {
    return new ChainJob(chains, history, clock);
  }
}
