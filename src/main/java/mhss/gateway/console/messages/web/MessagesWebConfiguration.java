package mhss.gateway.console.messages.web;

import mhss.gateway.documents.PagePictures;
import mhss.gateway.intake.PlainMails;
import mhss.gateway.operations.ContentAccess;
import mhss.gateway.operations.Correspondents;
import mhss.gateway.operations.MessageList;
import mhss.gateway.operations.MessageStories;
import mhss.gateway.operations.RuleWords;
import mhss.gateway.operations.SavedSearches;
import mhss.gateway.partners.Partners;
import mhss.gateway.rules.RuleSets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lazy: commands need none of it. */
@Configuration(proxyBeanMethods = false)
@Lazy
class MessagesWebConfiguration {

  @Bean
  FilterChoices filterChoices(RuleSets ruleSets, Partners partners, JdbcClient sql) {
    return new FilterChoices(ruleSets, partners, sql);
  }

  @Bean
  MessageParameters messageParameters() {
    return new MessageParameters();
  }

  @Bean
  FoundMessages foundMessages(
      MessageList list,
      Correspondents correspondents,
      SavedSearches searches,
      FilterChoices choices,
      RuleWords words) {
    return new FoundMessages(list, correspondents, searches, choices, words);
  }

  @Bean
  OpenedMessages openedMessages(
      MessageStories stories, ContentAccess access, PlainMails mails, PagePictures pictures) {
    return new OpenedMessages(stories, access, mails, pictures);
  }
}
