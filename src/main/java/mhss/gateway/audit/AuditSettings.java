package mhss.gateway.audit;

import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param signingKey full fingerprint of our own key that signs anchors and bundles; null: the only
 *     one there is, or the one of the mailboxes
 * @param anchors folder of the signed heads; null: {@code anchors} in the data folder
 * @param mailFrom desk that mails each anchor to the partners with the role {@code auditor}; empty:
 *     nobody gets a mail
 */
@Validated
@ConfigurationProperties("gateway.audit")
record AuditSettings(
    @Pattern(regexp = "[0-9A-Fa-f ]{40,80}") String signingKey,
    Path anchors,
    @DefaultValue("") @Pattern(regexp = "|provider|adviser") String mailFrom) {}
