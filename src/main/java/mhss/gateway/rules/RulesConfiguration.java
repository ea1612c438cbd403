package mhss.gateway.rules;

import mhss.gateway.rules.file.CalendarFile;
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
    return new RuleSets(settings.rules().folder(), calendar, settings.allContracts());
  }
}
