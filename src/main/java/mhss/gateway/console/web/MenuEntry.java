package mhss.gateway.console.web;

/** A place in the menu; its section is the one that pages name to the frame. */
public record MenuEntry(String section, String words, String url) {}
