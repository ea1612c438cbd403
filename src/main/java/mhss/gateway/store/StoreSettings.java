package mhss.gateway.store;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param attach for a command: join the database of the running gateway, or start it meanwhile
 * @param binaries where the programs of PostgreSQL are unpacked; {@code postgres-bin} in the data
 *     folder when not given
 * @param port of our own server; 0 takes any free one
 * @param pool connections of this process
 * @param maxConnections of our own server
 * @param durable false gives speed for safety, in tests: what was confirmed may be lost
 * @param patience with the start and the stop of our own server; a start after a crash replays what
 *     was confirmed
 */
@Validated
@ConfigurationProperties("gateway.store")
record StoreSettings(
    @DefaultValue("false") boolean attach,
    Path binaries,
    @DefaultValue("0") @Min(0) @Max(65535) int port,
    @DefaultValue("24") @Min(2) int pool,
    @DefaultValue("60") @Min(10) int maxConnections,
    @DefaultValue("true") boolean durable,
    @DefaultValue("2m") @NotNull Duration patience) {}
