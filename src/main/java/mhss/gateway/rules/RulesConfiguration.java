package mhss.gateway.rules;

import java.util.Optional;
import mhss.gateway.rules.file.CalendarFile;
import mhss.gateway.rules.file.FolderWatch;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RulesSettings.class)
class RulesConfiguration {

  @Bean
  WorkingCalendar workingCalendar(RulesSettings settings) {
    return CalendarFile.read(settings.rules().holidays());
  }

  @Bean
  RuleSets ruleSets(RulesSettings settings, WorkingCalendar calendar) {
    return new RuleSets(
        settings.rules().folder(),
        Optional.of(settings.templates()),
        calendar,
        settings.allContracts());
  }

  @Bean
  FolderWatch ruleFiles(RulesSettings settings, RuleSets ruleSets) {
    return new FolderWatch(
        settings.rules().folder(), settings.rules().lookEvery(), ruleSets::reload);
  }
}
