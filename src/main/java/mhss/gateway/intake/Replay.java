package mhss.gateway.intake;

import java.util.List;
import java.util.UUID;

/**
 * What a replay does, or would do.
 *
 * @param dryRun nothing was written
 * @param outcome only known after a dry run; a real replay is queued for the running gateway
 * @param effects in plain words, each of them; what will not be sent is named too
 */
public record Replay(UUID message, boolean dryRun, String outcome, List<String> effects) {}
