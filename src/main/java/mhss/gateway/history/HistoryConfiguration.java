package mhss.gateway.history;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

  @Bean
  InForce inForce() {
    return new InForce();
  }

  @Bean
  History history(DataSource dataSource, Clock clock, InForce inForce) {
    return new History(dataSource, clock, inForce);
  }
}
