package mhss.gateway.console.today;

import java.time.Clock;
import mhss.gateway.heartbeat.Heartbeats;
import mhss.gateway.partners.PinnedKeys;
import mhss.gateway.reconciliation.Reconciliation;
import mhss.gateway.returns.Returns;
import mhss.gateway.watch.Standings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class TodayConfiguration {

  @Bean
  Today today(
      Standings standings, Returns returns, PinnedKeys keys, Today.Sources sources, Clock clock) {
    return new Today(standings, returns, keys, sources, clock);
  }

  @Bean
  Today.Sources todaySources(JdbcClient sql, Reconciliation reconciliation, Heartbeats heartbeats) {
    return new Today.Sources(sql, reconciliation, heartbeats);
  }
}
