package mhss.gateway.responses.letters;

import mhss.gateway.casework.Listing;

/**
 * @param raw the exact bytes to send
 */
public record Composed(byte[] raw, Listing listing) {}
