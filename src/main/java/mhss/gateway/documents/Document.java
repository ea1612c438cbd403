package mhss.gateway.documents;

/**
 * A file or body to read.
 *
 * @param name untrusted; only its ending is looked at, beside the content itself
 */
public record Document(String name, String mediaType, byte[] content) {}
