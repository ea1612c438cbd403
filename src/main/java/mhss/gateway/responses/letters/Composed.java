package mhss.gateway.responses.letters;

import java.util.Optional;
import mhss.gateway.casework.Listing;

/**
 * @param raw the exact bytes to send
 * @param seal where it must be provable
 * @param files how many are in it
 */
public record Composed(byte[] raw, Listing listing, Optional<Seal> seal, int files) {}
