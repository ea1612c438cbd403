package mhss.gateway.console.notices.web;

import mhss.gateway.responses.Letters;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.watch.Notices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NoticeWebConfiguration {

  @Bean
  Desk noticeDesk(Notices notices, Letters letters, RuleSets ruleSets) {
    return new Desk(notices, letters, ruleSets);
  }
}
