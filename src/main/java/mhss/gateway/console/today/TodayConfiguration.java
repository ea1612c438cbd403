package mhss.gateway.console.today;

import java.time.Clock;
import mhss.gateway.partners.PinnedKeys;
import mhss.gateway.returns.Returns;
import mhss.gateway.watch.Standings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class TodayConfiguration {

  @Bean
  Today today(Standings standings, Returns returns, PinnedKeys keys, JdbcClient sql, Clock clock) {
    return new Today(standings, returns, keys, sql, clock);
  }
}
