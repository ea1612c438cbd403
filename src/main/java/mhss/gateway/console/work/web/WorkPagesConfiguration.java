package mhss.gateway.console.work.web;

import mhss.gateway.intake.Parking;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
@Lazy
class WorkPagesConfiguration {

  @Bean
  Decisions workDecisions(Parking parking) {
    return new Decisions(parking);
  }
}
