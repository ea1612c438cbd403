package mhss.gateway.console.recording;

import mhss.gateway.casework.Cases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class RecordingConfiguration {

  @Bean
  Effects effects(Cases cases, TransactionTemplate transaction) {
    return new Effects(cases, transaction);
  }
}
