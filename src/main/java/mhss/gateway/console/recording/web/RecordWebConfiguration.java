package mhss.gateway.console.recording.web;

import mhss.gateway.correspondence.DraftFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RecordWebConfiguration {

  @Bean
  Uploads uploads(DraftFiles drafts) {
    return new Uploads(drafts);
  }
}
