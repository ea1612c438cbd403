package mhss.gateway.intake;

import java.util.List;
import java.util.UUID;
import mhss.gateway.history.Step;

/**
 * What a replay does, or would do.
 *
 * @param dryRun nothing was written
 * @param outcome only known after a dry run; a real replay is queued for the running gateway
 * @param effects in plain words, each of them; what will not be sent is named too
 * @param steps that would be written into the history; empty for a real replay
 * @param sends mails that would leave because of it
 */
public record Replay(
    UUID message,
    boolean dryRun,
    String outcome,
    List<String> effects,
    List<Step> steps,
    int sends) {}
