package mhss.gateway.console.work.web;

import mhss.gateway.intake.Parking;
import mhss.gateway.work.Colleagues;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
@Lazy
class WorkPagesConfiguration {

  @Bean
  Decisions workDecisions(Parking parking, Colleagues colleagues) {
    return new Decisions(parking, colleagues);
  }
}
