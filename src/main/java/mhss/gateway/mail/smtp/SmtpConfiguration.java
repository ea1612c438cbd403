package mhss.gateway.mail.smtp;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Optional;
import mhss.gateway.mail.MailboxCheck;
import mhss.gateway.mail.Mode;
import mhss.gateway.mail.SenderAddresses;
import mhss.gateway.mail.SendingChecks;
import mhss.gateway.mail.oauth.OAuthLogins;
import org.apache.camel.component.mail.JavaMailSender;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmtpSettings.class)
class SmtpConfiguration {

  /** Named by {@code routes/deliver.yaml}. */
  @Bean
  JavaMailSender smtp(SmtpSettings settings, OAuthLogins tokens) {
    return new SmtpSender(settings, new SmtpLogin(tokens));
  }

  @Bean
  SendingChecks sendingChecks(SmtpSettings settings, OAuthLogins tokens) {
    SmtpLogin login = new SmtpLogin(tokens);
    Guard guard = new Guard(settings);
    return new SendingChecks(
        settings.smtp().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .<MailboxCheck>map(entry -> new SendingLook(entry.getKey(), entry.getValue(), login))
            .toList(),
        mailbox ->
            Optional.ofNullable(settings.smtp().get(mailbox)).flatMap(guard::refusalToItself));
  }

  @Bean
  Mode mode(SmtpSettings settings) {
    return settings.mode();
  }

  @Bean
  SenderAddresses senderAddresses(SmtpSettings settings) {
    return new SenderAddresses(
        settings.smtp().entrySet().stream()
            .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().from())));
  }
}
