package mhss.gateway.pgp;

import java.util.List;
import java.util.Optional;

/**
 * A key that was taken in.
 *
 * @param keyIds messages encrypted to these can be opened now; empty for a partner's key
 * @param problem what still keeps it from working
 */
public record ImportedKey(String fingerprint, List<String> keyIds, Optional<String> problem) {}
