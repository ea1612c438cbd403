package mhss.gateway.vault;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(VaultConfiguration.class);

  @Bean
  Vault vault(
      DataSource dataSource,
      Clock clock,
      @Value("${MHSS_MASTER_KEY:}") String environment,
      @Value("${gateway.secrets:secrets}") Path secrets,
      @Value("${gateway.data:data}") Path data) {
    MasterKeyFile file = new MasterKeyFile(secrets.resolve("master.key").toAbsolutePath());
    MasterKeys masters = masters(environment, file, data);
    if (masters.keys().isEmpty() && new KeyRows(dataSource, clock).none()) {
      masters = new MasterKeys(List.of(file.create(data)));
      LOG.warn(
          "Made the master key {}. Copy it to a safe place apart from the data now: without it"
              + " nothing that the gateway keeps can be read.",
          file.path());
    }
    Vault vault = new Vault(dataSource, masters, clock).requireMasters();
    vault.indexKey();
    return vault;
  }

  /** The one of the environment is the current one; those of the file still unwrap. */
  private static MasterKeys masters(String environment, MasterKeyFile file, Path data) {
    List<MasterKey> keys = new ArrayList<>();
    if (!environment.isBlank()) {
      keys.add(MasterKey.of(null, environment, "MHSS_MASTER_KEY"));
    }
    if (file.exists()) {
      keys.addAll(file.read(data));
    }
    return new MasterKeys(keys);
  }
}
