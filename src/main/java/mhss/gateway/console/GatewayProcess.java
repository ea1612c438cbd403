package mhss.gateway.console;

import java.util.Map;
import java.util.stream.Stream;
import mhss.gateway.GatewayApplication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.SingletonBeanRegistry;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.env.StandardEnvironment;

/** The whole gateway: routes, workers, database. */
public final class GatewayProcess {

  private static final Logger LOG = LoggerFactory.getLogger(GatewayProcess.class);

  /** One for all that start in this process: it ends once. */
  private static final Runnable LAST_WORDS = () -> LOG.info("The gateway has stopped.");

  private GatewayProcess() {}

  /** Of the pages, on this machine. */
  public static String url(ConfigurableApplicationContext gateway) {
    String port = gateway.getEnvironment().getProperty("local.server.port");
    return (encrypted(gateway.getEnvironment()) ? "https" : "http") + "://127.0.0.1:" + port + "/";
  }

  private static boolean encrypted(PropertyResolver settings) {
    return Stream.of("certificate", "bundle", "key-store")
        .map(key -> settings.getProperty("server.ssl." + key, ""))
        .anyMatch(value -> !value.isBlank());
  }

  /**
   * Starts it in this process.
   *
   * @param settings stand above those of {@code config/}
   * @param beside start and stop with it, each in its phase
   */
  public static ConfigurableApplicationContext start(
      Map<String, Object> settings, SmartLifecycle... beside) {
    StandardEnvironment environment = new StandardEnvironment();
    // Before anything is read from it: the log file lies in the data folder too.
    environment.getPropertySources().addFirst(new MapPropertySource("settings", settings));
    try {
      ConfigurableApplicationContext gateway =
          new SpringApplicationBuilder(GatewayApplication.class)
              .environment(environment)
              .bannerMode(Banner.Mode.OFF)
              .logStartupInfo(false)
              .initializers(context -> register(context.getBeanFactory(), beside))
              .run();
      // After all of it has closed, and before the log.
      SpringApplication.getShutdownHandlers().add(LAST_WORDS);
      return gateway;
    } catch (ApplicationContextException | PortInUseException e) {
      throw PortTaken.in(e);
    }
  }

  private static void register(SingletonBeanRegistry beans, SmartLifecycle... beside) {
    Stream.of(beside).forEach(one -> beans.registerSingleton(one.getClass().getName(), one));
  }
}
