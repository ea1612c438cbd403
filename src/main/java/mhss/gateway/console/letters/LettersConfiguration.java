package mhss.gateway.console.letters;

import mhss.gateway.casework.Cases;
import mhss.gateway.console.recording.Effects;
import mhss.gateway.correspondence.Correspondence;
import mhss.gateway.operations.LetterAccess;
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
      OwnLetters.Looking looking) {
    return new OwnLetters(correspondence, letters, ruleSets, looking);
  }

  @Bean
  OwnLetters.Looking letterLooking(Cases cases, Effects effects, LetterAccess access) {
    return new OwnLetters.Looking(cases, effects, access);
  }
}
