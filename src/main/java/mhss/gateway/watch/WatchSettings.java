package mhss.gateway.watch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param every how often the route of the watch looks, on the clock of the machine
 * @param digestAt from when on a day's digest goes out, in London
 * @param digest false: no digest
 * @param alerts false: no alerts
 * @param remindDays before a return is planned that a person has to fill, people are reminded
 */
@Validated
@ConfigurationProperties("gateway.watch")
record WatchSettings(
    @DefaultValue("1m") @NotNull Duration every,
    @DefaultValue("07:00") @NotNull LocalTime digestAt,
    @DefaultValue("true") boolean digest,
    @DefaultValue("true") boolean alerts,
    @DefaultValue("15") @Min(1) @Max(90) int remindDays) {}
