package mhss.gateway.console.cases;

import java.time.Clock;
import mhss.gateway.casework.Cases;
import mhss.gateway.responses.Outbox;
import mhss.gateway.returns.Returns;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.watch.Notices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CasesConfiguration {

  @Bean
  CaseViews caseViews(
      Cases cases,
      RuleSets ruleSets,
      Clock clock,
      Outbox outbox,
      Notices notices,
      Returns returns) {
    return new CaseViews(cases, ruleSets, clock, new CaseViews.Letters(outbox, notices, returns));
  }
}
