package mhss.gateway.returns.ledger;

import mhss.gateway.returns.Returns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

  @Bean
  Returns returns() {
    return new Returns();
  }

  @Bean
  Production production() {
    return new Production();
  }
}
