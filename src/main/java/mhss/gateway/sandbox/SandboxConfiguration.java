package mhss.gateway.sandbox;

import java.nio.file.Path;
import java.time.Clock;
import mhss.gateway.sandbox.world.TurnableClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** In the sandbox only, whose settings name the file of the clock. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(SandboxConfiguration.CLOCK)
class SandboxConfiguration {

  static final String CLOCK = "gateway.sandbox.clock";

  @Bean
  Clock turnableClock(
      @Value("${" + CLOCK + "}") Path file, @Value("${gateway.mode:guard}") String mode) {
    if (!mode.equals("sandbox")) {
      throw new IllegalStateException(
          CLOCK + " is for the sandbox only, and gateway.mode is " + mode + ": take the key out");
    }
    return new TurnableClock(file);
  }
}
