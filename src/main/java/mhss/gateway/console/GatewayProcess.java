package mhss.gateway.console;

import java.util.Map;
import mhss.gateway.GatewayApplication;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole gateway: routes, workers, database. */
public final class GatewayProcess {

  private GatewayProcess() {}

  /**
   * Starts it in this process.
   *
   * @param settings stand above those of {@code config/}
   */
  public static ConfigurableApplicationContext start(Map<String, Object> settings) {
    return new SpringApplicationBuilder(GatewayApplication.class)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .initializers(
            context ->
                context
                    .getEnvironment()
                    .getPropertySources()
                    .addFirst(
                        new org.springframework.core.env.MapPropertySource("settings", settings)))
        .run();
  }
}
