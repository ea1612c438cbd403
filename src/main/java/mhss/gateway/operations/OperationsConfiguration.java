package mhss.gateway.operations;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {

  @Bean
  RouteFiles routeFiles(JdbcClient sql) {
    return new RouteFiles(sql);
  }
}
