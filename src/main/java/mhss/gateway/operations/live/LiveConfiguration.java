package mhss.gateway.operations.live;

import java.time.Clock;
import org.apache.camel.CamelContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

  @Bean
  PauseRows pauseRows(JdbcClient jdbc, Clock clock) {
    return new PauseRows(jdbc, clock);
  }

  /** Camel asks it for every route that is made. */
  @Bean
  RouteRates routeRates(PauseRows pauses, Clock clock) {
    return new RouteRates(pauses, clock);
  }

  /** Asked for only where there is a Camel. */
  @Bean
  @Lazy
  LiveCamel liveCamel(CamelContext camel, RouteRates rates, PauseRows pauses) {
    return new LiveCamel(camel, rates, pauses);
  }
}
