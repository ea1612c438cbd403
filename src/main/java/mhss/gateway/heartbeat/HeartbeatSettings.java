package mhss.gateway.heartbeat;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param mailboxes that send one to themselves on schedule
 * @param every how often
 * @param late after which one that has not come back alarms
 * @param keep how long is kept when they came back
 */
@Validated
@ConfigurationProperties("gateway.heartbeat")
record HeartbeatSettings(
    @DefaultValue List<String> mailboxes,
    @DefaultValue("1h") @NotNull Duration every,
    @DefaultValue("15m") @NotNull Duration late,
    @DefaultValue("30d") @NotNull Duration keep) {}
