package mhss.gateway.returns.schedules;

import java.time.Instant;
import java.util.Optional;

/**
 * A trigger that all nodes share: whichever comes first takes it.
 *
 * @param cron when, as Quartz writes it
 * @param state {@code WAITING}, {@code PAUSED}, {@code ERROR} …
 */
public record Tick(
    String name, String cron, String state, Optional<Instant> last, Optional<Instant> next) {}
