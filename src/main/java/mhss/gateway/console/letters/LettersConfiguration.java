package mhss.gateway.console.letters;

import mhss.gateway.casework.Cases;
import mhss.gateway.console.recording.Effects;
import mhss.gateway.correspondence.Correspondence;
import mhss.gateway.responses.Letters;
import mhss.gateway.rules.RuleSets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LettersConfiguration {

  @Bean
  OwnLetters ownLetters(
      Correspondence correspondence,
      Letters letters,
      RuleSets ruleSets,
      Cases cases,
      Effects effects) {
    return new OwnLetters(correspondence, letters, ruleSets, cases, effects);
  }
}
