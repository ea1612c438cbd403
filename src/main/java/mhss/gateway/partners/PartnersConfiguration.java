package mhss.gateway.partners;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PartnersConfiguration {

  @Bean
  Partners partners(@Value("${gateway.partners.file:config/partners.yml}") Path file) {
    return new Partners(new PartnersFile(file));
  }
}
