package mhss.gateway.watch;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param digestAt from when on a day's digest goes out, in London
 * @param digest false: no digest
 * @param alerts false: no alerts
 */
@Validated
@ConfigurationProperties("gateway.watch")
record WatchSettings(
    @DefaultValue("07:00") @NotNull LocalTime digestAt,
    @DefaultValue("true") boolean digest,
    @DefaultValue("true") boolean alerts) {}
