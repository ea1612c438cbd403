package mhss.gateway.console.rest;

/**
 * A call that a program can make.
 *
 * @param roles any of which lets it through
 */
public record RestCall(String method, String path, String words, String roles) {}
