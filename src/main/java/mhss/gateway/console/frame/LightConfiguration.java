package mhss.gateway.console.frame;

import mhss.gateway.GatewayApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * Not a {@code @Configuration}, so that the running gateway does not find it. It starts nothing: no
 * Camel, no worker.
 */
@ComponentScan(
    basePackageClasses = GatewayApplication.class,
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.ASSIGNABLE_TYPE,
            classes = GatewayApplication.class))
@ImportAutoConfiguration({
  ConfigurationPropertiesAutoConfiguration.class,
  PropertyPlaceholderAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class
})
class LightConfiguration {

  @Bean
  static LifecycleProcessor lifecycleProcessor() {
    return new NothingStarts();
  }

  private static class NothingStarts implements LifecycleProcessor {

    @Override
    public void onRefresh() {
      // a command works on what it asks for, beside the workers of the running gateway
    }

    @Override
    public void onClose() {
      // nothing was started
    }

    @Override
    public void start() {
      // see onRefresh
    }

    @Override
    public void stop() {
      // see onClose
    }

    @Override
    public boolean isRunning() {
      return false;
    }
  }
}
