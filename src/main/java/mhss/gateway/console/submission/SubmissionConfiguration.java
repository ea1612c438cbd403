package mhss.gateway.console.submission;

import java.time.Clock;
import mhss.gateway.casework.Cases;
import mhss.gateway.rules.RuleSets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SubmissionConfiguration {

  @Bean
  SubmitForm submitForm(RuleSets ruleSets, Cases cases, Clock clock) {
    return new SubmitForm(ruleSets, cases, clock);
  }
}
