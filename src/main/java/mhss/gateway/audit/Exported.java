package mhss.gateway.audit;

import java.util.UUID;

/**
 * @param fileName identifiers only
 * @param manifest SHA-256 of the manifest, in hex
 * @param signer full fingerprint
 */
public record Exported(
    UUID id, String fileName, long entries, long messages, String manifest, String signer) {}
