package mhss.gateway.mail.smtp;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import mhss.gateway.mail.Mode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param mode without one nothing leaves by accident: guard, with nobody on the list
 * @param smtp by mailbox
 */
@Validated
@ConfigurationProperties("gateway")
record SmtpSettings(
    @DefaultValue("guard") Mode mode,
    @DefaultValue @Valid GuardList guard,
    @DefaultValue Map<String, @Valid SmtpAccount> smtp) {

  /**
   * @param allow addresses, or domains as {@code @example.org}; not their sub-domains
   */
  record GuardList(@DefaultValue List<@Pattern(regexp = "[^@\\s]*@[^@\\s]+") String> allow) {}
}
