package mhss.gateway.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import mhss.gateway.store.Server.Login;
import mhss.gateway.store.own.GatewayLock.Holder;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Whoever gets the data source gets it migrated; whoever closes goes in the other order: Camel and
 * the workers, then the pool, then our server.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StoreSettings.class, ConnectionSettings.class})
class StoreConfiguration {

  @Bean
  Store store(
      Environment environment,
      StoreSettings settings,
      @Value("${gateway.data:data}") Path data,
      @Value("${gateway.secrets:secrets}") Path secrets) {
    String url = environment.getProperty("spring.datasource.url");
    if (url != null && !url.isBlank()) {
      return new Store(external(url, environment), () -> {});
    }
    return new OwnStore(data, secrets, settings)
        .open(settings.attach() ? Holder.COMMAND : Holder.GATEWAY);
  }

  private static Server external(String url, Environment environment) {
    Login application =
        new Login(
            environment.getProperty("spring.datasource.username", ""),
            environment.getProperty("spring.datasource.password", ""));
    String owner = environment.getProperty("spring.flyway.user");
    return new Server(
        Server.toPrimary(url),
        owner == null
            ? application
            : new Login(owner, environment.getProperty("spring.flyway.password", "")),
        application);
  }

  /** Stands in for Spring Boot's own, which would migrate with the rights of the application. */
  @Bean
  Flyway flyway(Store store, StoreSettings settings) {
    Schema schema = new Schema(store.server());
    if (settings.durable()) {
      requireDurable(store.server());
    }
    if (settings.attach()) {
      schema.require();
    } else {
      schema.migrate();
    }
    return schema.flyway();
  }

  private static void requireDurable(Server server) {
    try (Connection connection = server.connect(server.application())) {
      Durability.require(connection, server.name());
    } catch (SQLException e) {
      throw new StoreRefused(
          "No connection to "
              + server.name()
              + ": "
              + e.getMessage().replaceAll("\\.+$", "")
              + ". Check spring.datasource.url, its user and its password.",
          e);
    }
  }

  @Bean
  HikariDataSource dataSource(
      Store store, StoreSettings settings, ConnectionSettings connection, Flyway migrated) {
    HikariConfig pool = new HikariConfig();
    pool.setPoolName("store");
    pool.setDataSource(
        new Logins(store.server().url(), store.server().application(), connection.silence()));
    pool.setConnectionInitSql(
        RunningGateways.introduction(settings.attach()) + ";" + connection.introduction());
    pool.setExceptionOverrideClassName(OldPrimary.class.getName());
    pool.setMaximumPoolSize(settings.pool());
    pool.setMinimumIdle(settings.attach() ? 1 : Math.min(4, settings.pool()));
    return new HikariDataSource(pool);
  }
}
