package mhss.gateway.console.letters.web;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LetterWebConfiguration {

  @Bean
  LetterFields letterFields(Clock clock) {
    return new LetterFields(clock);
  }
}
