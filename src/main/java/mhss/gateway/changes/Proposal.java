package mhss.gateway.changes;

import java.util.Optional;

/**
 * What somebody wants a file to be.
 *
 * @param content empty: the file is to go
 * @param base SHA-256 of the file as it was when they began to write; empty: as it is now
 * @param reason for the history; no personal data
 */
public record Proposal(
    ConfigFile file, Optional<byte[]> content, Optional<String> base, String reason) {}
