package mhss.gateway.documents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DocumentsConfiguration {

  @Bean
  DocumentReader documentReader() {
    return new DocumentReader();
  }

  @Bean
  PagePictures pagePictures() {
    return new PagePictures();
  }
}
