package mhss.gateway.changes;

/**
 * A file among those that were in force together.
 *
 * @param version 0 when no version has this content
 */
public record Member(ConfigFile file, int version, String sha256) {}
