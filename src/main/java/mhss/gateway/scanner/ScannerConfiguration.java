package mhss.gateway.scanner;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScannerSettings.class)
class ScannerConfiguration {

  @Bean
  Scanner scanner(ScannerSettings settings) {
    return settings.clamd().isBlank()
        ? Scanner.NONE
        : new Scanner(
            new Clamd(
                ClamdAddress.of(settings.clamd(), settings.allowPlaintext()), settings.silence()),
            settings.whenAway() == ScannerSettings.WhenAway.PARK);
  }
}
