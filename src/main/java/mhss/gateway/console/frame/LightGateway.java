package mhss.gateway.console.frame;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The beans of the gateway without its routes and workers, each made when it is asked for. Joins
 * the database of the running gateway, or starts it meanwhile.
 */
public final class LightGateway implements AutoCloseable {

  private final ConfigurableApplicationContext beans;
  private final boolean sandbox;

  private LightGateway(ConfigurableApplicationContext beans, boolean sandbox) {
    this.beans = beans;
    this.sandbox = sandbox;
  }

  static LightGateway open(Options options) {
    SpringApplication application = new SpringApplication(LightConfiguration.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setLazyInitialization(true);
    application.setDefaultProperties(defaults(options));
    application.addInitializers(context -> choose(options, context.getEnvironment()));
    ConfigurableApplicationContext beans = application.run();
    return new LightGateway(beans, beans.getEnvironment().getPropertySources().contains("sandbox"));
  }

  private static Map<String, Object> defaults(Options options) {
    Map<String, Object> defaults = new HashMap<>();
    defaults.put("gateway.store.attach", "true");
    defaults.put("gateway.store.pool", "2");
    defaults.put("logging.config", "classpath:logging-command.xml");
    if (!options.verbose) {
      defaults.put("logging.level.org.springframework.boot", "OFF");
      defaults.putAll(FailedStarts.quiet());
    }
    return defaults;
  }

  private static void choose(Options options, ConfigurableEnvironment environment) {
    if (World.isSandbox(options.sandbox, environment)) {
      environment
          .getPropertySources()
          .addFirst(new MapPropertySource("sandbox", World.sandboxSettings()));
    }
  }

  public boolean sandbox() {
    return sandbox;
  }

  public <T> T bean(Class<T> type) {
    return beans.getBean(type);
  }

  public String setting(String key, String otherwise) {
    return beans.getEnvironment().getProperty(key, otherwise);
  }

  public TransactionTemplate transaction() {
    return new TransactionTemplate(bean(PlatformTransactionManager.class));
  }

  @Override
  public void close() {
    beans.close();
  }
}
