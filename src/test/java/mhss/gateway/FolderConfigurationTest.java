package mhss.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** With the web server that has an opinion about paths. */
class FolderConfigurationTest {

  @Test
  void aFolderOrFileMayLieBesideTheOneOfTheProgram() {
    SpringApplication application = new SpringApplication(Asking.class);
    application.setApplicationContextFactory(
        type -> new AnnotationConfigServletWebServerApplicationContext());
    try (ConfigurableApplicationContext beans =
        application.run("--server.port=0", "--asked.folder=../x/data", "--asked.file=../x/token")) {
      assertThat(beans.getBean("value")).isEqualTo(Path.of("../x/data"));
      assertThat(beans.getBean(Asked.class).folder()).isEqualTo(Path.of("../x/data"));
      assertThat(beans.getBean(Asked.class).file()).contains(Path.of("../x/token"));
    }
  }

  @ConfigurationProperties("asked")
  record Asked(Path folder, Optional<Path> file) {}

  @Import(FolderConfiguration.class)
  @EnableConfigurationProperties(Asked.class)
  @ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    ServletWebServerFactoryAutoConfiguration.class
  })
  static class Asking {

    @Bean
    Path value(@Value("${asked.folder}") Path folder) {
      return folder;
    }
  }
}
