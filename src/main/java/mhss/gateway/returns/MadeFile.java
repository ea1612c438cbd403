package mhss.gateway.returns;

/** A file of a return, in the clear: it lives in memory only. */
public record MadeFile(String name, String mediaType, byte[] content) {}
