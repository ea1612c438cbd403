package mhss.gateway.console.reports.web;

import java.time.Clock;
import mhss.gateway.casework.Cases;
import mhss.gateway.documents.DocumentReader;
import mhss.gateway.documents.PagePictures;
import mhss.gateway.reports.Reviews;
import mhss.gateway.responses.Outbox;
import mhss.gateway.rules.RuleSets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ReviewWebConfiguration {

  @Bean
  ReviewQueue reviewQueue(Reviews reviews, Cases cases, RuleSets ruleSets, Clock clock) {
    return new ReviewQueue(reviews, cases, ruleSets, clock);
  }

  @Bean
  Papers reviewPapers(PagePictures pictures, DocumentReader documents) {
    return new Papers(pictures, documents);
  }

  @Bean
  ReviewDesk reviewDesk(
      Reviews reviews,
      ReviewQueue reviewQueue,
      Papers reviewPapers,
      RuleSets ruleSets,
      Outbox outbox) {
    return new ReviewDesk(reviews, reviewQueue, reviewPapers, ruleSets, outbox);
  }
}
