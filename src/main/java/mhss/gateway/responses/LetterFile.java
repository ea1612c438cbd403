package mhss.gateway.responses;

/**
 * A file that goes with a letter, inside the seal.
 *
 * @param name as the recipient sees it: the URN at most, nothing else of a person
 */
public record LetterFile(String name, String mediaType, byte[] content) {}
