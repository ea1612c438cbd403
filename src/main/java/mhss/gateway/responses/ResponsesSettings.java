package mhss.gateway.responses;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param mailDomain right-hand side of the Message-IDs we create
 * @param signingKeys full fingerprint of our own key, by mailbox
 * @param acknowledgementsPerHour to one address; more is a loop
 * @param desks by name: what the letters of a desk have in common
 * @param sendWorkers mails sent at the same time
 */
@Validated
@ConfigurationProperties("gateway")
record ResponsesSettings(
    @DefaultValue("false") boolean acknowledgeReferrals,
    @DefaultValue("true") boolean encryptAcknowledgements,
    @DefaultValue("gateway.invalid") @Pattern(regexp = "[A-Za-z0-9.-]+") String mailDomain,
    @DefaultValue Map<String, @Pattern(regexp = "[0-9A-Fa-f ]{40,80}") String> signingKeys,
    @DefaultValue("20") @Min(1) int acknowledgementsPerHour,
    @DefaultValue("8") @Min(1) int sendWorkers,
    @DefaultValue("templates") Path templates,
    @DefaultValue Map<@Pattern(regexp = "provider|adviser") String, DeskSettings> desks) {}
