package mhss.gateway.console.returns.web;

import java.time.Clock;
import mhss.gateway.history.History;
import mhss.gateway.returns.Returns;
import mhss.gateway.rules.RuleSets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ReturnsWebConfiguration {

  @Bean
  ReturnDesk returnDesk(
      Returns returns,
      RuleSets ruleSets,
      History history,
      TransactionTemplate transactions,
      Clock clock) {
    return new ReturnDesk(returns, ruleSets, history, transactions, clock);
  }
}
