package mhss.gateway.returns;

/**
 * A line of a claim about a case.
 *
 * @param stands false: a correction released it
 */
public record CaseReturn(ReturnEntry entry, ClaimLine line, boolean stands) {}
