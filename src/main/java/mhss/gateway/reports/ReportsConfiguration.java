package mhss.gateway.reports;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportsConfiguration {

  @Bean
  Standard standard() {
    return new Standard();
  }

  @Bean
  Reports reports() {
    return new Reports();
  }

  @Bean
  Reviews reviews() {
    return new Reviews();
  }

  @Bean
  Submissions submissions() {
    return new Submissions();
  }
}
