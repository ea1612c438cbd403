package mhss.gateway.console.letters.web;

import java.time.Clock;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.console.letters.OwnLetters;
import mhss.gateway.console.web.Uk;
import mhss.gateway.operations.RuleWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LetterWebConfiguration {

  @Bean
  LetterFields letterFields(MessageStore messages, RuleWords words, Clock clock) {
    return new LetterFields(new AnsweredMails(messages, words, new Uk(clock)), clock);
  }

  @Bean
  ReferralLetter referralLetter(OwnLetters letters, Cases cases, Clock clock) {
    return new ReferralLetter(letters, cases, clock);
  }
}
