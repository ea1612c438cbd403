package mhss.gateway.intake.opening;

import java.util.List;
import mhss.gateway.pgp.Refused;

/**
 * A part that did not open, or whose signature says nothing.
 *
 * @param advice cause and next step; no content
 * @param needsKeys key ids, any of which would open it; empty when no key would help
 * @param readable its content was readable all the same (signed by an unknown key), and is among
 *     the opened parts
 */
public record ClosedPart(
    String path, Refused.Reason reason, String advice, List<String> needsKeys, boolean readable) {}
