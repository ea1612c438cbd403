package mhss.gateway.returns.charts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class ChartsConfiguration {

  @Bean
  Courses returnCourses(JdbcClient jdbc) {
    return new Courses(jdbc);
  }
}
