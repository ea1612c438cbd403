package mhss.gateway.rules;

import java.nio.file.Path;
import java.util.Optional;
import mhss.gateway.rules.file.CalendarFile;
import mhss.gateway.rules.file.FolderWatch;
import mhss.gateway.rules.file.GoodCopies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RulesSettings.class)
class RulesConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(RulesConfiguration.class);

  @Bean
  WorkingCalendar workingCalendar(RulesSettings settings) {
    return CalendarFile.read(settings.rules().holidays());
  }

  @Bean
  RuleSets ruleSets(
      RulesSettings settings,
      WorkingCalendar calendar,
      @Value("${gateway.data:data}") Path data,
      @Value("${gateway.store.attach:false}") boolean command) {
    Path copies = data.resolve("rules");
    RuleSets ruleSets =
        new RuleSets(
            settings.rules().folder(),
            Optional.of(settings.templates()),
            calendar,
            settings.allContracts(),
            command ? GoodCopies.usedFrom(copies) : GoodCopies.keptIn(copies));
    ruleSets
        .problems()
        .forEach(problem -> LOG.error("{}; the last good copy of it is in force", problem));
    return ruleSets;
  }

  @Bean
  CandidateRules candidateRules(
      RulesSettings settings, WorkingCalendar calendar, @Value("${gateway.data:data}") Path data) {
    return new CandidateRules(settings, calendar, GoodCopies.usedFrom(data.resolve("rules")));
  }

  @Bean
  FolderWatch ruleFiles(RulesSettings settings, RuleSets ruleSets) {
    return new FolderWatch(
        settings.rules().folder(), settings.rules().lookEvery(), ruleSets::reload);
  }
}
