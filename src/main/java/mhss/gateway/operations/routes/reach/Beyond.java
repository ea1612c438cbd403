package mhss.gateway.operations.routes.reach;

/**
 * Something that a route changed in the console must not reach.
 *
 * @param line from 1
 * @param words cause and next step
 */
public record Beyond(int line, String words) {}
