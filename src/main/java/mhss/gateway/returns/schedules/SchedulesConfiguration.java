package mhss.gateway.returns.schedules;

import java.time.Clock;
import mhss.gateway.returns.Returns;
import mhss.gateway.rules.RuleSets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class SchedulesConfiguration {

  @Bean
  Schedules schedules(JdbcClient jdbc, RuleSets ruleSets, Returns returns, Clock clock) {
    return new Schedules(jdbc, ruleSets, returns, clock);
  }
}
