package mhss.gateway.console.recording.acts;

import java.time.Clock;
import mhss.gateway.casework.CaseRecords;
import mhss.gateway.casework.Casework;
import mhss.gateway.console.recording.Effects;
import mhss.gateway.console.recording.Openings;
import mhss.gateway.rules.RuleSets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ActsConfiguration {

  @Bean
  Acts acts(
      Casework casework, CaseRecords records, RuleSets ruleSets, Effects effects, Clock clock) {
    return new Acts(
        new EventActs(casework, records), new CaseActs(records), ruleSets, effects, clock);
  }

  @Bean
  OpenAct openAct(Openings openings, RuleSets ruleSets, Clock clock) {
    return new OpenAct(openings, ruleSets, clock);
  }
}
