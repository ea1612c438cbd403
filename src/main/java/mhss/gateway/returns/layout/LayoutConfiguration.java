package mhss.gateway.returns.layout;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LayoutConfiguration {

  @Bean
  Workbooks workbooks() {
    return new Workbooks();
  }

  @Bean
  InformationPdf informationPdf(@Value("${gateway.templates:templates}") Path templates) {
    return new InformationPdf(templates.resolve("returns/information.html.ftl"));
  }
}
