package mhss.gateway.console.cases.web;

import java.time.Clock;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.history.History;
import mhss.gateway.operations.FormAccess;
import mhss.gateway.operations.RuleWords;
import mhss.gateway.reports.Reviews;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.watch.CaseList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CaseWebConfiguration {

  @Bean
  Listed listedCases(CaseList list, RuleSets ruleSets, Clock clock) {
    return new Listed(list, ruleSets, clock);
  }

  @Bean
  CaseStory caseStory(
      MessageStore messages, Reviews reviews, History history, Cases cases, RuleWords words) {
    return new CaseStory(messages, reviews, history, cases, words);
  }

  @Bean
  ReferralForm referralForm(FormAccess access, RuleWords words) {
    return new ReferralForm(access, words);
  }
}
