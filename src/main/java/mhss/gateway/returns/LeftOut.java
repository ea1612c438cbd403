package mhss.gateway.returns;

import java.util.UUID;

/**
 * What one would look for in a return and not find.
 *
 * @param element of the rule set; null when it is the case as such
 * @param cause a code
 * @param words why, and the next step; never content
 */
public record LeftOut(UUID caseFile, String urn, String element, String cause, String words) {}
