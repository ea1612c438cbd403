package mhss.gateway.console.configuration.content;

import mhss.gateway.changes.Changes;
import mhss.gateway.changes.Versions;
import mhss.gateway.returns.ReturnTemplates;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ContentConfiguration {

  @Bean
  FileContent fileContent(Versions versions, Changes changes, ReturnTemplates returns) {
    return new FileContent(versions, changes, returns);
  }
}
