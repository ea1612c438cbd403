package mhss.gateway.console;

import java.util.Map;
import mhss.gateway.GatewayApplication;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The whole gateway: routes, workers, database. */
public final class GatewayProcess {

  private GatewayProcess() {}

  /**
   * Starts it in this process.
   *
   * @param settings stand above those of {@code config/}
   */
  public static ConfigurableApplicationContext start(Map<String, Object> settings) {
    StandardEnvironment environment = new StandardEnvironment();
    // Before anything is read from it: the log file lies in the data folder too.
    environment.getPropertySources().addFirst(new MapPropertySource("settings", settings));
    return new SpringApplicationBuilder(GatewayApplication.class)
        .environment(environment)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .run();
  }
}
