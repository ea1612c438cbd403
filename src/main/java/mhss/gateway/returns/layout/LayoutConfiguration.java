package mhss.gateway.returns.layout;

import java.nio.file.Path;
import java.util.Optional;
import mhss.gateway.returns.ReturnTemplates;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LayoutConfiguration {

  @Bean
  Workbooks workbooks(@Value("${gateway.data:data}") Path data) {
    return new Workbooks(Optional.of(data.resolve("workbooks")));
  }

  @Bean
  ReturnTemplates returnTemplates(Workbooks workbooks) {
    return new ReturnTemplates(workbooks);
  }

  @Bean
  InformationPdf informationPdf(@Value("${gateway.templates:templates}") Path templates) {
    return new InformationPdf(templates.resolve("returns/information.html.ftl"));
  }
}
