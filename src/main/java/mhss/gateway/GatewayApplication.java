package mhss.gateway;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;

/** The gateway: every feature is a package beside this class. */
@SpringBootApplication
public class GatewayApplication {

  /** The one clock; the sandbox puts one in its place that can be turned. */
  @Bean
  @Fallback
  Clock clock() {
    return Clock.system(ZoneId.of("Europe/London"));
  }
}
