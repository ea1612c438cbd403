package mhss.gateway.mail.oauth;

import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param oauth logins by token, by a name of their own that mailboxes name
 */
@Validated
@ConfigurationProperties("gateway")
record OAuthSettings(@DefaultValue Map<String, @Valid OAuthAccount> oauth) {}
