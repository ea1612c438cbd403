package mhss.gateway.reconciliation;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param nightly false: only when somebody asks
 * @param at from when on in the night, in London
 * @param tooLong after which a mail without an outcome is a gap
 * @param patience after which a comparison that no gateway brings to an end has failed
 * @param keep how long comparisons are kept
 */
@Validated
@ConfigurationProperties("gateway.reconciliation")
record ReconciliationSettings(
    @DefaultValue("true") boolean nightly,
    @DefaultValue("02:30") @NotNull LocalTime at,
    @DefaultValue("1h") @NotNull Duration tooLong,
    @DefaultValue("1h") @NotNull Duration patience,
    @DefaultValue("90d") @NotNull Duration keep) {}
