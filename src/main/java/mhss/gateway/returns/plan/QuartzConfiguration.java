package mhss.gateway.returns.plan;

import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.component.quartz.QuartzComponent;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** In the running gateway only: a command beside it must not take its ticks. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "gateway.store.attach", havingValue = "false", matchIfMissing = true)
class QuartzConfiguration {

  @Bean
  QuartzOnStore quartzOnStore(DataSource store) {
    return new QuartzOnStore(store);
  }

  /** The component of {@code quartz:}; a dry run borrows it rather than make one of its own. */
  @Bean
  QuartzComponent quartz(CamelContext camel, QuartzOnStore quartz) {
    QuartzComponent component = new QuartzComponent(camel);
    component.setScheduler(quartz.scheduler());
    return component;
  }

  /** Before the first tick, which may be a minute away: months pass quickly in the sandbox. */
  @Bean
  ApplicationRunner returnsBegin(ReturnsSweep sweep) {
    return arguments -> sweep.begin();
  }
}
