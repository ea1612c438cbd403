package mhss.gateway.returns.plan;

import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.spring.boot.CamelContextConfiguration;
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

  /**
   * The component of {@code quartz:}. No bean: a dry run would borrow it, and leave its own name in
   * the store, where each later tick looks for it in vain; so it makes one that keeps nothing.
   */
  @Bean
  CamelContextConfiguration quartzInCamel(QuartzOnStore quartz) {
    return new CamelContextConfiguration() {
      @Override
      public void beforeApplicationStart(CamelContext camel) {
        QuartzComponent component = new QuartzComponent(camel);
        component.setScheduler(quartz.scheduler());
        camel.addComponent("quartz", component);
      }

      @Override
      public void afterApplicationStart(CamelContext camel) {
        // starts with its first route
      }
    };
  }

  /** Before the first tick, which may be a minute away: months pass quickly in the sandbox. */
  @Bean
  ApplicationRunner returnsBegin(ReturnsSweep sweep) {
    return arguments -> sweep.begin();
  }
}
