package mhss.gateway.console.recording;

import mhss.gateway.casework.CaseRecords;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Casework;
import mhss.gateway.rules.RuleSets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class RecordingConfiguration {

  @Bean
  Effects effects(Cases cases, TransactionTemplate transaction) {
    return new Effects(cases, transaction);
  }

  @Bean
  Openings openings(Casework casework, RuleSets ruleSets, Effects effects) {
    return new Openings(casework, ruleSets, effects);
  }

  @Bean
  Purges purges(Cases cases, CaseRecords records, TransactionTemplate transaction) {
    return new Purges(cases, records, transaction);
  }
}
