package mhss.gateway.heartbeat;

import java.time.Clock;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.mail.Mode;
import mhss.gateway.responses.OwnMail;
import mhss.gateway.vault.Vault;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HeartbeatSettings.class)
class HeartbeatConfiguration {

  @Bean
  Heartbeats heartbeats(
      JdbcClient jdbc,
      Vault vault,
      Heartbeats.Sending sending,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new Heartbeats(
        new BeatRows(jdbc),
        new BeatText(vault),
        sending,
        new TransactionTemplate(transactions),
        clock);
  }

  @Bean
  Heartbeats.Sending heartbeatSending(
      OwnMail mail, MessageStore messages, Mode mode, HeartbeatSettings settings) {
    return new Heartbeats.Sending(mail, messages, mode, settings);
  }
}
