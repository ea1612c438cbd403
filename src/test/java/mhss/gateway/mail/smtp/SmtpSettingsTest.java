package mhss.gateway.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import mhss.gateway.mail.Mode;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SmtpSettingsTest {

  @Test
  void letNothingLeaveUnlessConfigured() {
    SmtpSettings settings = bind(Map.of("gateway.data", "data"));
    assertThat(settings.mode()).isEqualTo(Mode.GUARD);
    assertThat(settings.guard().allow()).isEmpty();
    assertThat(settings.smtp()).isEmpty();
  }

  @Test
  void requireTlsUnlessConfigured() {
    SmtpSettings settings =
        bind(
            Map.of(
                "gateway.smtp.provider.host", "mail.provider.example",
                "gateway.smtp.provider.from", "team@provider.example",
                "gateway.smtp.provider.password", "a secret"));
    SmtpAccount account = settings.smtp().get("provider");
    assertThat(account.security()).isEqualTo(SmtpAccount.Security.STARTTLS);
    assertThat(account.portOrDefault()).isEqualTo(587);
    assertThat(account.username()).isEmpty();
    assertThat(account.trust()).isEmpty();
    assertThat(account.allowPlaintext()).isFalse();
    assertThat(settings.toString()).doesNotContain("a secret");
  }

  private static SmtpSettings bind(Map<String, String> properties) {
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate("gateway", SmtpSettings.class);
  }
}
