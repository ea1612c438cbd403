package mhss.gateway.reports;

import jakarta.validation.ClockProvider;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportsConfiguration {

  @Bean
  Standard standard(Clock clock) {
    return new Standard(validator(clock), clock);
  }

  private static Validator validator(Clock clock) {
    ClockProvider provider = () -> clock;
    return Validation.byDefaultProvider()
        .configure()
        .clockProvider(provider)
        .buildValidatorFactory()
        .getValidator();
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
