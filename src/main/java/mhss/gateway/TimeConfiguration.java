package mhss.gateway;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

  /** The one clock; the sandbox puts one in its place that can be turned. */
  @Bean
  @Fallback
  Clock clock() {
    return new SteadyClock(Clock.system(ZoneId.of("Europe/London")), System::nanoTime);
  }
}
